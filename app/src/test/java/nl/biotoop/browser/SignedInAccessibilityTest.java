package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.SignedInSession;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind the door: an administrator walks them, axe and two widths look along. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInAccessibilityTest {
  private final int port;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  SignedInAccessibilityTest(@LocalServerPort int port) {
    this.port = port;
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
      browser.open(Paths.of(language, "account"));
      browser.follow("form[action$='" + Paths.of(language, "uitloggen") + "'] button");
      browser.open(Paths.of(language, "account"));
      assertThat(browser.has("#password")).as("signed out").isTrue();
    }
    assertThat(faults).isEmpty();
  }
}
