package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.SignedInSession;
import nl.biotoop.boundary.MapFiles;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator loads a map, mends a fault, looks at it and uses it; everybody sees it with its
 * line; then the first map comes back. Axe and two widths look along.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapsJourneyTest {
  private static final String LICENCE = "© Eigen kaart (fictief)";

  @TempDir static Path folder;

  private final int port;
  private final Territories territories;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  MapsJourneyTest(@LocalServerPort int port, Territories territories) {
    this.port = port;
    this.territories = territories;
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

  private void load(Path file) {
    browser.one("#file").sendKeys(file.toString());
    browser.type("#year", "2026").type("#licence", LICENCE);
    browser.one("#level option[value=corop]").click();
    browser.follow(".biotoop-question button[type=submit]");
  }

  @Test
  void aMapIsLoadedLookedAtUsedAndPutBack() throws IOException {
    List<String> faults = new ArrayList<>();
    Path good =
        Files.writeString(
            folder.resolve("corop.geojson"),
            MapFiles.of(territories, RegionLevel.COROP, "statcode"));
    Path bad =
        Files.writeString(
            folder.resolve("fout.geojson"), Files.readString(good).replace("\"CR39\"", "\"CR38\""));
    for (Language language : Language.values()) {
      String code = language.code();
      String maps = Paths.of(language, "beheer", "kaarten");
      String figures = Paths.of(language, "cijfers", "03759ned") + "?year=2026";
      browser.open(maps);
      browser.type("#login", "beheerder").type("#password", SignedInSession.PASSWORD);
      browser.follow(Walk.NEXT);
      faults.addAll(inspection.look("maps-" + code));
      load(bad);
      assertThat(browser.text("#fouten")).contains("CR38", "CR39");
      faults.addAll(inspection.look("maps-refused-" + code));
      load(good);
      assertThat(browser.all("main svg path")).hasSize(40);
      faults.addAll(inspection.look("maps-look-" + code));
      String look = browser.address();
      browser.open(figures);
      assertThat(browser.all("svg:has(#kaart-corop) path")).as("not yet").isEmpty();
      browser.open(look);
      browser.follow("main form button.utrecht-button--primary-action");
      faults.addAll(inspection.look("maps-used-" + code));
      browser.open(figures);
      assertThat(browser.all("svg:has(#kaart-corop) > a > path")).hasSize(40);
      assertThat(browser.texts(".biotoop-map-licence")).anyMatch(it -> it.endsWith(LICENCE));
      faults.addAll(inspection.look("figures-outlined-" + code));
      browser.open(maps);
      browser.follow("form[action$='" + last(language) + "'] button");
      browser.open(figures);
      assertThat(browser.all("svg:has(#kaart-corop) path")).isEmpty();
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }

  private static String last(Language language) {
    return language == Language.NL ? "terug" : "restore";
  }
}
