package nl.biotoop;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.biotoop.platform.web.AccessRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the document of the API promises is what the API does. */
@ServedTest
class OpenApiTest {
  private static final String BASE = "/api/v1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RawHttp http;
  private final JsonNode document;

  @Autowired
  OpenApiTest(@LocalServerPort int port) {
    this.http = new RawHttp(port);
    this.document = JSON.readTree(http.get(BASE + "/openapi.json").body());
  }

  @Test
  void theDocumentKeepsTheRules() {
    assertThat(OpenApiRules.faults(document)).isEmpty();
  }

  /** NL API Design Rules: published at a standard place, readable for every site, with version. */
  @Test
  void theDocumentIsPublished() {
    RawHttp.Answer answer = http.get(BASE + "/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("API-Version")).isEqualTo(document.at("/info/version").stringValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/openapi                                    | openapi must be",
        "/info/license/url                           | missing: /info/license/url",
        "/info/version                               | missing: /info/version",
        "/servers                                    | missing: /servers",
        "/components/schemas/Text                    | leads nowhere: #/components/schemas/Text",
        "/paths/~1wayfinder/get/operationId          | no operationId",
        "/paths/~1wayfinder/get/responses/200        | no response 200",
        "/paths/~1instruments~1{id}/get/parameters   | the path holds [id]",
        "/paths/~1instruments/get/responses/200/content | no content",
        "/components/responses/Problem/content/application~1problem+json/schema | no schema"
      })
  void aDocumentThatLacksSomethingIsRefused(String pointer, String fault) {
    JsonNode copy = document.deepCopy();
    int end = pointer.strip().lastIndexOf('/');
    String name = pointer.strip().substring(end + 1).replace("~1", "/");
    ((ObjectNode) copy.at(pointer.substring(0, end))).remove(name);
    assertThat(OpenApiRules.faults(copy)).anyMatch(it -> it.contains(fault));
  }

  @Test
  void theDocumentNamesEveryRouteOfTheApiAndNoOther() {
    Set<String> documented =
        document.path("paths").properties().stream()
            .flatMap(path ->
                path.getValue().properties().stream()
                    .map(method ->
                        method.getKey().toUpperCase(Locale.ROOT) + " " + BASE + path.getKey()))
            .collect(toCollection(TreeSet::new));
    Set<String> routes =
        AccessRules.ROUTES.stream()
            .filter(route -> route.pattern().startsWith("/api/"))
            .map(route -> route.method() + " " + route.pattern())
            .collect(toCollection(TreeSet::new));
    assertThat(documented).isEqualTo(routes);
  }

