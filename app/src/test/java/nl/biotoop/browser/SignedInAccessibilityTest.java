package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.SignedInSession;
import nl.biotoop.platform.Mail;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages behind the door: an administrator walks them, axe and two widths look along. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInAccessibilityTest {
  private final int port;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  SignedInAccessibilityTest(
      @LocalServerPort int port, Outbox outbox, PlatformTransactionManager transactions) {
    this.port = port;
    this.outbox = outbox;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private void type(String field, String text) {
    browser.one("#" + field).sendKeys(text);
  }

  private void writeALetter(Language language) {
    Mail mail =
        new Mail(
            "loket@voorbeeld.nl",
            "Er wacht een vraag van een ondernemer (fictief)",
            "Dag loket,\n\nEr wacht een vraag.\nNeemt u deze op?",
            language,
            "voorbeeld:" + language.code(),
            Mail.Pace.DIGEST);
    transaction.executeWithoutResult(_ -> outbox.send(mail));
  }

  @Test
  void anAdministratorSignsInAndMakesAnAccount() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      browser.open(Paths.of(language, "beheer", "accounts"));
      faults.addAll(inspection.look("sign-in-" + code));
      type("login", "beheerder");
      type("password", "dit is fout");
      browser.follow(Walk.NEXT);
      assertThat(browser.has("#fouten")).isTrue();
      faults.addAll(inspection.look("sign-in-wrong-" + code));
      type("password", SignedInSession.PASSWORD);
      browser.follow(Walk.NEXT);
      assertThat(browser.has(".biotoop-table")).as("back where the visit began").isTrue();
      faults.addAll(inspection.look("accounts-" + code));
      type("login", "adviseur-" + code);
      type("name", "Adviseur " + code);
      browser.one("#rol-0").click();
      browser.follow(Walk.NEXT);
      assertThat(browser.has(".biotoop-secret")).isTrue();
      faults.addAll(inspection.look("account-made-" + code));
      browser.open(Paths.of(language, "account"));
      faults.addAll(inspection.look("account-" + code));
      browser.open(Paths.of(language, "beheer", "logboek"));
      faults.addAll(inspection.look("log-" + code));
      writeALetter(language);
      browser.open(Paths.of(language, "beheer", "post"));
      assertThat(browser.has("details .biotoop-quote")).isTrue();
      faults.addAll(inspection.look("outbox-" + code));
      Staff.signOut(browser, language);
      browser.open(Paths.of(language, "account"));
      assertThat(browser.has("#password")).as("signed out").isTrue();
    }
    assertThat(faults).isEmpty();
  }
}
