package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.Status;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * From the wayfinder to a question, an adviser who takes it up and answers, the asker who says how
 * it went, and the programme manager who sees the gap and proposes help; in both languages, axe and
 * two widths look along.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskJourneyTest {
  private static final String RESULT =
      "wegwijzer?problem=geen-vakmensen&vacancy=true&area=GM0935@2026&phase=groei&show=result";

  private final int port;
  private final Users users;
  private final Questions questions;
  private final Territories territories;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  DeskJourneyTest(
      @LocalServerPort int port, Users users, Questions questions, Territories territories) {
    this.port = port;
    this.users = users;
    this.questions = questions;
    this.territories = territories;
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Staff.account(
        users,
        "programma-gat",
        "Programmamanager Zuid-Limburg",
        Role.PROGRAMME_MANAGER,
        "zuid-limburg");
    Staff.account(users, "collega", "Adviseur Heerlen", Role.ADVISER, "zuid-limburg");
    manyQuestions(
        Staff.account(users, "loket", "Adviseur Zuid-Limburg", Role.ADVISER, "zuid-limburg"));
  }

  /** Enough closed questions for the region to learn from. */
  private void manyQuestions(Account by) {
    for (int i = 0; i < 72; i++) {
      Question question =
          questions
              .ask(
                  by,
                  new NewQuestion(
                      "adviser",
                      "Vraag " + i,
                      Optional.of(i % 2 == 0 ? "groei" : "personeel"),
                      territories.municipality(new RegionCode("GM0935")),
                      "",
                      Language.NL))
              .question();
      questions.close(
          by, question, i % 3 == 0 ? Status.NO_HELP_POSSIBLE : Status.HELPED, Optional.empty(), "");
    }
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private void type(String field, String text) {
    browser.one("#" + field).sendKeys(text);
  }

  @Test
  void aQuestionIsAnsweredAndTheRegionSeesTheGap() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      Words words = Words.of(language);
      String[] result = RESULT.split("\\?", 2);
      browser.open(Paths.of(language, result[0]) + "?" + result[1]);
      browser.follow("a[href^='" + Paths.of(language, "vraag") + "']");
      faults.addAll(inspection.look("ask-" + code));
      type("text", "Waar vind ik een lasser? " + code);
      browser.follow(Walk.NEXT);
      String own = browser.address();
      assertThat(browser.text("main")).contains("lasser", words.text("desk.status.waiting"));
      faults.addAll(inspection.look("question-" + code));
      type("reach", "werkplaats@bedrijf.example");
      browser.follow(Walk.NEXT);
      assertThat(browser.has("#fouten")).as("without the tick nothing is kept").isTrue();
      faults.addAll(inspection.look("question-error-" + code));
      type("reach", "werkplaats@bedrijf.example");
      browser.one("#agree").click();
      browser.follow(Walk.NEXT);
      assertThat(browser.text("main")).contains("werkplaats@bedrijf.example");

      browser.open(Paths.of(language, "vragen"));
      Staff.signIn(browser, "loket");
      faults.addAll(inspection.look("caseload-" + code));
      // Other tests leave questions in the same caseload.
      browser.followLink("Waar vind ik een lasser? " + code);
      assertThat(browser.text("main")).contains("lasser", "werkplaats@bedrijf.example");
      browser.follow(
          "form[action$='" + Paths.in(language, "/x/oppakken").substring(2) + "'] button");
      faults.addAll(inspection.look("case-" + code));
      browser.one("#einde-0").click();
      browser.follow(
          "form[action$='" + Paths.in(language, "/x/afsluiten").substring(2) + "'] button");
      browser.open(Paths.of(language, "vragen", "profiel"));
      faults.addAll(inspection.look("adviser-profile-" + code));
      browser.open(Paths.of(language, "vragen", "nieuw"));
      faults.addAll(inspection.look("note-question-" + code));
      browser.open(own);
      assertThat(browser.text("main")).contains(words.text("desk.status.helped"));
      faults.addAll(inspection.look("afterwards-" + code));
      browser.one("#useful-0").click();
      browser.follow(
          "form[action$='" + Paths.in(language, "/x/achteraf").substring(2) + "'] button");
      assertThat(browser.text("main")).contains(words.text("desk.after.thanks"));
      faults.addAll(inspection.look("answered-afterwards-" + code));
      Staff.signOut(browser, language);

      browser.open(Paths.of(language, "vragen", "inzicht"));
      Staff.signIn(browser, "programma-gat");
      assertThat(browser.text("h1")).contains("Zuid-Limburg");
      assertThat(browser.text("#zonder-hulp ~ div tbody")).as("the unmet needs").isNotBlank();
      faults.addAll(inspection.look("insight-" + code));
      browser.follow("td.biotoop-grid__empty a");
      faults.addAll(inspection.look("proposal-for-a-gap-" + code));
      type("text", "Een voucher, zoals de buren die hebben. " + code);
      browser.follow(Walk.NEXT);
      assertThat(browser.address()).contains("sent=1");
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }
}
