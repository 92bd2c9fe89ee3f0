package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A researcher changes what figures mean with a spreadsheet: a fault is told, the change is seen
 * before it counts, and taken back; axe looks along.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueJourneyTest {
  private final int port;
  private final Users users;
  private final Indicators indicators;
  private Browser browser;
  private Inspection inspection;

  @TempDir Path folder = Path.of("");

  @Autowired
  CatalogueJourneyTest(@LocalServerPort int port, Users users, Indicators indicators) {
    this.port = port;
    this.users = users;
    this.indicators = indicators;
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Staff.account(users, "catalogus", "Onderzoeker", Role.RESEARCHER, "midden-brabant");
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void aTableIsMendedSeenAdoptedAndTakenBack() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      String name = language == Language.NL ? "Hoe oud mensen worden" : "How old people become";
      String shipped = language == Language.NL ? "Levensverwachting" : "Life expectancy";
      browser.open(Paths.of(language, "inloggen"));
      Staff.signIn(browser, "catalogus");
      browser.open(Paths.of(language, "beheer", "cijfers"));
      browser.follow("a[href='" + Paths.of(language, "beheer", "cijfers", "indicatoren") + "']");
      faults.addAll(inspection.look("catalogue-" + code));
      handIn("," + shipped + ",", ",=1,");
      assertThat(browser.texts("#fouten li")).hasSize(1);
      faults.addAll(inspection.look("catalogue-fault-" + code));
      handIn("," + shipped + ",", "," + name + ",");
      assertThat(browser.texts("main tbody tr")).singleElement().asString().contains(name);
      faults.addAll(inspection.look("catalogue-preview-" + code));
      browser.follow(Walk.NEXT);
      assertThat(browser.address()).endsWith("?done=yes");
      faults.addAll(inspection.look("catalogue-done-" + code));
      browser.open(Paths.of(language, "cijfers", "dekking"));
      assertThat(browser.text("main")).contains(name);
      browser.open(Paths.of(language, "beheer", "cijfers", "indicatoren", "versies", "0"));
      browser.follow(Walk.NEXT);
      browser.open(Paths.of(language, "cijfers", "dekking"));
      assertThat(browser.text("main")).doesNotContain(name);
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }

  private void handIn(String from, String to) throws IOException {
    Path table = folder.resolve("catalogus.csv");
    Files.writeString(table, indicators.csv().replaceFirst(from, to));
    browser.one("#file").sendKeys(table.toString());
    browser.follow(Walk.NEXT);
  }
}
