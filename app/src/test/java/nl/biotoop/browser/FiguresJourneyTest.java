package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.CbsServer;
import nl.biotoop.observation.refresh.FigureFiles;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A researcher fetches a table from a CBS on this machine, or hands in a file, sees how far it is
 * and what changed, and takes it back; axe looks along.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresJourneyTest {
  private static final String TABLE = "81578NED";
  private static final CbsServer CBS = new CbsServer();

  private final int port;
  private final Users users;
  private Browser browser;
  private Inspection inspection;
  @TempDir private Path folder;

  @Autowired
  FiguresJourneyTest(@LocalServerPort int port, Users users) {
    this.port = port;
    this.users = users;
  }

  @DynamicPropertySource
  static void source(DynamicPropertyRegistry registry) {
    registry.add("biotoop.cbs-address", CBS::address);
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Staff.account(users, "onderzoek", "Onderzoeker", Role.RESEARCHER, "midden-brabant");
  }

  @AfterAll
  void close() {
    browser.close();
    CBS.close();
  }

  @Test
  void aTableIsFetchedSeenAndTakenBack() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      browser.open(Paths.of(language, "inloggen"));
      Staff.signIn(browser, "onderzoek");
      browser.open(Paths.of(language, "account"));
      browser.follow("a[href='" + Paths.of(language, "beheer", "cijfers") + "']");
      faults.addAll(inspection.look("figures-keep-" + code));
      String checks = Paths.of(language, "beheer", "cijfers", "controles");
      browser.follow("a[href='" + checks + "']");
      faults.addAll(inspection.look("figures-checks-" + code));
      browser.open(Paths.of(language, "beheer", "cijfers"));
      String table = Paths.of(language, "beheer", "cijfers", TABLE);
      browser.follow("a[href='" + table + "']");
      CBS.isBusy();
      browser.follow("main button.utrecht-button--primary-action");
      await().until(() -> again().equals("true"));
      faults.addAll(inspection.look("figures-fetching-" + code));
      browser.follow("form[action$='" + last(language, "stoppen") + "'] button");
      await().until(() -> again().equals("false"));
      faults.addAll(inspection.look("figures-stopped-" + code));
      CBS.has("2026-09-01", "CR01 2024 12000", "CR02 2024 5500 T001081", "CR01 2026 12500");
      browser.open(table);
      browser.follow("main button.utrecht-button--primary-action");
      await().until(() -> again().equals("false"));
      assertThat(browser.texts("main table caption")).isNotEmpty();
      faults.addAll(inspection.look("figures-fetched-" + code));
      browser.open(table);
      faults.addAll(inspection.look("figures-loads-" + code));
      browser.follow("form[action$='" + last(language, "terugnemen") + "'] button");
      assertThat(browser.address()).endsWith("?told=taken-back");
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }

  /** A researcher hands in a table that nobody can fetch, first with a fault in it. */
  @Test
  void aFileIsHandedInMendedSeenAndTakenBack() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      browser.open(Paths.of(language, "inloggen"));
      Staff.signIn(browser, "onderzoek");
      String table = Paths.of(language, "beheer", "cijfers", "eqi");
      browser.open(table);
      faults.addAll(inspection.look("figures-file-" + code));
      handIn(file("fout-" + code, "NL42,2024,veel", "XX42,2024,1.25"), "");
      assertThat(browser.has("#source-fout")).as("without its origin").isTrue();
      faults.addAll(inspection.look("figures-file-fault-" + code));
      handIn(file("fout-" + code, "NL42,2024,veel", "XX42,2024,1.25"), "QoG (fictief)");
      await().until(() -> again().equals("false"));
      assertThat(browser.text("main")).contains("C2", "A3");
      faults.addAll(inspection.look("figures-file-refused-" + code));
      browser.open(table);
      handIn(file("goed-" + code, "NL42,2024,1.25", "NL41,2024,"), "QoG (fictief) " + code);
      await().until(() -> again().equals("false"));
      assertThat(browser.texts("main table caption")).isNotEmpty();
      faults.addAll(inspection.look("figures-file-done-" + code));
      browser.open(Paths.of(language, "cijfers", "eqi", "quality_of_government", "NL42"));
      assertThat(browser.text("main")).contains("goed-" + code + ".xlsx", "QoG (fictief) " + code);
      faults.addAll(inspection.look("figures-file-public-" + code));
      browser.open(table);
      faults.addAll(inspection.look("figures-file-loads-" + code));
      browser.follow("form[action$='" + last(language, "terugnemen") + "'] button");
      assertThat(browser.address()).endsWith("?told=taken-back");
      Staff.signOut(browser, language);
    }
    assertThat(faults).isEmpty();
  }

  private Path file(String name, String... lines) throws IOException {
    String[] table =
        Stream.concat(Stream.of("region,time_period,obs_value"), Stream.of(lines))
            .toArray(String[]::new);
    return Files.write(folder.resolve(name + ".xlsx"), FigureFiles.xlsx(table));
  }

  private void handIn(Path file, String source) {
    browser.one("#file").sendKeys(file.toString());
    browser.one("#source").clear();
    browser.one("#source").sendKeys(source);
    browser.follow("form[enctype] button");
  }

  /** Opens the page again; whether the fetch on it still runs. */
  private String again() {
    String address = browser.address();
    browser.open(address.substring(address.indexOf('/', "https://".length())));
    return String.valueOf(browser.has("main form"));
  }

  private static String last(Language language, String word) {
    String address = Paths.of(language, word);
    return address.substring(address.lastIndexOf('/'));
  }
}
