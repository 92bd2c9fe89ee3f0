package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.embedding.Colour;
import nl.biotoop.support.embedding.House;
import nl.biotoop.support.embedding.Houses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The wayfinder on the site of a partner, in both variants, and the pages of a house. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedJourneyTest {
  private static final String CODE = "starthuis";

  private final int port;
  private final Users users;
  private final Houses houses;
  private Browser browser;
  private Inspection inspection;
  private PartnerSite partner;
  private PartnerSite stranger;

  @Autowired
  EmbedJourneyTest(@LocalServerPort int port, Users users, Houses houses) {
    this.port = port;
    this.users = users;
    this.houses = houses;
  }

  @BeforeAll
  void open() throws IOException {
    partner = new PartnerSite();
    stranger = new PartnerSite();
    browser = new Browser(port);
    inspection = new Inspection(browser);
    Account manager =
        Staff.account(
            users,
            "programma-inbed",
            "Programma Zuid-Limburg",
            Role.PROGRAMME_MANAGER,
            "zuid-limburg");
    House house =
        new House(
            CODE,
            "Starthuis (fictief)",
            "zuid-limburg",
            new Colour(0x8a, 0x1c, 0x5c),
            new Colour(0x3b, 0x0b, 0x3a),
            Optional.of("GM0935"),
            List.of(partner.origin()),
            List.of("starterscentrum-limburg"),
            false,
            Instant.EPOCH);
    houses.add(manager, house);
    houses.changeLogo(manager, house, logo());
  }

  private static byte[] logo() throws IOException {
    BufferedImage picture = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(0x8a, 0x1c, 0x5c));
    pen.fillRect(0, 0, 240, 80);
    pen.setColor(Color.WHITE);
    pen.fillOval(85, 10, 60, 60);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  @AfterAll
  void close() {
    browser.close();
    partner.close();
    stranger.close();
  }

  private String start(Language language) {
    return browser.site() + Paths.of(language, "inbed", "wegwijzer") + "?huis=" + CODE;
  }

  private String frameLine(Language language) {
    return "<iframe src=\""
        + start(language)
        + "\" title=\"Hulp\" width=\"100%\" height=\"800\">"
        + "</iframe>";
  }

  private String scriptLine(Language language) {
    return "<script src=\""
        + browser.site()
        + "/inbed.js\" data-huis=\""
        + CODE
        + "\" data-taal=\""
        + language.code()
        + "\" async></script>";
  }

  @ParameterizedTest
  @EnumSource
  void theFrameWalksToAResultOnTheSiteOfThePartner(Language language) {
    walk(partner.page("frame-" + language.code(), language.code(), frameLine(language)), language);
  }

  @ParameterizedTest
  @EnumSource
  void theScriptWalksToAResultAndTheFrameGrowsWithIt(Language language) {
    String page = partner.page("script-" + language.code(), language.code(), scriptLine(language));
    walk(page, language);
    for (int width : List.of(Browser.PHONE, Browser.DESK)) {
      browser.width(width);
      new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
          .until(_ -> frameHeight() != 800 && Math.abs(frameHeight() - contentHeight()) <= 2);
      assertThat(browser.ask("return document.documentElement.scrollWidth"))
          .isEqualTo((long) width);
      browser.picture("embed-partner-" + language.code() + "-" + width);
    }
  }

  private long frameHeight() {
    return ((Number)
            browser.ask("return document.querySelector('iframe').getBoundingClientRect().height"))
        .longValue();
  }

  private long contentHeight() {
    browser.driver().switchTo().frame(0);
    long height =
        ((Number) browser.ask("return document.body.getBoundingClientRect().height")).longValue();
    browser.driver().switchTo().defaultContent();
    return height;
  }

  private void walk(String page, Language language) {
    browser.network();
    browser.driver().get(page);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(_ -> browser.has("iframe"));
    browser.driver().switchTo().frame(0);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .until(_ -> browser.has("#problemen a"));
    assertThat(browser.text(".biotoop-brand")).contains("Starthuis");
    assertThat(browser.has(".biotoop-menu")).isFalse();
    browser.follow("#problemen li:nth-child(3) a");
    new Walk(browser, language).answerAll();
    assertThat(browser.text("main"))
        .contains(Words.of(language).text("result.contacts"), "Zuid-Limburg");
    browser.driver().switchTo().defaultContent();
    assertThat(browser.address()).as("still on the site of the partner").isEqualTo(page);
    Object cookies = browser.driver().executeCdpCommand("Network.getAllCookies", Map.of());
    assertThat(cookies).hasToString("{cookies=[]}");
    assertThat(browser.requested())
        .isNotEmpty()
        .allMatch(address ->
            address.startsWith(browser.site() + "/") || address.startsWith(partner.origin() + "/"));
  }

  @Test
  void theQuestionToAnAdviserOpensInTheWholeWindow() {
    browser
        .driver()
        .get(
            partner.page(
                "vraag",
                "nl",
                frameLine(Language.NL)
                    .replace(
                        CODE + "\"",
                        CODE
                            + "&problem=geen-vakmensen&vacancy=true&area=GM0935@2026&phase=groei&show=result\"")));
    browser.driver().switchTo().frame(0);
    browser.one("a[href^='/nl/vraag']").click();
    browser.driver().switchTo().defaultContent();
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .until(_ -> browser.address().startsWith(browser.site() + "/nl/vraag"));
    assertThat(browser.address()).doesNotContain("huis=");
    browser.driver().manage().deleteAllCookies();
  }

  @ParameterizedTest
  @EnumSource
  void anotherSiteCannotFrameItNorAnyOtherPage(Language language) {
    List<String> lines =
        List.of(
            frameLine(language),
            frameLine(language).replace(start(language), browser.site() + "/nl/wegwijzer"),
            frameLine(language).replace(start(language), browser.site() + "/nl/huis/" + CODE));
    for (String line : lines) {
      browser.driver().get(stranger.page("kader", language.code(), line));
      browser.driver().switchTo().frame(0);
      assertThat(browser.has("main")).as(line).isFalse();
      browser.driver().switchTo().defaultContent();
    }
    browser.driver().get(partner.page("kader", "nl", lines.get(1)));
    browser.driver().switchTo().frame(0);
    assertThat(browser.has("main")).as("the partner frames the wayfinder only").isFalse();
    browser.driver().switchTo().defaultContent();
  }

  @ParameterizedTest
  @EnumSource
  void theFramedPagesAndThePageOfTheHouseAreForEverybody(Language language) {
    List<String> faults = new ArrayList<>();
    String code = language.code();
    String problem = start(language) + "&problem=geen-vakmensen&vacancy=true&area=GM0935@2026";
    browser.open(start(language));
    faults.addAll(inspection.look("embed-start-" + code));
    browser.open(problem + "&ask=phase");
    faults.addAll(inspection.look("embed-question-" + code));
    browser.open(problem + "&phase=groei&show=result");
    faults.addAll(inspection.look("embed-result-" + code));
    browser.open(Paths.of(language, "huis", CODE));
    faults.addAll(inspection.look("house-" + code));
    assertThat(faults).isEmpty();
  }

  @Test
  void aProgrammeManagerKeepsAPartnerAndSeesIt() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      String code = language.code();
      browser.open(Paths.of(language, "beheer", "inbedden"));
      Staff.signIn(browser, "programma-inbed");
      faults.addAll(inspection.look("embedding-" + code));
      browser.type("#name", "Proefhuis (fictief)").type("#code", "proef-" + code);
      browser.follow(Walk.NEXT);
      browser.type("#colour", "#ffcc00").follow(Walk.NEXT);
      assertThat(browser.text("#fouten")).contains("#");
      faults.addAll(inspection.look("embedding-house-error-" + code));
      browser.type("#colour", "#7a2b00").follow(Walk.NEXT);
      assertThat(browser.has(".biotoop-notice--calm")).isTrue();
      browser.driver().switchTo().frame(0);
      assertThat(browser.has("#problemen a")).as("a live example").isTrue();
      browser.driver().switchTo().defaultContent();
      faults.addAll(inspection.look("embedding-house-" + code));
      Staff.signOut(browser, language);
    }
    browser.driver().manage().deleteAllCookies();
    assertThat(faults).isEmpty();
  }
}
