package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.platform.ApiCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A question from another program: in whole or not at all, once, and followed without a person. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class QuestionsApiTest {
  private static final String HOST = "http://localhost";
  private static final String PATH = "/api/v1/questions";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc mvc;
  private final JdbcClient database;
  private final Questions questions;
  private final Intake intake;
  private final JsonNode document;

  @Autowired
  QuestionsApiTest(MockMvc mvc, JdbcClient database, Questions questions, Intake intake)
      throws Exception {
    this.mvc = mvc;
    this.database = database;
    this.questions = questions;
    this.intake = intake;
    this.document =
        JSON.readTree(
            mvc.perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString());
  }

  private MockHttpServletResponse send(String body, String... headers) throws Exception {
    return send(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private MockHttpServletResponse send(byte[] body, String... headers) throws Exception {
    MockHttpServletRequestBuilder request =
        post(URI.create(HOST + PATH)).contentType("application/json").content(body);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private static JsonNode json(MockHttpServletResponse response) throws Exception {
    return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private Schema schema(String name) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", document.path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  private long kept() {
    return database.sql("select count(*) from desk_question").query(Long.class).single();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String token(MockHttpServletResponse response) {
    String location = Objects.requireNonNull(response.getHeader("Location"));
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Test
  void aQuestionIsTakenInAndFollowedOnItsPrivateLink() throws Exception {
    String body =
        """
        {"text": " Wie kan er solderen? ", "municipality": "Maastricht", "language": "en",
         "answers": {"problem": "geen-vakmensen", "staff": 8, "vacancy": true, "phase": "onbekend"}}
        """;
    assertThat(schema("NewQuestion").validate(JSON.readTree(body))).isEmpty();
    MockHttpServletResponse response = send(body);
    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getHeader("API-Version")).isEqualTo(ApiCodes.VERSION);
    JsonNode asked = json(response);
    assertThat(schema("AskedQuestion").validate(asked)).isEmpty();
    assertThat(asked.path("page").stringValue()).isEqualTo("/en/question/" + token(response));
    Question question = questions.withToken(token(response)).orElseThrow();
    assertThat(question.text()).isEqualTo("Wie kan er solderen?");
    assertThat(question.region()).contains("zuid-limburg");
    assertThat(question.theme()).as("of the problem").contains("personeel");
    assertThat(question.answers())
        .isEqualTo("problem=geen-vakmensen&staff=8&vacancy=true&phase=onbekend");

    questions.giveReach(question, "werkplaats@bedrijf.example");
    MockHttpServletResponse followed =
        mvc.perform(get(URI.create(HOST + asked.path("self").stringValue())))
            .andReturn()
            .getResponse();
    assertThat(followed.getStatus()).isEqualTo(200);
    assertThat(followed.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(followed.getContentAsString()).doesNotContain("solderen", "bedrijf.example");
    JsonNode now = json(followed);
    assertThat(schema("AskedQuestion").validate(now)).isEmpty();
    assertThat(now.at("/steps/0/kind").stringValue()).isEqualTo("asked");
    assertThat(now.path("status").stringValue()).isEqualTo("waiting");
    assertThat(
            mvc.perform(get(URI.create(HOST + now.path("page").stringValue())))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void aRegionAloneIsEnough() throws Exception {
    MockHttpServletResponse response =
        send("{\"text\": \"Waar begin ik?\", \"region\": \"zuid-limburg\", \"theme\": \"groei\"}");
    assertThat(response.getStatus()).isEqualTo(201);
    Question question = questions.withToken(token(response)).orElseThrow();
    assertThat(question.region()).contains("zuid-limburg");
    assertThat(question.municipality()).isEmpty();
    assertThat(question.contact()).as("somebody of the region").isNotEqualTo("kvk-adviesteam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | text | REQUIRED",
        "{\"text\": \"  \"} | text | REQUIRED",
        "{\"text\": null} | text | REQUIRED",
        "{\"text\": 7} | text | WRONG_TYPE",
        "{\"text\": [\"a\"]} | text | WRONG_TYPE",
        "{\"text\": \"a\\u0000b\"} | text | CONTROL_CHARACTER",
        "{\"text\": \"a\\u001bb\"} | text | CONTROL_CHARACTER",
        "{\"text\": \"a\\ud800b\"} | text | CONTROL_CHARACTER",
        "{\"text\": \"x\", \"email\": \"a@b.nl\"} | email | UNKNOWN_FIELD",
        "{\"text\": \"x\", \"Text\": \"y\"} | Text | UNKNOWN_FIELD",
        "{\"text\": \"x\", \"municipality\": \"Nergenshuizen\"} | municipality | NOT_A_CHOICE",
        "{\"text\": \"x\", \"municipality\": \"Bergen\"} | municipality | SEVERAL",
        "{\"text\": \"x\", \"municipality\": 935} | municipality | WRONG_TYPE",
        "{\"text\": \"x\", \"region\": \"atlantis\"} | region | NOT_A_CHOICE",
        "{\"text\": \"x\", \"municipality\": \"Tilburg\", \"region\": \"zuid-limburg\"} | region |"
            + " CONTRADICTION",
        "{\"text\": \"x\", \"theme\": \"vissen\"} | theme | NOT_A_CHOICE",
        "{\"text\": \"x\", \"language\": \"fr\"} | language | NOT_A_CHOICE",
        "{\"text\": \"x\", \"answers\": \"staff=8\"} | answers | WRONG_TYPE",
        "{\"text\": \"x\", \"answers\": {\"staff\": \"veel\"}} | answers.staff | WRONG_TYPE",
        "{\"text\": \"x\", \"answers\": {\"staff\": {}}} | answers.staff | WRONG_TYPE",
        "{\"text\": \"x\", \"answers\": {\"onzin\": 1}} | answers.onzin | UNKNOWN_ATTRIBUTE",
        "{\"text\": \"x\", \"answers\": {\"problem\": \"geen\"}} | answers.problem | NOT_A_CHOICE"
      })
  void aFieldThatCannotBeReadIsNamedAndNothingIsKept(String body, String field, String reason)
      throws Exception {
    long before = kept();
    MockHttpServletResponse response = send(body);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    JsonNode problem = json(response);
    assertThat(schema("UnreadableQuestion").validate(problem)).isEmpty();
    assertThat(problem.path("invalidParams")).hasSize(1);
    assertThat(problem.at("/invalidParams/0/name").stringValue()).isEqualTo(field);
    assertThat(problem.at("/invalidParams/0/reason").stringValue()).isEqualTo(reason);
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void aTextOfTheLongestLengthFitsAndOneMoreDoesNot() throws Exception {
    assertThat(send("{\"text\": \"" + "x".repeat(Question.LONGEST) + "\"}").getStatus())
        .isEqualTo(201);
    JsonNode problem = json(send("{\"text\": \"" + "x".repeat(Question.LONGEST + 1) + "\"}"));
    assertThat(problem.at("/invalidParams/0/reason").stringValue()).isEqualTo("TOO_LONG");
    assertThat(problem.at("/invalidParams/0/detail").stringValue()).contains("2000", "2001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text=hallo",
        "{\"text\": \"x\"",
        "{\"text\": \"x\"} {\"text\": \"y\"}",
        "{\"text\": \"x\", \"text\": \"y\"}",
        "[]",
        "\"tekst\"",
        "null",
        "{text: 'x'}"
      })
  void whatIsNotJsonIsToldWithItsPlace(String body) throws Exception {
    long before = kept();
    MockHttpServletResponse response = send(body);
    assertThat(response.getStatus()).isEqualTo(400);
    JsonNode problem = json(response);
    assertThat(schema("UnreadableQuestion").validate(problem)).isEmpty();
    assertThat(problem.path("detail").stringValue()).startsWith("The body");
    assertThat(response.getContentAsString()).doesNotContain("Exception", "jackson");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void bytesThatAreNoTextADeepNestAndAnotherTypeAreRefused() throws Exception {
    byte[] broken = "{\"text\": \"x?\"}".getBytes(StandardCharsets.ISO_8859_1);
    broken[11] = (byte) 0xff;
    assertThat(send(broken).getStatus()).isEqualTo(400);
    assertThat(send("[".repeat(20_000)).getStatus()).isEqualTo(400);
    MockHttpServletResponse form =
        mvc.perform(
                post(URI.create(HOST + PATH))
                    .contentType("application/x-www-form-urlencoded")
                    .content("text=hallo"))
            .andReturn()
            .getResponse();
    assertThat(form.getStatus()).as("what a form of another site can send").isEqualTo(415);
  }

  @Test
  void whatIsTooBigIsRefused() throws Exception {
    MockHttpServletResponse response =
        send("{\"text\": \"x\", \"y\": \"" + "x".repeat(70_000) + "\"}");
    assertThat(response.getStatus()).isEqualTo(413);
  }

  @Test
  void aQuestionSentAgainUnderItsKeyStaysOneWithTheSameLink() throws Exception {
    String key = key();
    String body = "{\"text\": \"Kwam dit aan?\"}";
    long before = kept();
    MockHttpServletResponse first = send(body, "Idempotency-Key", key);
    MockHttpServletResponse again = send(body, "Idempotency-Key", "\"" + key + "\"");
    assertThat(again.getStatus()).isEqualTo(201);
    assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    assertThat(kept()).isEqualTo(before + 1);
    MockHttpServletResponse other = send("{\"text\": \"Iets anders\"}", "Idempotency-Key", key);
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(schema("Problem").validate(json(other))).isEmpty();
    assertThat(send(body, "Idempotency-Key", "kort").getStatus()).isEqualTo(400);
    assertThat(kept()).isEqualTo(before + 1);
    assertThat(database.sql("select sealed_token from desk_sent").query(String.class).list())
        .as("the table alone opens nothing")
        .doesNotContain(token(first));
  }

  @Test
  void twentyAtOnceUnderOneKeyAreOneQuestion() throws Exception {
    String key = key();
    long before = kept();
    Callable<String> call =
        () -> token(send("{\"text\": \"Allemaal tegelijk\"}", "Idempotency-Key", key));
    Set<String> tokens = new TreeSet<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(threads.submit(call));
      }
      for (Future<String> answer : answers) {
        tokens.add(answer.get());
      }
    }
    assertThat(tokens).hasSize(1);
    assertThat(kept()).isEqualTo(before + 1);
  }

  @Test
  void keysAreForgottenAfterAWeekAndWithTheQuestion() throws Exception {
    MockHttpServletResponse erased = send("{\"text\": \"Weg ermee\"}", "Idempotency-Key", key());
    questions.erase(questions.withToken(token(erased)).orElseThrow());
    String old = key();
    String recent = key();
    send("{\"text\": \"Oud\"}", "Idempotency-Key", old);
    database.sql("update desk_sent set sent_at = timestamp '2020-01-01 00:00:00+00'").update();
    send("{\"text\": \"Nieuw\"}", "Idempotency-Key", recent);
    intake.forgetOld();
    assertThat(database.sql("select count(*) from desk_sent").query(Long.class).single())
        .isEqualTo(1);
    assertThat(Intake.REMEMBERED).isGreaterThanOrEqualTo(Duration.ofDays(1));
  }

  @Test
  void aWrongTokenOpensNothing() throws Exception {
    for (String token :
        List.of("verzonnen", "x".repeat(2000), "%00", "' or 1=1--".replace(" ", "%20"))) {
      MockHttpServletResponse response =
          mvc.perform(get(URI.create(HOST + PATH + "/" + token))).andReturn().getResponse();
      assertThat(response.getStatus()).as(token).isIn(400, 404);
    }
  }

  @Test
  void everyStateOfAQuestionIsInTheDocument() {
    Set<String> documented =
        document.at("/components/schemas/AskedQuestion/properties/status/enum").values().stream()
            .map(JsonNode::stringValue)
            .collect(Collectors.toSet());
    assertThat(documented).containsAll(Stream.of(Status.values()).map(Status::code).toList());
  }
}
