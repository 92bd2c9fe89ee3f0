package nl.biotoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesCommandTest {

  private static final String ATTRIBUTES =
      """
      {"schema": "biotoop-attributes/1", "attributes": [
       {"id": "area", "type": "area", "name": {"nl": "n", "en": "n"}, "question": {"nl": "q", "en": "q"}},
       {"id": "staff", "type": "int", "name": {"nl": "n", "en": "n"}, "question": {"nl": "q", "en": "q"}},
       {"id": "turnover", "type": "money", "name": {"nl": "n", "en": "n"}, "question": {"nl": "q", "en": "q"}},
       {"id": "smeClass", "type": "enum", "name": {"nl": "n", "en": "n"}, "question": {"nl": "q", "en": "q"},
        "derivedFrom": ["staff", "turnover"], "values": [
         {"value": "micro", "label": {"nl": "m", "en": "m"}}, {"value": "small", "label": {"nl": "m", "en": "m"}},
         {"value": "medium", "label": {"nl": "m", "en": "m"}}, {"value": "large", "label": {"nl": "m", "en": "m"}}]},
       {"id": "businessPlan", "type": "bool", "name": {"nl": "n", "en": "n"}, "question": {"nl": "q", "en": "q"}}]}
      """;

  private static final String RULES =
      """
      {"schema": "biotoop-rules/1", "rules": {
       "limburg": {"all": [
         {"attr": "smeClass", "op": "in", "value": ["micro", "small", "medium"], "text": {"nl": "U bent mkb.", "en": "You are an SME."}},
         {"attr": "area", "op": "areaWithin", "value": ["PV31@2026"], "text": {"nl": "In Limburg.", "en": "In Limburg."}}]},
       "plan": {"all": [
         {"attr": "businessPlan", "op": "eq", "value": true, "kind": "arrange", "text": {"nl": "U hebt een plan. Coöperatie.", "en": "You have a plan."}},
         {"attr": "staff", "op": "gte", "value": 2, "text": {"nl": "Twee mensen.", "en": "Two people."}}]}}}
      """;

  private Path folder = Path.of("");
  private Path rules = Path.of("");
  private Path attributes = Path.of("");
  private Path answers = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeFiles(@TempDir Path temporary) throws IOException {
    folder = temporary;
    rules = write("rules.json", RULES);
    attributes = write("attributes.json", ATTRIBUTES);
    answers = write("answers.json", "{}");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private int run(String... arguments) {
    return Biotoop.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private int evaluate() {
    return run(
        "rules",
        "evaluate",
        "--rules",
        rules.toString(),
        "--attributes",
        attributes.toString(),
        "--answers",
        answers.toString());
  }

  private int validate() {
    return run(
        "rules", "validate", "--rules", rules.toString(), "--attributes", attributes.toString());
  }

  private void assertRefused(int exitCode, String... words) {
    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).endsWith(System.lineSeparator());
    assertThat(err.toString().strip()).isNotEmpty().doesNotContain("\n").contains(words);
  }

  private JsonNode verdicts() {
    return JsonMapper.shared().readTree(out.toString()).get("verdicts");
  }

  @Test
  void evaluatePrintsAVerdictPerRule() throws IOException {
    answers =
        write(
            "answers.json", "{\"staff\": 300, \"area\": \"GM1883@2026\", \"businessPlan\": false}");

    assertThat(evaluate()).isZero();

    assertThat(err.toString()).isEmpty();
    JsonNode limburg = verdicts().get(0);
    assertThat(limburg.get("id").asString()).isEqualTo("limburg");
    assertThat(limburg.get("verdict").asString()).isEqualTo("not");
    assertThat(limburg.get("open")).isEmpty();
    assertThat(limburg.get("flips")).isEmpty();
    assertThat(limburg.get("trace"))
        .hasToString(
            "[{\"path\":\"all[0]\",\"attr\":\"smeClass\",\"op\":\"in\",\"value\":[\"micro\",\"small\",\"medium\"],\"outcome\":\"false\",\"kind\":\"eligibility\",\"text\":{\"nl\":\"U"
                + " bent mkb.\",\"en\":\"You are an SME.\"}}]");
    JsonNode plan = verdicts().get(1);
    assertThat(plan.get("verdict").asString()).isEqualTo("not");
    assertThat(plan.get("flips")).hasSize(1);
    assertThat(plan.get("flips").get(0).get("path").asString()).isEqualTo("all[0]");
    assertThat(plan.get("flips").get(0).get("value").booleanValue()).isTrue();
    assertThat(plan.get("flips").get(0).get("kind").asString()).isEqualTo("arrange");
    assertThat(out.toString()).as("not escaped").contains("Coöperatie");
  }

  @Test
  void nothingAnsweredLeavesEveryRuleUnknown() {
    assertThat(evaluate()).isZero();

    assertThat(verdicts().get(0).get("verdict").asString()).isEqualTo("unknown");
    assertThat(verdicts().get(0).get("open")).hasToString("[\"smeClass\",\"area\"]");
    assertThat(verdicts().get(1).get("open")).hasToString("[\"businessPlan\",\"staff\"]");
    assertThat(verdicts().get(1).get("trace").get(1).get("value").intValue()).isEqualTo(2);
    assertThat(verdicts().get(1).get("trace").get(1).get("outcome").asString())
        .isEqualTo("unknown");
  }

  @Test
  void theAreasAreThoseOfTheCountry() throws IOException {
    answers = write("answers.json", "{\"staff\": 8, \"turnover\": 1e6, \"area\": \"CR39@2026\"}");
    assertThat(evaluate()).isZero();
    assertThat(verdicts().get(0).get("verdict").asString()).isEqualTo("eligible");

    out.getBuffer().setLength(0);
    answers = write("answers.json", "{\"staff\": 8, \"turnover\": 1e6, \"area\": \"GM0855@2026\"}");
    assertThat(evaluate()).isZero();
    assertThat(verdicts().get(0).get("verdict").asString()).isEqualTo("not");

    out.getBuffer().setLength(0);
    answers = write("answers.json", "{\"staff\": 8, \"turnover\": 1e6, \"area\": \"GM0855@2025\"}");
    assertThat(evaluate()).isZero();
    assertThat(verdicts().get(0).get("verdict").asString()).isEqualTo("unknown");
  }

  @Test
  void goodRulesPassValidation() {
    assertThat(validate()).isZero();
    assertThat(out.toString().strip()).isEqualTo("Geen fouten in 2 regels.");
  }

  @Test
  void faultsArePrintedWithTheirPlaceAndGiveOne() throws IOException {
    rules =
        write(
            "rules.json",
            RULES
                .replace("\"gte\", \"value\": 2", "\"gte\", \"value\": \"2\"")
                .replace("PV31@2026", "PV99@2026")
                .replace(
                    "\"all\": [\n   {\"attr\": \"smeClass\"",
                    "\"all\": [{\"attr\": \"x\\ny\"}, {\"attr\": \"smeClass\""));

    assertThat(validate()).isOne();

    assertThat(out.toString().lines())
        .anyMatch(line -> line.startsWith("rules.limburg.all[0].attr: fout: "))
        .anyMatch(line -> line.startsWith("rules.limburg.all[2].value[0]: fout: "))
        .anyMatch(line -> line.startsWith("rules.plan.all[1].value: fout: "))
        .allMatch(line -> line.startsWith("rules."));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aWarningIsPrintedButGivesZero() throws IOException {
    rules = write("rules.json", RULES.replace("PV31@2026", "PV31@2020"));

    assertThat(validate()).isZero();
    assertThat(out.toString()).startsWith("rules.limburg.all[1].value[0]: waarschuwing: ");
  }

  @Test
  void rulesWithErrorsAreNotEvaluated() throws IOException {
    rules = write("rules.json", RULES.replace("\"staff\", \"op\"", "\"stuff\", \"op\""));

    assertRefused(evaluate(), "rules.json", "rules.plan.all[1].attr", "stuff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"nope\": 1}               | nope: dit kenmerk bestaat niet",
        "{\"staff\": \"veel\"}       | staff: 'veel' is niet het goede soort waarde",
        "{\"staff\": 8.5}            | staff: '8.5' is geen heel getal",
        "{\"staff\": 1e999}          | staff: ",
        "{\"smeClass\": \"huge\"}    | smeClass: 'huge' is geen van de keuzes",
        "{\"area\": \"GM9999@2026\"} | area: het gebied 'GM9999@2026' bestaat niet",
        "{\"area\": \"GM0935\"}      | area: bij 'GM0935' hoort een jaar",
        "{\"businessPlan\": \"x\\ny\"} | businessPlan: 'x y' is niet",
        "[1]                         | hier hoort een object met antwoorden",
        "{\"staff\": 8, \"staff\": 9} | geen geldige JSON",
        "{\"staff\": 8               | geen geldige JSON, zie regel 1",
        "{\"staff\": 8} x            | geen geldige JSON",
        "``                          | leeg"
      })
  void answersThatCannotBeReadAreRefusedInOneLine(String content, String words) throws IOException {
    answers = write("answers.json", content);

    assertRefused(evaluate(), "answers.json", words);
  }

  @Test
  void aNumberOfAThousandDigitsIsRefusedNotThrown() throws IOException {
    answers = write("answers.json", "{\"staff\": " + "9".repeat(900) + "}");
    assertRefused(evaluate(), "answers.json", "staff");

    err.getBuffer().setLength(0);
    answers = write("answers.json", "{\"staff\": " + "9".repeat(2000) + "}");
    assertRefused(evaluate(), "answers.json");

    err.getBuffer().setLength(0);
    rules =
        write(
            "rules.json",
            RULES.replace("\"gte\", \"value\": 2", "\"gte\", \"value\": " + "9".repeat(900)));
    assertThat(validate()).isOne();
    assertThat(out.toString()).contains("rules.plan.all[1].value: fout: ");
  }

  @Test
  void tenThousandLevelsAreRefusedWithoutAStackTrace() throws IOException {
    String deep = "{\"not\": ".repeat(10_000) + "{}" + "}".repeat(10_000);
    rules =
        write("rules.json", "{\"schema\": \"biotoop-rules/1\", \"rules\": {\"x\": " + deep + "}}");
    assertRefused(evaluate(), "rules.json", "te diep genest");

    err.getBuffer().setLength(0);
    assertRefused(validate(), "rules.json", "te diep genest");

    err.getBuffer().setLength(0);
    rules = write("rules.json", RULES);
    answers = write("answers.json", "[".repeat(10_000) + "]".repeat(10_000));
    assertRefused(evaluate(), "answers.json", "te diep genest");

    err.getBuffer().setLength(0);
    attributes = write("attributes.json", "[".repeat(10_000) + "]".repeat(10_000));
    assertRefused(validate(), "attributes.json", "te diep genest");
  }

  @Test
  void aHundredAndOneLevelsAreOneErrorAtTheRule() throws IOException {
    String deep = "{\"not\": ".repeat(101) + "{}" + "}".repeat(101);
    rules =
        write("rules.json", "{\"schema\": \"biotoop-rules/1\", \"rules\": {\"x\": " + deep + "}}");

    assertThat(validate()).isOne();
    assertThat(out.toString().lines().toList())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("rules.x: fout: ")
        .contains("dieper genest");
    out.getBuffer().setLength(0);
    assertRefused(evaluate(), "dieper genest");
  }

  @Test
  void filesThatAreNotThereOrAreNoTextAreRefused() throws IOException {
    rules = folder.resolve("gone.json");
    assertRefused(validate(), "gone.json", "er niet");

    err.getBuffer().setLength(0);
    rules = folder;
    assertRefused(validate(), "niet te lezen");

    err.getBuffer().setLength(0);
    rules =
        Files.write(folder.resolve("latin.json"), "\"é\"".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(validate(), "UTF-8");
  }

  @Test
  void attributesAtFaultAreRefused() throws IOException {
    attributes = write("attributes.json", ATTRIBUTES.replace("\"money\"", "\"cash\""));
    assertRefused(validate(), "attributes.json", "attributes.turnover.type", "cash");

    err.getBuffer().setLength(0);
    attributes =
        write(
            "attributes.json", ATTRIBUTES.replace("biotoop-attributes/1", "biotoop-attributes/9"));
    assertRefused(evaluate(), "biotoop-attributes/9");
  }

  @Test
  void rulesOfAnotherSchemaGiveOne() throws IOException {
    rules = write("rules.json", RULES.replace("biotoop-rules/1", "biotoop-rules/9"));

    assertThat(validate()).isOne();
    assertThat(out.toString()).startsWith("schema: fout: ");
  }

  @Test
  void wrongCallsAreOneLineAndTwo() {
    assertRefused(run("rules", "validate", "--rules", "x"), "--attributes", "--help");
    err.getBuffer().setLength(0);
    assertRefused(run("rules", "evaluate"), "--rules, --attributes, --answers");
    err.getBuffer().setLength(0);
    assertRefused(
        run("rules", "validate", "--rules", "r", "--attributes", "a", "--what"), "--what");
    err.getBuffer().setLength(0);
    assertRefused(run("rules", "guess"), "guess");
    err.getBuffer().setLength(0);
    assertRefused(run("rules"), "kies een opdracht");
    err.getBuffer().setLength(0);
    assertRefused(run(), "kies een opdracht");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "validate"})
  void theHelpTellsTheExitCodes(String command) {
    assertThat(run("rules", command, "--help")).isZero();
    assertThat(out.toString())
        .contains(
            "Gebruik: biotoop rules " + command,
            "Eindcodes",
            "  2   geweigerd",
            "--rules",
            "--attributes")
        .doesNotContain("Usage", "Show");
  }

  @Test
  void theRealRegisterEvaluates() {
    Path data = Path.of("..", "..", "shared", "data", "instruments");
    Assumptions.assumeTrue(
        Files.isRegularFile(data.resolve("rules.json")),
        () -> "The real register is not at " + data.toAbsolutePath().normalize() + "; skipped.");
    rules = data.resolve("rules.json");
    attributes = data.resolve("attributes.json");

    assertThat(validate()).isZero();
    out.getBuffer().setLength(0);
    assertThat(evaluate()).isZero();
    List<String> outcomes = new ArrayList<>();
    verdicts().forEach(verdict -> outcomes.add(verdict.get("verdict").asString()));
    assertThat(outcomes).hasSizeGreaterThanOrEqualTo(194).containsOnly("unknown");
  }
}
