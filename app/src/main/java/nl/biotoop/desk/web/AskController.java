package nl.biotoop.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Reminders;
import nl.biotoop.desk.Status;
import nl.biotoop.desk.Step;
import nl.biotoop.desk.WayfinderQuery;
import nl.biotoop.desk.consent.Consents;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contacts;
import nl.biotoop.support.CurrentRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking a question without an account, and following it on a private link. */
@Controller
class AskController {
  private static final Logger LOG = LoggerFactory.getLogger(AskController.class);

  private final Questions questions;
  private final Afterwards afterwards;
  private final Consents consents;
  private final CurrentRegister register;
  private final Contacts contacts;
  private final Places places;
  private final Clock clock;

  AskController(
      Questions questions,
      Afterwards afterwards,
      Consents consents,
      CurrentRegister register,
      Contacts contacts,
      Places places,
      Clock clock) {
    this.questions = questions;
    this.afterwards = afterwards;
    this.consents = consents;
    this.register = register;
    this.contacts = contacts;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping({"/nl/vraag", "/en/question"})
  Page form(@RequestParam MultiValueMap<String, String> parameters) {
    return page(
        "",
        places.name(area(parameters)),
        WayfinderQuery.of(parameters, register.now()).text(),
        null,
        null,
        false);
  }

  private static AskPage page(
      String text,
      String place,
      String answers,
      @Nullable String textError,
      @Nullable String placeError,
      boolean notKept) {
    return new AskPage(
        false, text, place, answers, List.of(), "", textError, placeError, null, notKept, null);
  }

  /** The municipality in the answers, such as {@code GM0935@2026}. */
  private static Optional<String> area(MultiValueMap<String, String> parameters) {
    return Optional.ofNullable(parameters.getFirst("area")).map(code -> code.split("@", 2)[0]);
  }

  @PostMapping({"/nl/vraag", "/en/question"})
  View ask(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "place", defaultValue = "") String place,
      @RequestParam(name = "answers", defaultValue = "") String answers,
      Language language) {
    Words words = Words.of(language);
    Places.Typed typed = places.read(place, words);
    String textError = textError(text, words);
    WayfinderQuery carried = WayfinderQuery.read(answers, register.now());
    if (textError != null || typed.error() != null) {
      return page(text, place, carried.text(), textError, typed.error(), false);
    }
    try {
      Questions.Asked asked =
          questions.ask(
              null,
              new NewQuestion(
                  "wayfinder",
                  text.strip(),
                  carried.theme(),
                  typed.municipality(),
                  carried.text(),
                  language));
      return new SeeOther(Paths.of(language, "vraag", asked.token()) + "?first=1");
    } catch (DataAccessException | TransactionException e) {
      LOG.error("A question could not be kept: {}", e.getMessage());
      return page(text, place, carried.text(), null, null, true);
    }
  }

  static @Nullable String textError(String text, Words words) {
    if (text.isBlank()) {
      return words.text("desk.error.text");
    }
    if (!Question.isReadable(text)) {
      return words.text("desk.error.text.controls");
    }
    return text.length() > Question.LONGEST
        ? words.text("desk.error.text.long", Question.LONGEST, text.length())
        : null;
  }

  @GetMapping({"/nl/vraag/{token}", "/en/question/{token}"})
  Page follow(
      @PathVariable("token") String token,
      @RequestParam(name = "first", defaultValue = "") String first,
      Language language) {
    return follow(token, find(token), !first.isEmpty(), null, language);
  }

  private Question find(String token) {
    return questions.withToken(token).orElseThrow(() -> new NotFound("question"));
  }