  @ParameterizedTest
  @CsvSource({
    "/instruments, /instruments, 200",
    "/instruments/wbso, /instruments/{id}, 200",
    "/instruments/dggf, /instruments/{id}, 200",
    "/instruments/limburgmakers, /instruments/{id}, 200",
    "/instruments/bestaat-niet, /instruments/{id}, 404",
    "/figures, /figures, 200",
    "/figures/tgs00042.json, /figures/{dataset}.json, 200",
    "/figures/EQI.json, /figures/{dataset}.json, 404",
    "/figures/tgs00042.jsonstat.json, /figures/{dataset}.jsonstat.json, 200",
    "/figures/bestaat-niet.jsonstat.json, /figures/{dataset}.jsonstat.json, 404",
    "/figures/bestaat-niet.csv, /figures/{dataset}.csv, 404",
    "/figures/eqi/quality_of_government/NL42, /figures/{dataset}/{indicator}/{region}, 200",
    "/figures/03759ned/population/midden-brabant, /figures/{dataset}/{indicator}/{region}, 200",
    "/figures/03759ned/population/midden-brabant.jsonstat.json,"
        + " /figures/{dataset}/{indicator}/{region}.jsonstat.json, 200",
    "/figures/eqi/quality_of_government/XX99.csv,"
        + " /figures/{dataset}/{indicator}/{region}.csv, 404",
    "/figures/eqi/quality_of_government/XX99, /figures/{dataset}/{indicator}/{region}, 404",
    "/figures/eqi/population/NL42, /figures/{dataset}/{indicator}/{region}, 404",
    "/observations, /observations, 200",
    "/observations?region=NL42&region=zuid-limburg&from=2020&pageSize=1000, /observations, 200",
    "/observations?indicator=establishments_per_1000&page=2, /observations, 200",
    "/observations?region=XX99&page=0, /observations, 400",
    "/indicators, /indicators, 200",
    "/regions, /regions, 200",
    "/regions/zuid-limburg/standing, /regions/{code}/standing, 200",
    "/regions/CR01/standing, /regions/{code}/standing, 200",
    "/regions/GM0855/standing, /regions/{code}/standing, 404",
    "/partners, /partners, 200",
    "/initiatives, /initiatives, 200",
    "/sources, /sources, 200",
    "/targets, /targets, 200",
    "/profiles, /profiles, 200",
    "/claims, /claims, 200",
    "/analyses, /analyses, 200",
    "/shocks, /shocks, 200",
    "/indices, /indices, 200",
    "/indices/eu-nuts2, /indices/{id}, 200",
    "/indices/eu-nuts2@9, /indices/{id}, 404",
    "/indices/eu-nuts2@1/scores, /indices/{id}/scores, 200",
    "/indices/bestaat-niet/scores, /indices/{id}/scores, 404",
    "/indices/bestaat-niet/scores.csv, /indices/{id}/scores.csv, 404",
    "/catalog.jsonld, /catalog.jsonld, 200",
    "/openapi.json, /openapi.json, 200",
    "/wayfinder, /wayfinder, 200",
    "/wayfinder?problem=geen-vakmensen&vacancy=true, /wayfinder, 200",
    "/wayfinder?problem=geen-vakmensen&area=GM0935@2026, /wayfinder, 200",
    "/wayfinder?problem=geen-vakmensen&area=onbekend&phase=onbekend, /wayfinder, 200",
    "/wayfinder?problem=idee-verder&area=GM0935@2026&phase=idee&staff=3, /wayfinder, 200",
    "/wayfinder?problem=schulden&area=GM0363@2026&phase=gevestigd&sector=C, /wayfinder, 200",
    "/wayfinder?problem=bestaat-niet, /wayfinder, 400",
    "/wayfinder?onzin=1&staff=veel&area=GM9999@2026&phase=x&sector=ZZ, /wayfinder, 400",
    "/wayfinder?staff=1&staff=2&area=GM0935&trl=99&rndHours=1.5, /wayfinder, 400"
  })
  void anAnswerIsWhatTheDocumentSays(String address, String path, int status) {
    RawHttp.Answer answer = http.get(BASE + address);
    assertThat(answer.status()).isEqualTo(status);
    JsonNode response = response(path, status);
    String type = answer.header("Content-Type").split(";", 2)[0];
    assertThat(response.path("content").propertyNames()).contains(type);
    assertThat(
            schema(response.path("content").path(type).path("schema"))
                .validate(JSON.readTree(answer.body())))
        .isEmpty();
    headers(answer, response);
  }

  /** Up to where there is nothing left to ask, each time with the first choice. */
  @ParameterizedTest
  @ValueSource(strings = {"geen-vakmensen", "weg-kwijt", "energie-duur", "overdragen-overnemen"})
  void everyStepOfTheWayfinderIsWhatTheDocumentSays(String problem) {
    Schema advice = schema(response("/wayfinder", 200).at("/content/application~1json/schema"));
    String address = BASE + "/wayfinder?problem=" + problem;
    int questions = 0;
    while (questions < 40) {
      JsonNode answer = JSON.readTree(http.get(address).body());
      assertThat(advice.validate(answer)).as(address).isEmpty();
      JsonNode question = answer.path("question");
      if (question.isNull()) {
        break;
      }
      address += "&" + question.path("attribute").stringValue() + "=" + someAnswer(question);
      questions++;
    }
    assertThat(questions).isBetween(2, 39);
  }

  private static String someAnswer(JsonNode question) {
    return switch (question.path("type").stringValue()) {
      case "bool" -> "true";
      case "int", "number", "money" -> "5";
      case "area" -> "GM0935@2026";
      case "sbi" -> "C";
      default -> question.at("/choices/0/value").stringValue();
    };
  }

