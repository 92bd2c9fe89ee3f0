package nl.biotoop.desk.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.biotoop.desk.Intake;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Step;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Contacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asking a question from another program, and following it.
 *
 * <p>There is no CSRF token, because there is nothing for another site to misuse: a question is
 * taken in without looking at who has signed in, so the cookies of a visitor give it no power. And
 * only JSON is taken, which a form of another site cannot send.
 *
 * <p>The answers hold nothing of the person: how to be reached is given by the asker, on the page
 * of the private link. A token is looked for by its hash, so the time it takes tells nothing about
 * the tokens there are.
 */
@RestController
class QuestionsApi {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionsApi.class);
  private static final String PATH = "/api/v1/questions";
  private static final int LARGEST_BYTES = 64 * 1024;

  private final Questions questions;
  private final Intake intake;
  private final QuestionJson reader;
  private final Contacts contacts;

  QuestionsApi(Questions questions, Intake intake, QuestionJson reader, Contacts contacts) {
    this.questions = questions;
    this.intake = intake;
    this.reader = reader;
    this.contacts = contacts;
  }

  /** An organisation to call; nobody there was told of the question. */
  record ContactView(String id, String name, @Nullable String url, @Nullable String phone) {}

  record StepView(String kind, String happenedAt) {}

  record QuestionView(
      String self,
      String page,
      String status,
      String askedAt,
      boolean passedOn,
      ContactView contact,
      List<StepView> steps) {}

  @PostMapping(
      value = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<Object> ask(
      InputStream body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
      throws IOException {
    byte[] sent = body.readNBytes(LARGEST_BYTES + 1);
    if (sent.length > LARGEST_BYTES) {
      return refused(
          HttpStatus.CONTENT_TOO_LARGE, "Too large", "A question is at most 64 kB.", List.of());
    }
    String own = key == null ? UUID.randomUUID().toString() : key.replaceAll("^\"|\"$", "");
    if (!own.matches(Intake.KEY)) {
      return refused(
          HttpStatus.BAD_REQUEST,
          "Unfit key",
          "Idempotency-Key must be 16 to 100 letters, digits, dots, hyphens or underscores, made at"
              + " random. Nothing was kept.",
          List.of());
    }
    return switch (reader.read(sent)) {
      case QuestionJson.Read.NotJson(String place) ->
          refused(HttpStatus.BAD_REQUEST, "Not JSON", place, List.of());
      case QuestionJson.Read.Unfit(List<QuestionJson.Fault> faults) ->
          refused(
              HttpStatus.BAD_REQUEST,
              "Unreadable question",
              "Some fields could not be read; nothing was guessed and nothing was kept.",
              faults);
      case QuestionJson.Read.Fit(NewQuestion asked) -> kept(own, asked);
    };
  }

  private ResponseEntity<Object> kept(String key, NewQuestion asked) {
    try {
      return switch (intake.ask(null, key, asked)) {
        case Intake.Taken.Kept(Question question, String token, _) ->
            closed(ResponseEntity.created(URI.create(PATH + "/" + token)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(view(question, token, asked.language()));
        case Intake.Taken.KeyOfAnother() ->
            refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Key of another question",
                "This Idempotency-Key was sent before, with another question. Make a new key.",
                List.of());
      };
    } catch (DataAccessException | TransactionException e) {
      LOG.error("A question could not be kept: {}", e.getMessage());
      return refused(
          HttpStatus.SERVICE_UNAVAILABLE,
          "Not kept",
          "The question could not be kept; that is our fault. Send it again later, with the same"
              + " Idempotency-Key.",
          List.of());
    }
  }

  @GetMapping(
      value = PATH + "/{token}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<QuestionView> follow(@PathVariable("token") String token) {
    Question question = questions.withToken(token).orElseThrow(() -> new NotFound("question"));
    return closed(ResponseEntity.ok())
        .contentType(MediaType.APPLICATION_JSON)
        .body(view(question, token, Language.NL));
  }

  private QuestionView view(Question question, String token, Language language) {
    return new QuestionView(
        PATH + "/" + token,
        Paths.of(language, "vraag", token),
        ApiCodes.of(question.status()),
        question.askedAt().toString(),
        question.owner().isPresent() || !questions.passedTo(question).isEmpty(),
        contact(question.contact()),
        questions.steps(question).stream()
            .filter(step -> step.kind() != Step.Kind.NOTE)
            .map(step -> new StepView(ApiCodes.of(step.kind()), step.happenedAt().toString()))
            .toList());
  }

  private ContactView contact(String id) {
    Contact contact = contacts.withId(id).orElseGet(contacts::nationalSafetyNet);
    return new ContactView(contact.id(), contact.name(), contact.url(), contact.phone());
  }

  private static ResponseEntity.BodyBuilder closed(ResponseEntity.BodyBuilder answer) {
    return answer.cacheControl(CacheControl.noStore());
  }

  private static ResponseEntity<Object> refused(
      HttpStatus status, String title, String detail, List<QuestionJson.Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    if (!faults.isEmpty()) {
      problem.setProperty("invalidParams", faults);
    }
    ResponseEntity.BodyBuilder answer = closed(ResponseEntity.status(status));
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, "60");
    }
    return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
