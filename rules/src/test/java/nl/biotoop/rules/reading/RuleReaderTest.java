package nl.biotoop.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Fixtures;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class RuleReaderTest {

  private static final String TEXT = ", 'text': {'nl': 'n', 'en': 'e'}";
  private static final String RND = "{'attr': 'doesRnd', 'op': 'eq', 'value': true" + TEXT + "}";

  private final RuleReader reader = new RuleReader(Fixtures.catalogue(), Fixtures.AREAS);

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private Reading read(String condition) {
    return reader.read("wbso", json(condition));
  }

  private Fault onlyFault(String condition) {
    Reading reading = read(condition);
    assertThat(reading.faults()).as(condition).hasSize(1);
    return reading.faults().getFirst();
  }

  @Test
  void aWholeDocumentIsRead() {
    Reading reading =
        reader.read(
            json(
                "{'schema': 'biotoop-rules/1', 'madeOn': '2026-11-21', 'rules': {'a': "
                    + RND
                    + ", 'b': {'not': "
                    + RND
                    + "}}}"));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.rules()).extracting("id").containsExactly("a", "b");
    assertThat(reading.rules().get(1).condition()).isInstanceOf(Condition.Not.class);
  }

  @Test
  void aLeafKeepsWhatIsWritten() {
    Reading reading =
        read(
            "{'attr': 'deMinimisRoom', 'op': 'between', 'value': [1, 2.5], 'basis': 'law', 'kind':"
                + " 'arrange'"
                + TEXT
                + "}");

    assertThat(reading.faults()).isEmpty();
    Condition.Leaf leaf = (Condition.Leaf) reading.rules().getFirst().condition();
    assertThat(leaf.attribute()).isEqualTo("deMinimisRoom");
    assertThat(leaf.operator()).isEqualTo(Operator.BETWEEN);
    assertThat(leaf.operand()).isEqualTo(Operand.between(1, 2.5));
    assertThat(leaf.basis()).isEqualTo("law");
    assertThat(leaf.kind()).isEqualTo(Condition.Kind.ARRANGE);
    assertThat(leaf.text().en()).isEqualTo("e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attr: 'nope', op: 'eq', value: true           | attr     | nope",
        "attr: 'doesRnd', op: 'equals', value: true    | op       | equals",
        "attr: 'doesRnd', op: 'gte', value: 1          | op       | past niet",
        "attr: 'phase', op: 'gte', value: 1            | op       | past niet",
        "attr: 'staff', op: 'areaWithin', value: ['NL@2026'] | op | past niet",
        "attr: 'area', op: 'eq', value: 'NL@2026'      | op       | past niet",
        "attr: 'hiresTarget', op: 'eq', value: 'geen'  | op       | past niet",
        "attr: 'doesRnd', op: 'eq', value: 'ja'        | value    | true of false",
        "attr: 'doesRnd', op: 'eq'                     | value    | true of false",
        "attr: 'staff', op: 'gte', value: '10'         | value    | heel getal",
        "attr: 'staff', op: 'gte', value: 2.5          | value    | heel getal",
        "attr: 'staff', op: 'gte', value: [1]          | value    | heel getal",
        "attr: 'turnover', op: 'lte', value: true      | value    | getal",
        "attr: 'turnover', op: 'between', value: [1]   | value    | twee getallen",
        "attr: 'turnover', op: 'between', value: [2, 1] | value   | groter dan",
        "attr: 'turnover', op: 'between', value: [2, 'x'] | value[1] | getal",
        "attr: 'phase', op: 'in', value: []            | value    | minstens",
        "attr: 'phase', op: 'in', value: 'idee'        | value    | lijst",
        "attr: 'phase', op: 'in', value: ['idee', 'later'] | value[1] | later",
        "attr: 'phase', op: 'eq', value: 3             | value    | keuze",
        "attr: 'area', op: 'areaWithin', value: ['PV31@2026', 'PV99@2026'] | value[1] | PV99",
        "attr: 'area', op: 'areaWithin', value: ['PV31'] | value[0] | jaar",
        "attr: 'area', op: 'areaWithin', value: [31]   | value[0] | jaar",
        "attr: 'sector', op: 'sbiUnder', value: ['?']  | value[0] | sectieletter",
        "attr: 'sector', op: 'sbiUnder', value: ['04'] | value[0] | sectieletter",
        "attr: 'sector', op: 'sbiUnder', value: ['C@2008'] | value[0] | zonder jaar",
        "attr: 'doesRnd', op: 'eq', value: true, kind: 'maybe' | kind | maybe",
        "attr: 'doesRnd', op: 'eq', value: true, basis: 3 | basis | tekst",
        "attr: 'doesRnd', op: 'eq', value: true, note: 'x' | note | bestaat niet"
      })
  void everyFaultInALeafIsAnErrorAtItsPlace(String leaf, String where, String words) {
    String condition =
        "{'all': [" + RND + ", {" + leaf.replaceAll("(\\w+): ", "'$1': ") + TEXT + "}]}";

    Fault fault = onlyFault(condition);

    assertThat(fault.severity()).isEqualTo(Fault.Severity.ERROR);
    assertThat(fault.path()).isEqualTo("rules.wbso.all[1]." + where);
    assertThat(fault.message().nl()).contains(words);
    assertThat(fault.message().en()).isNotBlank().isNotEqualTo(fault.message().nl());
    assertThat(read(condition).rules()).as("a rule with an error is left out").isEmpty();
    assertThat(read(condition).hasErrors()).isTrue();
  }

  @Test
  void aTextMustStandInBothLanguages() {
    assertThat(
            onlyFault("{'attr': 'doesRnd', 'op': 'eq', 'value': true, 'text': {'nl': 'n'}}").path())
        .isEqualTo("rules.wbso.text.en");
    assertThat(
            onlyFault(
                    "{'attr': 'doesRnd', 'op': 'eq', 'value': true, 'text': {'nl': ' ', 'en':"
                        + " 'e'}}")
                .path())
        .isEqualTo("rules.wbso.text.nl");
    assertThat(read("{'attr': 'doesRnd', 'op': 'eq', 'value': true}").faults())
        .extracting(Fault::path)
        .containsExactly("rules.wbso.text.nl", "rules.wbso.text.en");
    assertThat(
            onlyFault(
                    "{'attr': 'doesRnd', 'op': 'eq', 'value': true, 'text': {'nl': 'n', 'en': 'e',"
                        + " 'de': 'd'}}")
                .path())
        .isEqualTo("rules.wbso.text.de");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Reading reading =
        read(
            "{'any': [{'attr': 'x', 'op': 'y', 'value': 1"
                + TEXT
                + "}, {'not': {'attr': 'staff', 'op':"
                + " 'gte', 'value': 'z'"
                + TEXT
                + "}}]}");

    assertThat(reading.faults())
        .extracting(Fault::path)
        .containsExactly(
            "rules.wbso.any[0].attr", "rules.wbso.any[0].op", "rules.wbso.any[1].not.value");
  }

  @Test
  void emptyGroupsAreErrors() {
    assertThat(onlyFault("{'all': []}").path()).isEqualTo("rules.wbso.all");
    assertThat(onlyFault("{'any': []}").path()).isEqualTo("rules.wbso.any");
    assertThat(onlyFault("{'all': " + RND + "}").message().nl()).contains("lijst");
    assertThat(onlyFault("{'not': []}").path()).isEqualTo("rules.wbso.not");
    assertThat(onlyFault("7").path()).isEqualTo("rules.wbso");
  }

  @Test
  void aGroupTakesNoOtherField() {
    assertThat(onlyFault("{'all': [" + RND + "], 'any': [" + RND + "]}").path())
        .isEqualTo("rules.wbso.any");
    assertThat(onlyFault("{'not': " + RND + ", 'text': 'x'}").path()).isEqualTo("rules.wbso.text");
  }

  @Test
  void aDocumentOfAnotherSchemaIsRefused() {
    assertThat(reader.read(json("{'schema': 'biotoop-rules/2', 'rules': {}}")).faults())
        .extracting(Fault::path, Fault::severity)
        .containsExactly(tuple("schema", Fault.Severity.ERROR));
    assertThat(reader.read(json("[]")).hasErrors()).isTrue();
    assertThat(reader.read(json("{'schema': 'biotoop-rules/1', 'rules': []}")).faults())
        .extracting(Fault::path)
        .containsExactly("rules");
    assertThat(reader.read(json("{'schema': 'biotoop-rules/1', 'rules': {}, 'rulez': 1}")).faults())
        .extracting(Fault::path)
        .containsExactly("rulez");
  }

  @Test
  void aContradictionIsAWarning() {
    String staff = "{'attr': 'staff', 'op': '%s', 'value': %s" + TEXT + "}";
    String condition =
        "{'all': [" + staff.formatted("gte", "50") + ", " + staff.formatted("lte", "49") + "]}";

    Fault fault = onlyFault(condition);
    assertThat(fault.severity()).isEqualTo(Fault.Severity.WARNING);
    assertThat(fault.path()).isEqualTo("rules.wbso");
    assertThat(fault.message().nl()).contains("nooit");
    assertThat(read(condition).rules()).hasSize(1);
    assertThat(read(condition.replace("49", "50")).faults()).isEmpty();
    assertThat(onlyFault(staff.formatted("gte", "200000")).message().nl())
        .as("above the maximum")
        .contains("nooit");
  }

  @Test
  void aTautologyIsAWarning() {
    Fault fault = onlyFault("{'any': [" + RND + ", {'not': " + RND + "}]}");

    assertThat(fault.severity()).isEqualTo(Fault.Severity.WARNING);
    assertThat(fault.message().nl()).contains("altijd");
    assertThat(
            onlyFault(
                    "{'attr': 'smeClass', 'op': 'in', 'value': ['micro', 'small', 'medium',"
                        + " 'large']"
                        + TEXT
                        + "}")
                .severity())
        .isEqualTo(Fault.Severity.WARNING);
  }

  @Test
  void whoeverOnlyAsksWhetherARuleCanBeUsedGetsNoSuchWarning() {
    String tautology = "{'any': [" + RND + ", {'not': " + RND + "}]}";
    JsonNode good = json(tautology);
    assertThat(reader.readable("wbso", good))
        .isEqualTo(new Reading(read(tautology).rules(), List.of()));
    JsonNode wrong = json("{'any': []}");
    assertThat(reader.readable("x", wrong)).isEqualTo(reader.read("x", wrong));
  }

  @Test
  void theWholeCountryIsNoTautologyBecauseFirmsStandAbroadToo() {
    assertThat(
            read("{'attr': 'area', 'op': 'areaWithin', 'value': ['NL@2026']" + TEXT + "}").faults())
        .isEmpty();
  }

  @Test
  void twoChoicesOfASetDoNotContradict() {
    String tags = "{'attr': 'hiresTarget', 'op': 'in', 'value': ['%s']" + TEXT + "}";

    assertThat(
            read("{'all': [" + tags.formatted("geen") + "," + tags.formatted("uitkering") + "]}")
                .faults())
        .isEmpty();
  }

  @Test
  void aRuleTooLargeToEnumerateIsStillCalledConstantWhenOneLeafDecidesIt() {
    StringBuilder parts = new StringBuilder();
    for (String attribute : List.of("phase", "smeClass")) {
      for (String value : Fixtures.catalogue().attribute(attribute).values()) {
        parts.append(
            "{'attr': '" + attribute + "', 'op': 'eq', 'value': '" + value + "'" + TEXT + "},");
      }
    }
    for (int i = 1; i <= 40; i++) {
      for (String attribute : List.of("staff", "turnover", "deMinimisRoom")) {
        parts.append("{'attr': '" + attribute + "', 'op': 'gte', 'value': " + i + TEXT + "},");
      }
    }
    String never = "{'attr': 'staff', 'op': 'gte', 'value': 200000" + TEXT + "}";

    assertThat(read("{'any': [" + parts + RND + "]}").faults()).isEmpty();
    assertThat(onlyFault("{'all': [{'any': [" + parts + RND + "]}, " + never + "]}").message().nl())
        .contains("nooit");
  }

  @Test
  void anAreaOfAnotherYearIsAWarning() {
    Fault fault =
        onlyFault("{'attr': 'area', 'op': 'areaWithin', 'value': ['PV31@2025']" + TEXT + "}");

    assertThat(fault.severity()).isEqualTo(Fault.Severity.WARNING);
    assertThat(fault.path()).isEqualTo("rules.wbso.value[0]");
  }

  @Test
  void anAttributeForRankingIsAWarning() {
    assertThat(read("{'attr': 'problem', 'op': 'in', 'value': ['x']" + TEXT + "}").faults())
        .extracting(Fault::path, Fault::severity)
        .contains(tuple("rules.wbso.attr", Fault.Severity.WARNING));
  }

  @Test
  void nestingHasALimitWithOneClearErrorHoweverDeep() {
    assertThat(reader.read("wbso", nested(Condition.DEEPEST)).faults()).isEmpty();
    for (int levels : new int[] {Condition.DEEPEST + 1, 10_000}) {
      Reading reading = reader.read("wbso", nested(levels));
      assertThat(reading.faults()).hasSize(1);
      assertThat(reading.faults().getFirst().path()).isEqualTo("rules.wbso");
      assertThat(reading.faults().getFirst().message().nl()).contains("dieper genest dan 100");
    }
  }

  private static JsonNode nested(int levels) {
    JsonNode node = json(RND);
    for (int i = 0; i < levels; i++) {
      node = JsonNodeFactory.instance.objectNode().set("not", node);
    }
    return node;
  }
}
