package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API keeps the NL API Design Rules, each in the way that {@code api-design-rules.csv} says.
 */
@ServedTest
class ApiDesignRulesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASE = "/api/v1";

  private final RawHttp http;
  private final JsonNode document;

  @Autowired
  ApiDesignRulesTest(@LocalServerPort int port) {
    this.http = new RawHttp(port);
    this.document = JSON.readTree(http.get(BASE + "/openapi.json").body());
  }

  /**
   * A rule of the standard.
   *
   * @param how the tests, or the document, that keep it
   * @param except what may differ
   * @param why it may, or why nothing can be checked
   */
  private record Rule(
      String id,
      String version,
      String statement,
      String check,
      List<String> how,
      Set<String> except,
      String why) {
    static Rule of(NamedCsvRecord row) {
      return new Rule(
          row.getField("rule"),
          row.getField("version"),
          row.getField("statement"),
          row.getField("check"),
          words(row.getField("how")),
          Set.copyOf(words(row.getField("except"))),
          row.getField("why"));
    }

    private static List<String> words(String cell) {
      return Stream.of(cell.split(" ", -1)).filter(it -> !it.isEmpty()).toList();
    }
  }

  private static List<Rule> rules() {
    var file =
        Objects.requireNonNull(
            ApiDesignRulesTest.class.getResourceAsStream("/api-design-rules.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(Rule::of).toList();
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> automatic() {
    return List.copyOf(ApiDesignRules.automatic());
  }

  private static Rule rule(String id) {
    return rules().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("automatic")
  void theDocumentKeepsTheRule(String rule) {
    assertThat(ApiDesignRules.faults(rule, document, rule(rule).except())).isEmpty();
  }

  /** What each rule is there to find. */
  private static final Map<String, Damage> DAMAGES = damages();

  private interface Damage {
    void to(JsonNode document);
  }

  private static Map<String, Damage> damages() {
    Map<String, Damage> damages = new LinkedHashMap<>();
    damages.put("/core/naming-resources", copy("/paths", "/sources", "/sources/search-all"));
    damages.put("/core/naming-collections", copy("/paths", "/sources", "/source"));
    damages.put("/core/no-trailing-slash", copy("/paths", "/sources", "/sources/"));
    damages.put("/core/path-segments-kebab-case", copy("/paths", "/sources", "/sources.xml"));
    damages.put(
        "/core/query-keys-camel-case",
        set("/paths/~1observations/get/parameters/6", "name", "\"page_size\""));
    damages.put(
        "/core/lang-code", copy("/components/schemas/Link/properties", "href", "descriptionNl"));
    damages.put(
        "/core/date-time/format",
        set("/components/schemas/FigureLoad/properties/loadedAt", "format", "\"time\""));
    damages.put(
        "/core/date-time/date-omit-time-portion",
        set("/components/schemas/Source/properties/checkedOn", "format", "\"date-time\""));
    damages.put("/core/http-methods", copy("/paths/~1sources", "get", "query"));
    damages.put(
        "/core/error-handling/problem-details",
        set("/components/schemas/Problem", "required", "[\"status\", \"title\"]"));
    damages.put(
        "/core/error-handling/invalid-input", remove("/paths/~1observations/get/responses", "400"));
    damages.put("/core/doc-openapi", set("", "openapi", "\"2.0\""));
    damages.put("/core/doc-openapi-contact", remove("/info", "contact"));
    damages.put(
        "/core/doc-language", set("/paths/~1sources/get", "summary", "\"All the sources\""));
    damages.put("/core/uri-version", set("/servers/0", "url", "\"/api\""));
    damages.put("/core/semver", set("/info", "version", "\"1.5\""));
    damages.put(
        "/core/version-header", remove("/components/responses/Problem/headers", "API-Version"));
    return damages;
  }

  private static Damage copy(String place, String from, String to) {
    return document -> {
      ObjectNode node = (ObjectNode) document.at(place);
      node.set(to, node.path(from).deepCopy());
    };
  }

  private static Damage set(String place, String name, String json) {
    return document -> ((ObjectNode) document.at(place)).set(name, JSON.readTree(json));
  }

  private static Damage remove(String place, String name) {
    return document -> ((ObjectNode) document.at(place)).remove(name);
  }

  @ParameterizedTest
  @MethodSource("automatic")
  void aDocumentThatBreaksTheRuleIsFound(String rule) {
    JsonNode copy = document.deepCopy();
    Objects.requireNonNull(DAMAGES.get(rule), () -> "No damage for " + rule).to(copy);
    assertThat(copy).isNotEqualTo(document);
    assertThat(ApiDesignRules.faults(rule, copy, rule(rule).except())).isNotEmpty();
  }

  /** An exception that is not needed any more would hide the next fault. */
  @ParameterizedTest
  @MethodSource("automatic")
  void everyExceptionIsNeededAndSaysWhy(String id) {
    Rule rule = rule(id);
    for (String one : rule.except()) {
      Set<String> others = new HashSet<>(rule.except());
      others.remove(one);
      assertThat(ApiDesignRules.faults(id, document, others)).as(one).isNotEmpty();
      assertThat(rule.why()).isNotBlank();
    }
  }

  @Test
  void everyRuleIsKeptInAWayThatExists() throws Exception {
    Set<String> automatic = new TreeSet<>();
    for (Rule rule : rules()) {
      assertThat(rule.id()).matches("/core(/[a-z-]+)+");
      assertThat(rule.version()).isIn("2.1", "2.2");
      assertThat(rule.statement()).isNotBlank();
      switch (rule.check()) {
        case "automatic" -> automatic.add(rule.id());
        case "test" -> assertThat(rule.how()).as(rule.id()).isNotEmpty();
        case "review", "operator" -> {
          assertThat(rule.how()).as(rule.id()).hasSize(1);
          assertThat(Files.readString(Path.of("..", rule.how().getFirst())))
              .contains("`" + rule.id() + "`");
        }
        default -> {
          assertThat(rule.check()).isEqualTo("not-applicable");
          assertThat(rule.why()).isNotBlank();
        }
      }
      for (String how : rule.how()) {
        if (how.contains("#")) {
          Class<?> test = Class.forName(how.substring(0, how.indexOf('#')));
          assertThat(Stream.of(test.getDeclaredMethods()).map(it -> it.getName()))
              .as(rule.id())
              .contains(how.substring(how.indexOf('#') + 1));
        }
      }
    }
    assertThat(automatic).isEqualTo(new TreeSet<>(ApiDesignRules.automatic()));
    assertThat(rules().stream().map(Rule::id)).doesNotHaveDuplicates().hasSizeGreaterThan(35);
  }

  /** Each documented address that can be asked for, with the examples of the document. */
  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      String address = path.getKey();
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        if (parameter.path("in").asString("").equals("path")) {
          address =
              address.replace(
                  "{" + parameter.path("name").asString() + "}",
                  parameter.path("example").asString("{none}"));
        }
      }
      if (path.getValue().has("get") && !address.contains("{")) {
        addresses.add(BASE + address);
      }
    }
    assertThat(addresses).hasSizeGreaterThan(28);
    return addresses;
  }

  @Test
  void everyDocumentedAddressAnswersByTheRules() {
    for (String address : addresses()) {
      RawHttp.Answer answer = http.get(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      headers(address, answer);
      assertThat(answer.header("Cache-Control")).as(address).matches(".*(max-age=300|no-store).*");
      if (answer.header("Content-Type").startsWith("application/json")) {
        times(address, JSON.readTree(answer.body()));
      }
    }
  }

  private void headers(String address, RawHttp.Answer answer) {
    assertThat(answer.header("API-Version"))
        .as(address)
        .isEqualTo(document.at("/info/version").stringValue());
    assertThat(HeaderRules.faults(answer)).as(address).isEmpty();
    assertThat(answer.header("X-Frame-Options")).as(address).isEqualTo("DENY");
    assertThat(answer.header("Content-Type")).as(address).isNotEmpty();
    assertThat(answer.header("Set-Cookie")).as(address).isEmpty();
  }

  /** A moment is in UTC and has its seconds. */
  private static void times(String address, JsonNode node) {
    String text = node.asString("");
    if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      assertThat(text).as(address).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }
    node.forEach(child -> times(address, child));
  }

  @Test
  void askingTwiceGivesTheSame() {
    for (String address : addresses()) {
      assertThat(http.get(address).body()).as(address).isEqualTo(http.get(address).body());
    }
  }

  @Test
  void anAddressWithASlashBehindItIsNotThere() {
    for (String address : addresses()) {
      problem(address + "/", http.get(address + "/"), 404);
    }
  }

  private void problem(String address, RawHttp.Answer answer, int status) {
    assertThat(answer.status()).as(address).isEqualTo(status);
    assertThat(answer.header("Content-Type")).as(address).startsWith("application/problem+json");
    assertThat(answer.header("API-Version"))
        .as(address)
        .isEqualTo(document.at("/info/version").stringValue());
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").intValue()).as(address).isEqualTo(status);
    assertThat(problem.path("title").asString("")).as(address).isNotBlank();
    assertThat(problem.path("detail").asString("")).as(address).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "java.", "org.");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/bestaat-niet, 404",
    "GET, /api/v2/instruments, 404",
    "GET, /api/v1/instruments/bestaat-niet, 404",
    "GET, /api/v1/regions/XX99/standing, 404",
    "GET, /api/v1/questions/bestaat-niet, 404",
    "GET, /api/v1/observations?page=0, 400",
    "GET, /api/v1/wayfinder?problem=bestaat-niet, 400",
    "GET, /api/v1/observations?from=%zz, 400",
    "GET, /api/v1/instruments;a=b, 400",
    "DELETE, /api/v1/instruments, 404",
    "POST, /api/v1/questions, 415"
  })
  void aRefusalIsAProblemWithItsReason(String method, String address, int status) {
    problem(address, http.send(method, address, "Content-Length: 0"), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/observations", "/instruments"})
  void aShapeThatIsNotThereIsAProblem(String path) {
    problem(path, http.send("GET", BASE + path, "Accept: image/png"), 406);
  }

  @Test
  void otherSitesReadWhatIsOpenAndNoQuestion() {
    String origin = "Origin: https://example.org";
    for (String address : addresses()) {
      assertThat(http.send("GET", address, origin).header("Access-Control-Allow-Origin"))
          .as(address)
          .isEqualTo("*");
    }
    assertThat(
            http.send("GET", BASE + "/questions/bestaat-niet", origin)
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
    assertThat(http.send("GET", "/nl/", origin).header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void theChangelogNamesTheVersion() throws Exception {
    assertThat(Files.readString(Path.of("../CHANGELOG.md")))
        .contains("API " + document.at("/info/version").stringValue());
  }
}