  private Page follow(
      String token, Question question, boolean first, @Nullable String error, Language language) {
    Words words = Words.of(language);
    return new FollowPage(
        token,
        question.text(),
        words.text("desk.status." + question.status().code()),
        promise(question, words),
        question.status() != Status.WAITING || !questions.passedTo(question).isEmpty(),
        CallView.of(question, contacts, words),
        questions.steps(question).stream()
            .filter(step -> step.kind() != Step.Kind.NOTE)
            .map(step ->
                new FollowPage.Line(
                    words.minute(step.happenedAt(), clock.getZone()),
                    words.text("desk.step." + step.kind().code())))
            .toList(),
        question.reach().orElse(""),
        question.status().isOpen(),
        first,
        Afterwards.isAsked(question) ? after(question, words) : null,
        consents
            .since(question)
            .map(since -> words.day(LocalDate.ofInstant(since, clock.getZone())))
            .orElse(""),
        error);
  }

  private FollowPage.After after(Question question, Words words) {
    return new FollowPage.After(
        afterwards
            .of(question)
            .map(answers -> QuestionWords.said(answers, words))
            .orElse(List.of()),
        QuestionWords.asks(words));
  }

  @PostMapping({"/nl/vraag/{token}/achteraf", "/en/question/{token}/afterwards"})
  View answer(
      @PathVariable("token") String token,
      @RequestParam(name = "contacted", defaultValue = "") String contacted,
      @RequestParam(name = "useful", defaultValue = "") String useful,
      @RequestParam(name = "changed", defaultValue = "") String changed,
      Language language) {
    Question question = find(token);
    Words words = Words.of(language);
    if (!Afterwards.isAsked(question)) {
      return follow(token, question, false, words.text("desk.after.error.open"), language);
    }
    Afterwards.Answers answers =
        new Afterwards.Answers(
            reply(contacted),
            reply(useful),
            Stream.of(Afterwards.Change.values())
                .filter(change -> change.code().equals(changed))
                .findFirst());
    if (answers.contacted().isEmpty()
        && answers.useful().isEmpty()
        && answers.changed().isEmpty()
        && afterwards.of(question).isEmpty()) {
      return follow(token, question, false, words.text("desk.after.error"), language);
    }
    afterwards.answer(question, answers);
    return new SeeOther(Paths.of(language, "vraag", token) + "#achteraf");
  }

  private static Optional<Afterwards.Reply> reply(String sent) {
    return Stream.of(Afterwards.Reply.values())
        .filter(reply -> reply.code().equals(sent))
        .findFirst();
  }

  private String promise(Question question, Words words) {
    if (question.status() != Status.WAITING) {
      return "";
    }
    return Reminders.takenUpBy(question, clock)
        .map(day ->
            words.text(
                LocalDate.now(clock).isAfter(day) ? "desk.promise.late" : "desk.promise",
                words.day(day)))
        .orElse("");
  }

  @PostMapping({"/nl/vraag/{token}/contact", "/en/question/{token}/contact"})
  View reach(
      @PathVariable("token") String token,
      @RequestParam(name = "reach", defaultValue = "") String reach,
      @RequestParam(name = "agree", defaultValue = "") String agree,
      Language language) {
    Question question = find(token);
    Words words = Words.of(language);
    String error = reachError(reach, words);
    if (error == null && agree.isEmpty()) {
      error = words.text("desk.error.agree");
    }
    if (error != null) {
      return follow(token, question, false, error, language);
    }
    if (!questions.giveReach(question, reach.strip())) {
      return follow(token, find(token), false, words.text("desk.error.ended"), language);
    }
    return new SeeOther(Paths.of(language, "vraag", token));
  }

  /** An e-mail address or a telephone number, on one line. */
  static @Nullable String reachError(String reach, Words words) {
    String typed = reach.strip().toLowerCase(Locale.ROOT);
    boolean fits =
        typed.length() <= Question.LONGEST_REACH
            && (typed.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[a-z]{2,}")
                || typed.matches("[+0-9][0-9 ()-]{6,20}"));
    return fits ? null : words.text("desk.error.reach");
  }

  @PostMapping({"/nl/vraag/{token}/wissen", "/en/question/{token}/erase"})
  View erase(@PathVariable("token") String token, Language language) {
    questions.erase(find(token));
    return new SeeOther(Paths.of(language, "vraag", token));
  }
}
