package nl.biotoop.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Reminders;
import nl.biotoop.desk.web.AskPage.Choice;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseload of advisers, and noting a question for an entrepreneur. */
@Controller
class DeskController {
  private static final int MOST_LINES = 200;

  private final Questions questions;
  private final Reminders reminders;
  private final CurrentUser current;
  private final Vocabulary vocabulary;
  private final Places places;
  private final QuestionWords describe;
  private final Clock clock;

  DeskController(
      Questions questions,
      Reminders reminders,
      CurrentUser current,
      Vocabulary vocabulary,
      Places places,
      QuestionWords describe,
      Clock clock) {
    this.questions = questions;
    this.reminders = reminders;
    this.current = current;
    this.vocabulary = vocabulary;
    this.places = places;
    this.describe = describe;
    this.clock = clock;
  }

  @GetMapping({"/nl/vragen", "/en/questions"})
  Page caseload(@RequestParam(name = "show", defaultValue = "") String show, Language language) {
    Words words = Words.of(language);
    Account account = current.signedIn();
    boolean showsEnded = show.equals("ended");
    return new CaseloadPage(
        reminders.of(account).stream().map(reminder -> attention(reminder, words)).toList(),
        lines(questions.caseload(account, MOST_LINES), account, words),
        showsEnded ? lines(questions.ended(account, MOST_LINES), account, words) : List.of(),
        showsEnded,
        account.opens(Access.PROGRAMME));
  }

  private CaseloadPage.Attention attention(Reminders.Reminder reminder, Words words) {
    return new CaseloadPage.Attention(
        reminder.question().id().toString(),
        QuestionWords.excerpt(reminder.question()),
        words.text("desk.attention." + reminder.kind().code()),
        words.minute(reminder.madeAt(), clock.getZone()));
  }

  private List<CaseloadPage.Line> lines(List<Question> list, Account account, Words words) {
    return list.stream()
        .map(question ->
            new CaseloadPage.Line(
                question.id().toString(),
                words.minute(question.askedAt(), clock.getZone()),
                QuestionWords.excerpt(question),
                describe.place(question, words),
                describe.theme(question, words),
                state(question, account, words)))
        .toList();
  }

  static String state(Question question, Account account, Words words) {
    return question.owner().filter(account.id()::equals).isPresent()
        ? words.text("desk.state.mine")
        : words.text("desk.status." + question.status().code());
  }

  @GetMapping({"/nl/vragen/nieuw", "/en/questions/new"})
  Page form(Language language) {
    return form("", "", "", "", null, null, null, language);
  }

  private Page form(
      String text,
      String place,
      String theme,
      String reach,
      @Nullable String textError,
      @Nullable String placeError,
      @Nullable String reachError,
      Language language) {
    return new AskPage(
        true,
        text,
        place,
        "",
        themes(List.of(theme), Words.of(language)),
        reach,
        textError,
        placeError,
        reachError,
        false);
  }

  private List<Choice> themes(List<String> chosen, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("desk.unknown"), false)),
            vocabulary.themes().stream()
                .map(theme ->
                    new Choice(
                        theme.id(),
                        theme.label().in(words.language()),
                        chosen.contains(theme.id()))))
        .toList();
  }

  @PostMapping({"/nl/vragen/nieuw", "/en/questions/new"})
  View note(
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "place", defaultValue = "") String place,
      @RequestParam(name = "theme", defaultValue = "") String theme,
      @RequestParam(name = "reach", defaultValue = "") String reach,
      @RequestParam(name = "agree", defaultValue = "") String agree,
      Language language) {
    Words words = Words.of(language);
    Places.Typed typed = places.read(place, words);
    String textError = AskController.textError(text, words);
    String reachError = reach.isBlank() ? null : AskController.reachError(reach, words);
    if (reachError == null && !reach.isBlank() && agree.isEmpty()) {
      reachError = words.text("desk.error.agree");
    }
    if (textError != null || typed.error() != null || reachError != null) {
      return form(text, place, theme, reach, textError, typed.error(), reachError, language);
    }
    Optional<String> known = vocabulary.knownTheme(theme).map(Theme::id);
    Question question =
        questions
            .ask(
                current.signedIn(),
                new NewQuestion("adviser", text.strip(), known, typed.municipality(), "", language))
            .question();
    if (!reach.isBlank()) {
      questions.giveReach(question, reach.strip());
    }
    return new SeeOther(Paths.of(language, "vragen"));
  }
}
