package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages on which a programme manager keeps a region; axe and two widths look along. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagerJourneyTest {
  private static final String REGION = "zuid-limburg";

  /** Larger than any other form may be. */
  private static final int MANY_ROWS = 900;

  private static final List<String[]> PAGES =
      List.of(
          new String[] {"beheer"},
          new String[] {"beheer", "hulp"},
          new String[] {"beheer", "hulp", "nieuw"},
          new String[] {"beheer", "hulp", "eszl-mkb"},
          new String[] {"beheer", "hulp", "eszl-mkb", "voorwaarden"},
          new String[] {"beheer", "hulp", "eszl-mkb", "versies"},
          new String[] {"beheer", "nakijken"},
          new String[] {"beheer", "aanbieders"},
          new String[] {"beheer", "regio"},
          new String[] {"beheer", "import"},
          new String[] {"beheer", "partners", REGION},
          new String[] {"beheer", "partners", REGION, "liof"},
          new String[] {"beheer", "initiatieven", REGION},
          new String[] {"beheer", "initiatieven", REGION, "nieuw"},
          new String[] {"beheer", "regioprofiel", REGION},
          new String[] {"beheer", "regioprofiel", REGION, "deel", "ladder"},
          new String[] {"beheer", "regioprofiel", REGION, "uitspraken"},
          new String[] {"beheer", "regioprofiel", REGION, "analyses", "led-programma"},
          new String[] {"beheer", "streefcijfers", "banen-zuid-limburg"},
          new String[] {"beheer", "schokken"},
          new String[] {"beheer", "schokken", "nieuw"},
          new String[] {"beheer", "bronnen"},
          new String[] {"beheer", "bronnen", "oecd-jrc-2008"},
          new String[] {"voorstellen"},
          new String[] {"voorstellen", "nieuw"},
          new String[] {"vragen", "agenda"},
          new String[] {"vragen", "benaderen"},
          new String[] {"account"});

  @TempDir static Path folder;

  private final int port;
  private final Users users;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  ManagerJourneyTest(@LocalServerPort int port, Users users) {
    this.port = port;
    this.users = users;
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Staff.account(
        users, "programma", "Programmamanager Zuid-Limburg", Role.PROGRAMME_MANAGER, REGION);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  private void signIn(Language language) {
    browser.open(Paths.of(language, "inloggen"));
    Staff.signIn(browser, "programma");
  }

  @Test
  void everyPageOfAManagerCanBeUsed() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      signIn(language);
      for (String[] page : PAGES) {
        browser.open(Paths.of(language, page));
        assertThat(browser.address()).endsWith(Paths.of(language, page));
        faults.addAll(inspection.look(String.join("-", page) + "-" + language.code()));
      }
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aListIsLookedAtMendedTakenOverAndTakenBack() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      Path list = list("Reisgids (fictief) " + code);
      assertThat(Files.size(list)).as("more than any other form").isGreaterThan(64 * 1024);
      signIn(language);
      browser.open(Paths.of(language, "beheer", "import"));
      browser.one("#file").sendKeys(list.toString());
      browser.follow(Walk.NEXT);
      assertThat(browser.has("#fout")).as("one row has a fault").isTrue();
      faults.addAll(inspection.look("import-preview-" + code));
      browser.type("#fout ~ form input[type=text], input[id^='cel-']", "start");
      browser.follow("form[action$='" + in(language, "rijen") + "'] button");
      assertThat(browser.has("#fout")).as("mended on the page").isFalse();
      browser.follow("form[action$='" + in(language, "overnemen") + "'] button");
      faults.addAll(inspection.look("import-done-" + code));
      String run = browser.address();
      browser.open(Paths.of(language, "hulp") + "?q=Reisgids");
      assertThat(browser.text("main")).contains("Reisgids (fictief) " + code);
      browser.open(run);
      browser.follow("form[action$='" + in(language, "terugdraaien") + "'] button");
      browser.open(Paths.of(language, "hulp") + "?q=Reisgids");
      assertThat(browser.text("main")).doesNotContain("Reisgids (fictief) " + code);
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }

  private static String in(Language language, String step) {
    return Paths.of(language, "x", step).substring("/nl/x".length());
  }

  /** A list of one good row and one with a fault, and blank lines without end. */
  private static Path list(String name) throws IOException {
    String head = "Naam;Aanbieder;Omschrijving;Vorm van hulp;Onderwerp;Fase;Gebied;Website\n";
    String tail =
        ";Stichting Voorbeeld;Geld voor een eerste plan.;Geld;Innovatie;%s;Maastricht;"
            + "https://www.example.nl/%s\n";
    StringBuilder text = new StringBuilder(head);
    text.append(name).append(tail.formatted("start", name.hashCode()));
    text.append(name).append(" twee").append(tail.formatted("grooei", name.hashCode() + 1));
    IntStream.range(0, MANY_ROWS).forEach(_ -> text.append(" ".repeat(80)).append(";;;;;;;\n"));
    return Files.writeString(
        folder.resolve(name.replaceAll("\\W+", "-") + ".csv"), text, StandardCharsets.UTF_8);
  }
}
