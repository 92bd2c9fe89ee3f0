package nl.biotoop.desk.web;

import java.time.Clock;
import nl.biotoop.desk.Intake;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
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
  private final CurrentUser current;
  private final QuestionWords describe;
  private final Clock clock;

  DeskController(Questions questions, CurrentUser current, QuestionWords describe, Clock clock) {
    this.questions = questions;
    this.current = current;
    this.describe = describe;
    this.clock = clock;
  }

  @GetMapping({"/nl/vragen", "/en/questions"})
  Page caseload(@RequestParam(name = "noted", defaultValue = "") String noted, Language language) {
    Words words = Words.of(language);
    Account account = current.signedIn();
    return new CaseloadPage(
        questions.caseload(account, MOST_LINES).stream()
            .map(question ->
                new CaseloadPage.Line(
                    question.id().toString(),
                    words.minute(question.askedAt(), clock.getZone()),
                    QuestionWords.excerpt(question),
                    describe.place(question, words),
                    describe.theme(question, words),
                    state(question, account, words)))
            .toList(),
        noted.matches(Intake.KEY) ? noted : "");
  }

  static String state(Question question, Account account, Words words) {
    return question.owner().filter(account.id()::equals).isPresent()
        ? words.text("desk.state.mine")
        : words.text("desk.status." + question.status().code());
  }
}
