package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.following.FollowedInstruments;
import nl.biotoop.support.following.Known;
import nl.biotoop.support.following.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An adviser notes what followed and sees the numbers; axe and two widths look along. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowedJourneyTest {

  private final int port;
  private final Users users;
  private final Instruments instruments;
  private final FollowedInstruments followed;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  FollowedJourneyTest(
      @LocalServerPort int port,
      Users users,
      Instruments instruments,
      FollowedInstruments followed) {
    this.port = port;
    this.users = users;
    this.instruments = instruments;
    this.followed = followed;
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Account adviser =
        Staff.account(users, "volgt", "Adviseur Zuid-Limburg", Role.ADVISER, "zuid-limburg");
    for (int firm = 0; firm < 60; firm++) {
      followed.note(
          adviser,
          instruments.find("slim").instrument(),
          Integer.toString(80_000_000 + firm),
          followed.years().getFirst(),
          firm < 15
              ? Map.of(Step.GRANTED, Known.NO, Step.APPLIED, Known.YES)
              : firm < 25
                  ? Map.of(Step.APPLIED, Known.YES)
                  : Map.of(Step.USED, Known.YES, Step.OUTCOME_6, firm < 40 ? Known.YES : Known.NO));
    }
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void anAdviserNotesWhatFollowedAndSeesTheNumbers() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      Words words = Words.of(language);
      browser.open(Paths.of(language, "hulp", "slim", "gevolgd"));
      Staff.signIn(browser, "volgt");
      assertThat(browser.texts("tbody tr")).hasSize(6);
      assertThat(browser.text("tbody tr:nth-child(2)")).contains("35", "15", "70 %");
      faults.addAll(inspection.look("followed-" + code));
      browser.type("#kvk", "1234").follow(Walk.NEXT);
      assertThat(browser.text("#fouten")).isEqualTo(words.text("followed.error.kvk"));
      faults.addAll(inspection.look("followed-error-" + code));
      browser.type("#kvk", language == Language.NL ? "8100 0001" : "8100 0002").follow(Walk.NEXT);
      assertThat(browser.text(".biotoop-notice--calm")).isEqualTo(words.text("followed.saved"));
      browser.open(Paths.of(language, "hulp", "wbso", "gevolgd"));
      assertThat(browser.has("table")).as("nothing of fewer than ten").isFalse();
      browser.open(Paths.of(language, "hulp", "slim"));
      assertThat(browser.text("article")).contains(words.text("instrument.users", 30));
      faults.addAll(inspection.look("instrument-users-" + code));
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }
}
