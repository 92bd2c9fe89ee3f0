package nl.biotoop.desk.web;

import java.time.Clock;
import java.util.List;
import nl.biotoop.desk.Intake;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Reminders;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseload of advisers. */
@Controller
class DeskController {
  private static final int MOST_LINES = 200;

  private final Questions questions;
  private final Reminders reminders;
  private final CurrentUser current;
  private final QuestionWords describe;
  private final Clock clock;

  DeskController(
      Questions questions,
      Reminders reminders,
      CurrentUser current,
      QuestionWords describe,
      Clock clock) {
    this.questions = questions;
    this.reminders = reminders;
    this.current = current;
    this.describe = describe;
    this.clock = clock;
  }

  @GetMapping({"/nl/vragen", "/en/questions"})
  Page caseload(
      @RequestParam(name = "show", defaultValue = "") String show,
      @RequestParam(name = "noted", defaultValue = "") String noted,
      Language language) {
    Words words = Words.of(language);
    Account account = current.signedIn();
    boolean showsEnded = show.equals("ended");
    return new CaseloadPage(
        reminders.of(account).stream().map(reminder -> attention(reminder, words)).toList(),
        lines(questions.caseload(account, MOST_LINES), account, words),
        showsEnded ? lines(questions.ended(account, MOST_LINES), account, words) : List.of(),
        showsEnded,
        account.opens(Access.PROGRAMME),
        noted.matches(Intake.KEY) ? noted : "");
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
}
