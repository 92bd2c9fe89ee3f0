package nl.biotoop.support.editing.web.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.biotoop.AppTest;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.support.conditions.RuleConditions;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Fields;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Group;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Kept;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Mode;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Row;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Test;
import nl.biotoop.support.editing.web.conditions.ConditionForms.Built;
import nl.biotoop.support.editing.web.conditions.ConditionForms.RowFault;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From rule to fields and back: nothing is lost, and nothing changes that nobody changed. */
@AppTest
class ConditionFormsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RegisterEditing editing;
  private final ConditionForms forms;
  private final RuleConditions conditions;

  @Autowired
  ConditionFormsTest(RegisterEditing editing, ConditionForms forms, RuleConditions conditions) {
    this.editing = editing;
    this.forms = forms;
    this.conditions = conditions;
  }

  private Condition read(JsonNode rule) {
    var reading = conditions.read("proef", rule);
    assertThat(reading.hasErrors()).as("%s: %s", rule, reading.faults()).isFalse();
    return sorted(reading.rules().getFirst().condition());
  }

  /** The order of the values of a condition means nothing. */
  private static Condition sorted(Condition condition) {
    return switch (condition) {
      case Condition.All all ->
          new Condition.All(all.parts().stream().map(ConditionFormsTest::sorted).toList());
      case Condition.Any any ->
          new Condition.Any(any.parts().stream().map(ConditionFormsTest::sorted).toList());
      case Condition.Not not -> new Condition.Not(sorted(not.part()));
      case Condition.Leaf leaf -> {
        boolean free = leaf.operator() != Operator.BETWEEN;
        yield new Condition.Leaf(
            leaf.attribute(),
            leaf.operator(),
            free && leaf.operand() instanceof Operand.Series series
                ? new Operand.Series(
                    series.items().stream().sorted(Comparator.comparing(Object::toString)).toList())
                : leaf.operand(),
            leaf.text(),
            leaf.basis(),
            leaf.kind());
      }
    };
  }

  @org.junit.jupiter.api.Test
  void everyShippedRuleComesBackAsItWas() {
    int inFields = 0;
    for (RegisterEntry entry : editing.entries()) {
      JsonNode rule = entry.newest().record().path("rule");
      ConditionForm form = forms.open(rule);
      Built same = forms.build(form, rule);
      assertThat(same.faults()).as(entry.id()).isEmpty();
      assertThat(same.rule()).as(entry.id()).isEqualTo(rule);
      Built again = forms.build(form, rule, false);
      assertThat(again.faults()).as(entry.id()).isEmpty();
      assertThat(read(again.rule()))
          .as("%s, every field read anew", entry.id())
          .isEqualTo(read(rule));
      inFields += form.rows().stream().anyMatch(Kept.class::isInstance) ? 0 : 1;
    }
    assertThat(inFields).as("shown in fields").isEqualTo(editing.entries().size());
  }

  @org.junit.jupiter.api.Test
  void randomConditionsComeBackToo() {
    Random random = new Random(11);
    List<Attribute> attributes =
        conditions.attributes().attributes().stream()
            .filter(it -> it.use() == Attribute.Use.RULE)
            .toList();
    for (int i = 0; i < 400; i++) {
      ObjectNode rule = JsonNodeFactory.instance.objectNode();
      var parts = rule.putArray(random.nextBoolean() ? "all" : "any");
      int size = 1 + random.nextInt(4);
      for (int p = 0; p < size; p++) {
        ObjectNode leaf = leaf(attributes.get(random.nextInt(attributes.size())), random);
        switch (random.nextInt(4)) {
          case 0 -> parts.addObject().set("not", leaf);
          case 1 -> parts.addObject().putObject("not").putArray("any").add(leaf);
          default -> parts.add(leaf);
        }
      }
      ConditionForm form = forms.open(rule);
      Built again = forms.build(form, rule, false);
      assertThat(again.faults()).as("%s", rule).isEmpty();
      assertThat(read(again.rule())).as("%s", rule).isEqualTo(read(rule));
      assertThat(form.rows()).noneMatch(Kept.class::isInstance);
    }
  }

  private static ObjectNode leaf(Attribute attribute, Random random) {
    List<Operator> operators = List.copyOf(Operator.fitting(attribute.type()));
    Operator operator = operators.get(random.nextInt(operators.size()));
    ObjectNode leaf = JsonNodeFactory.instance.objectNode();
    leaf.put("attr", attribute.id()).put("op", operator.code());
    leaf.set("value", value(attribute, operator, random));
    leaf.putObject("text").put("nl", "Zin " + random.nextInt(99) + ".").put("en", "Sentence.");
    leaf.put("kind", List.of("eligibility", "arrange", "fit").get(random.nextInt(3)));
    return leaf;
  }

  private static JsonNode value(Attribute attribute, Operator operator, Random random) {
    var f = JsonNodeFactory.instance;
    List<String> values = List.copyOf(attribute.values());
    return switch (attribute.type()) {
      case BOOL -> f.booleanNode(random.nextBoolean());
      case ENUM, SET -> {
        String one = values.get(random.nextInt(values.size()));
        yield operator == Operator.EQ ? f.stringNode(one) : f.arrayNode().add(one);
      }
      case INT, NUMBER, MONEY -> {
        double low = attribute.min() == null ? 0 : attribute.min();
        double number = low + random.nextInt(8);
        double first =
            attribute.type() == Attribute.Type.INT ? number : number + random.nextInt(4) / 8.0;
        yield switch (operator) {
          case BETWEEN -> f.arrayNode().add(first).add(first + 1);
          case IN, NOT_IN -> f.arrayNode().add(first).add(first + 1);
          default -> f.numberNode(first);
        };
      }
      case AREA -> f.arrayNode().add("PV31@2026").add("GM0855@2026").add("CR39@2026");
      case SBI -> f.arrayNode().add("C").add("62.01");
    };
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static final String STAFF =
      "{'attr':'staff','op':'lte','value':250,'text':{'nl':'Hoogstens 250.','en':'At most 250.'}}";

  @org.junit.jupiter.api.Test
  void whatLiesDeeperStaysAsItIs() {
    JsonNode rule =
        json(
            "{'all':[%s,{'any':[%s,{'all':[%s,{'not':{'not':%s}}]}]}]}"
                .formatted(STAFF, STAFF, STAFF, STAFF));
    ConditionForm form = forms.open(rule);
    Group group = (Group) form.rows().get(1);
    assertThat(group.rows().get(1)).isEqualTo(new Kept("/all/1/any/1"));
    ConditionForm changed =
        form.without("0").with("0", new Test("-", "vacancy", false, yes(), false));
    Built built = forms.build(changed, rule);
    assertThat(built.faults()).isEmpty();
    assertThat(built.rule().at("/all/0/any/1")).isEqualTo(rule.at("/all/1/any/1"));
    assertThat(built.rule().at("/all/0/any/0")).isEqualTo(rule.at("/all/1/any/0"));
    assertThat(built.rule().at("/all/0/any/2/text/nl").asString()).isEqualTo("Vacature: ja.");
    assertThat(
            forms
                .open(
                    json(
                        "{'all':[{'attr':'area','op':'areaWithin','value':['PV31@2019'],"
                            + "'text':{'nl':'Ergens.','en':'Somewhere.'}}]}"))
                .rows())
        .as("an area of another year has no fields")
        .containsExactly(new Kept("/all/0"));
  }

  private static Fields yes() {
    return new Fields("eq", List.of("true"), "", "", "", "", "eligibility", "");
  }

  @org.junit.jupiter.api.Test
  void aRuleOfOneConditionIsAGroupOfOne() {
    for (String text : List.of(STAFF, "{'not':" + STAFF + "}", "{'not':{'all':[" + STAFF + "]}}")) {
      JsonNode rule = json(text);
      assertThat(forms.build(forms.open(rule), rule).rule()).isEqualTo(rule);
      assertThat(forms.build(forms.open(rule), rule, false).faults()).isEmpty();
    }
    assertThat(forms.open(json("{'not':{'all':[" + STAFF + "]}}")).mode()).isEqualTo(Mode.NOT_ALL);
  }

  private List<String> faults(String attribute, Fields fields) {
    ConditionForm form =
        new ConditionForm(Mode.ALL, List.of(new Test("-", attribute, false, fields, false)));
    return forms.build(form, json("{'all':[" + STAFF + "]}")).faults().stream()
        .map(RowFault::field)
        .toList();
  }

  private static Fields typed(String op, String until, String places, String... values) {
    return new Fields(op, List.of(values), until, places, "", "", "eligibility", "");
  }

  @org.junit.jupiter.api.Test
  void everyFaultNamesItsField() {
    assertThat(faults("staff", typed("lte", "", "", "veel"))).containsExactly("value");
    assertThat(faults("staff", typed("lte", "", "", "2,5"))).containsExactly("value");
    assertThat(faults("staff", typed("lte", "", "", "200000"))).containsExactly("value");
    assertThat(faults("staff", typed("lte", "", ""))).containsExactly("value");
    assertThat(faults("staff", typed("in", "", ""))).containsExactly("value");
    assertThat(faults("staff", typed("in", "", "", "5; x"))).containsExactly("value");
    assertThat(faults("staff", typed("between", "", "", "5"))).containsExactly("until");
    assertThat(faults("staff", typed("between", "4", "", "5"))).containsExactly("until");
    assertThat(faults("staff", typed("areaWithin", "", "", "5"))).containsExactly("op");
    assertThat(faults("staff", typed("niets", "", "", "x"))).contains("value");
    assertThat(faults("bestaat-niet", typed("eq", "", "", "x"))).containsExactly("op");
    assertThat(faults("phase", typed("in", "", ""))).containsExactly("value");
    assertThat(faults("phase", typed("eq", "", "", "idee", "plan"))).containsExactly("value");
    assertThat(faults("phase", typed("eq", "", "", "onzin"))).containsExactly("");
    assertThat(faults("vacancy", typed("eq", "", ""))).containsExactly("value");
    assertThat(faults("area", typed("areaWithin", "", ""))).containsExactly("value");
    assertThat(faults("area", typed("areaWithin", "", "Atlantis"))).containsExactly("places");
    assertThat(faults("sector", typed("sbiUnder", "", "", "ZZ, C"))).containsExactly("value");
    assertThat(faults("sector", typed("sbiUnder", "", ""))).containsExactly("value");
    assertThat(faults("staff", typed("between", "6", "", "5"))).isEmpty();
    assertThat(faults("sector", typed("sbiUnder", "", "", "C, 62.01"))).isEmpty();
    assertThat(faults("area", typed("areaWithin", "", "Tilburg", "PV31"))).isEmpty();
    assertThat(forms.build(new ConditionForm(Mode.ALL, List.of()), json(STAFF)).faults())
        .containsExactly(
            new RowFault(
                "",
                "mode",
                TestValues.FieldFault.of("", words -> words.text("conditions.fault.empty"))
                    .text()));
  }

  @org.junit.jupiter.api.Test
  void aSentenceGoesAlongWithItsTestOrIsAskedFor() {
    JsonNode rule = json("{'all':[" + STAFF + "]}");
    Test test = (Test) forms.open(rule).rows().getFirst();
    Fields changed =
        new Fields("lte", List.of("100"), "", "", "Hoogstens 250.", "At most 250.", "fit", "");
    List<String> asked = new ArrayList<>();
    built(test, changed, false, rule).faults().forEach(fault -> asked.add(fault.field()));
    assertThat(asked).containsExactly("nl", "en");
    assertThat(built(test, changed, true, rule).faults()).as("sure").isEmpty();
    Built made = built(test, changed.withText("", ""), false, rule);
    assertThat(made.rule().at("/all/0/text/nl").asString())
        .isEqualTo("Aantal mensen is hoogstens 100 banen.");
    assertThat(made.rule().at("/all/0/kind").asString()).isEqualTo("fit");
    Test next = (Test) forms.open(made.rule()).rows().getFirst();
    Fields again =
        new Fields("gte", List.of("7"), "", "", next.fields().nl(), next.fields().en(), "fit", "");
    assertThat(built(next, again, false, made.rule()).rule().at("/all/0/text/en").asString())
        .as("a sentence that we made is made again")
        .isEqualTo("Number of people is at least 7 jobs.");
  }

  private Built built(Test test, Fields fields, boolean sure, JsonNode rule) {
    Row row = new Test(test.from(), test.attribute(), false, fields, sure);
    return forms.build(new ConditionForm(Mode.ALL, List.of(row)), rule);
  }

  @org.junit.jupiter.api.Test
  void aPlaceThatPointsNowhereIsAFault() {
    ConditionForm form =
        new ConditionForm(Mode.ALL, List.of(new Kept("/all/9"), new Kept("-"), new Kept("")));
    assertThat(forms.build(form, json("{'all':[" + STAFF + "]}")).faults())
        .extracting(RowFault::row)
        .containsExactly("0", "1");
  }
}
