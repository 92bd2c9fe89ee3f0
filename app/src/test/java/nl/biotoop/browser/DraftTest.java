package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An adviser notes a question on a phone; the connection fails, the draft stays, one question. */
@BrowserTest
class DraftTest {
  private static final String STORED =
      "return Object.keys(localStorage).filter(k => k.startsWith('biotoop')).length";
  private static final String FORM = "form[data-draft] button[type=submit]";

  private final int port;
  private final Users users;
  private final JdbcClient database;
  private Browser browser;
  private Inspection inspection;

  @Autowired
  DraftTest(@LocalServerPort int port, Users users, JdbcClient database) {
    this.port = port;
    this.users = users;
    this.database = database;
  }

  @BeforeEach
  void open() {
    browser = new Browser(port).width(Browser.PHONE);
    inspection = new Inspection(browser);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void signIn(String login) {
    if (users.withLogin(login).isEmpty()) {
      Staff.account(users, login, "Adviseur op pad", Role.ADVISER, "zuid-limburg");
    }
    browser.open("/nl/inloggen");
    Staff.signIn(browser, login);
  }

  private void online(boolean online) {
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline", !online,
                "latency", 0,
                "downloadThroughput", -1,
                "uploadThroughput", -1));
  }

  private long questions(String text) {
    return database
        .sql("select count(*) from desk_question where question_text = :text")
        .param("text", text)
        .query(Long.class)
        .single();
  }

  @Test
  void aDraftSurvivesALostConnectionAndIsSentOnce() {
    List<String> faults = new ArrayList<>();
    signIn("op-pad");
    for (Language language : Language.values()) {
      String code = language.code();
      Words words = Words.of(language);
      String form = Paths.of(language, "vragen", "nieuw");
      String text = "Zoekt een lasser, " + code;
      browser.open(form);
      assertThat(browser.one("#concept").isDisplayed()).as("nothing to restore").isFalse();
      browser.type("#text", text).type("#place", "Heerlen").type("#reach", "0612345678");
      browser.click("#agree");
      online(false);
      browser.click(FORM);
      assertThat(browser.text("#geen-verbinding")).isEqualTo(words.text("desk.draft.offline"));
      assertThat(browser.one("#text").getDomProperty("value")).isEqualTo(text);
      browser.picture("draft-offline-" + code);
      online(true);
      assertThat(questions(text)).isZero();

      browser.open(Paths.of(language, "vragen"));
      browser.open(form);
      assertThat(browser.text("#concept")).contains(words.text("desk.draft.restored"));
      assertThat(browser.one("#text").getDomProperty("value")).isEqualTo(text);
      assertThat(browser.one("#place").getDomProperty("value")).isEqualTo("Heerlen");
      assertThat(browser.one("#agree").isSelected()).isTrue();
      faults.addAll(inspection.look("draft-restored-" + code));
      browser.width(Browser.PHONE);
      // It is sent and kept, but the answer gets lost.
      browser.ask(
          """
          var form = document.querySelector('form[data-draft]');
          return fetch(form.action, {method: 'POST', redirect: 'manual',
            body: new URLSearchParams(new FormData(form))}).then(function () { return 'sent'; });
          """);
      assertThat(questions(text)).isEqualTo(1);

      browser.open(form);
      assertThat(browser.one("#text").getDomProperty("value")).as("still there").isEqualTo(text);
      browser.follow(FORM);
      assertThat(browser.text("main")).contains(words.text("desk.noted"), text);
      assertThat(questions(text)).as("sent twice, kept once").isEqualTo(1);
      assertThat(((Number) browser.ask(STORED)).intValue()).isZero();
      browser.open(form);
      assertThat(browser.one("#text").getDomProperty("value")).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aDraftGoesWithTheAccountThatSignsOutAndOnRequest() {
    signIn("meldt-af");
    browser.open("/nl/vragen/nieuw").type("#text", "Nog niet af");
    assertThat(((Number) browser.ask(STORED)).intValue()).isEqualTo(1);
    browser.open("/nl/vragen/nieuw").load(() -> browser.click("#concept-weg"));
    assertThat(browser.one("#text").getDomProperty("value")).isEmpty();
    browser.type("#text", "Toch weer iets");
    Staff.signOut(browser, Language.NL);
    assertThat(((Number) browser.ask(STORED)).intValue()).isZero();
  }

  @Test
  void nothingOfAVisitorIsStored() {
    browser.open("/nl/vraag").type("#text", "Van een bezoeker").type("#place", "Heerlen");
    assertThat(((Number) browser.ask("return localStorage.length")).intValue()).isZero();
  }

  @Test
  void withoutJavaScriptTheFormWorksAsBefore() {
    browser.close();
    browser = new Browser(port, Browser.Scripts.OFF);
    signIn("zonder");
    browser.open("/nl/vragen/nieuw");
    assertThat(browser.one("#concept").isDisplayed()).isFalse();
    browser.type("#text", "Zonder scripts").type("#place", "Heerlen").follow(FORM);
    assertThat(browser.text("main")).contains("Zonder scripts");
    assertThat(questions("Zonder scripts")).isEqualTo(1);
  }
}
