package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager adds a condition, makes a mistake, tries it and keeps it; axe looks along. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionsJourneyTest {
  private static final String HELP = "erasmus-jonge-ondernemers";

  private final int port;
  private final Users users;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  ConditionsJourneyTest(@LocalServerPort int port, Users users) {
    this.port = port;
    this.users = users;
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Staff.account(
        users, "landelijk", "Programmamanager voor alle regio's", Role.PROGRAMME_MANAGER, "");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private static String button(String value) {
    return "button[value='" + value + "']";
  }

  @Test
  void aConditionIsAddedMendedTriedAndKept() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      browser.open(Paths.of(language, "inloggen"));
      Staff.signIn(browser, "landelijk");
      browser.open(Paths.of(language, "beheer", "hulp", HELP, "voorwaarden"));
      faults.addAll(inspection.look("conditions-" + code));
      int next = browser.all("[name=row]:not([value*='-'])").size();
      browser.one("#add option[value=" + (next == 2 ? "staff" : "area") + "]").click();
      browser.follow(button("add:"));
      assertThat(browser.focused().getAttribute("id")).isEqualTo("r" + next + "-op");
      browser.follow(button("save"));
      assertThat(browser.has("#fouten a")).as("nothing was filled in").isTrue();
      faults.addAll(inspection.look("conditions-fault-" + code));
      browser.ask("document.querySelectorAll('details').forEach(it => { it.open = true; })");
      if (next == 2) {
        browser.type("#r2-value", "9");
      } else {
        browser.type("#r" + next + "-places", "Tilburg");
      }
      browser.follow(button("test"));
      assertThat(browser.all(".biotoop-tag--warn")).as("firms that change").isNotEmpty();
      faults.addAll(inspection.look("conditions-tried-" + code));
      browser.follow(button("save"));
      assertThat(browser.address()).endsWith("?saved=1");
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }
}