  @Test
  void theTableHasALineForEveryInstrument() {
    JsonNode list = JSON.readTree(http.get(BASE + "/instruments").body()).path("instruments");
    for (RawHttp.Answer table :
        List.of(
            http.get(BASE + "/instruments.csv"),
            http.send("GET", BASE + "/instruments", "Accept: text/csv"))) {
      assertThat(table.status()).isEqualTo(200);
      assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
      headers(table, response("/instruments.csv", 200));
      List<NamedCsvRecord> rows =
          CsvReader.builder().ofNamedCsvRecord(table.body()).stream().toList();
      assertThat(rows).hasSize(list.size());
      for (int i = 0; i < rows.size(); i++) {
        JsonNode instrument = list.get(i);
        assertThat(rows.get(i).getField("id")).isEqualTo(instrument.path("id").stringValue());
        assertThat(rows.get(i).getField("name_nl"))
            .isEqualTo(instrument.at("/name/nl").stringValue());
        assertThat(rows.get(i).getField("source_url"))
            .isEqualTo(instrument.path("sourceUrl").asString(""));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "text/html,*/*;q=0.8 | application/json",
        "application/json, text/csv;q=0.5 | application/json",
        "application/json;q=0.5, text/csv | text/csv",
        "text/csv;charset=UTF-8 | text/csv",
        "garbage | application/problem+json"
      })
  void theCallerChoosesTheShape(String accept, String type) {
    RawHttp.Answer answer = http.send("GET", BASE + "/instruments", "Accept: " + accept);
    assertThat(answer.header("Content-Type").split(";", 2)[0]).isEqualTo(type);
    assertThat(answer.status()).isEqualTo(type.contains("problem") ? 406 : 200);
  }

  /** The schemas would be no test if they let anything pass. */
  @Test
  void anAnswerWithSomethingMoreOrLessIsRefused() {
    Schema instrument =
        schema(response("/instruments/{id}", 200).at("/content/application~1json/schema"));
    JsonNode real = JSON.readTree(http.get(BASE + "/instruments/wbso").body());
    assertThat(instrument.validate(real)).isEmpty();
    ObjectNode more = (ObjectNode) real.deepCopy();
    more.put("complete", true);
    assertThat(instrument.validate(more)).isNotEmpty();
    for (String name : List.copyOf(real.propertyNames())) {
      ObjectNode less = (ObjectNode) real.deepCopy();
      less.remove(name);
      assertThat(instrument.validate(less)).as(name).isNotEmpty();
    }
    ObjectNode wrong = (ObjectNode) real.deepCopy();
    wrong.put("level", "galactic");
    assertThat(instrument.validate(wrong)).isNotEmpty();
  }

  /** Also without a length in front, by which it could be refused unread. */
  @Test
  void aQuestionThatIsTooBigIsAProblemAndOneThatFitsIsNot() {
    String head =
        """
        POST /api/v1/questions HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Content-Type: application/json\r
        Transfer-Encoding: chunked\r
        \r
        """;
    RawHttp.Answer tooBig = http.exchange(head, chunked("{\"text\": \"" + "x".repeat(70_000)));
    assertThat(tooBig.status()).isEqualTo(413);
    assertThat(tooBig.header("Content-Type")).startsWith("application/problem+json");
    RawHttp.Answer fits = http.exchange(head, chunked("{\"text\": \"Past dit?\"}"));
    assertThat(fits.status()).isEqualTo(201);
    headers(
        fits, document.path("paths").path("/questions").path("post").path("responses").path("201"));
  }

  private static String chunked(String body) {
    return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
  }

  private JsonNode response(String path, int status) {
    JsonNode response =
        document.path("paths").path(path).path("get").path("responses").path("" + status);
    assertThat(response.isMissingNode()).as("%s documents %s", path, status).isFalse();
    return OpenApiRules.resolved(document, response);
  }

  /** A schema of the document, with the components it refers to beside it. */
  private Schema schema(JsonNode schema) {
    ObjectNode root = (ObjectNode) schema.deepCopy();
    root.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  private void headers(RawHttp.Answer answer, JsonNode response) {
    for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
      JsonNode rule = OpenApiRules.resolved(document, header.getValue()).path("schema");
      assertThat(answer.header(header.getKey())).as(header.getKey()).isNotEmpty();
      assertThat(
              schema(rule)
                  .validate(JSON.getNodeFactory().stringNode(answer.header(header.getKey()))))
          .isEmpty();
    }
    assertThat(Stream.of("Set-Cookie", "WWW-Authenticate").map(answer::header))
        .allMatch(String::isEmpty);
  }
}
