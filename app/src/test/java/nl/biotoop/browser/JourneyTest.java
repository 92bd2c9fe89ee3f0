package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contact;
import nl.biotoop.support.CurrentRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What visitors come for, from the start page to the end, with the mouse. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {
  private static final String PROBLEM = "geen-vakmensen";
  private static final int LARGEST_FIRST_PAGE_BYTES = 100_000;

  private final CurrentRegister register;
  private final int port;
  private final List<Browser> others = new ArrayList<>();
  private Browser browser;

  @Autowired
  JourneyTest(CurrentRegister register, @LocalServerPort int port) {
    this.register = register;
    this.port = port;
  }

  @BeforeAll
  void open() {
    browser = new Browser(port);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @AfterEach
  void closeOthers() {
    others.forEach(Browser::close);
    others.clear();
    browser.media("screen").requested();
  }

  /** Somebody else, who was never here before. */
  private Browser stranger(Browser.Scripts scripts) {
    Browser stranger = new Browser(port, scripts);
    others.add(stranger);
    return stranger;
  }

  private Browser stranger() {
    return stranger(Browser.Scripts.ON);
  }

  private String problem(Language language) {
    return register.now().problem(PROBLEM).orElseThrow().text().in(language);
  }

  private String attributeName(String id, Language language) {
    return register.now().attributes().attribute(id).name().in(language);
  }

  private Walk toResult(Browser browser, Language language) {
    return new Walk(browser, language)
        .choose(problem(language))
        .inMunicipality("Den Bosch")
        .answerAll();
  }

  @ParameterizedTest
  @EnumSource
  void theWalkEndsWithReasonsAndTheOwnRegionFirst(Language language) {
    toResult(browser, language);
    assertResult(browser, language);
    assertThat(browser.requested())
        .as("what the whole walk fetched")
        .isNotEmpty()
        .allMatch(url -> url.startsWith(browser.site() + "/") || url.startsWith("data:"));
  }

  @ParameterizedTest
  @EnumSource
  void theWalkIsTheSameWithoutJavaScript(Language language) {
    Browser without = stranger(Browser.Scripts.OFF);
    Walk walk = new Walk(without, language).choose(problem(language));
    assertThat(without.has(".biotoop-js")).as("JavaScript ran").isFalse();
    walk.inMunicipality("Den Bosch").answerAll();
    assertResult(without, language);
    toResult(browser, language);
    assertThat(browser.has(".biotoop-js")).isTrue();
    assertThat(browser.text("main")).isEqualTo(without.text("main"));
  }

  private void assertResult(Browser browser, Language language) {
    Words words = Words.of(language);
    assertThat(browser.text("h1")).isEqualTo(words.text("result.title"));
    assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo(language.code());
    List<WebElement> options = browser.all("main article.biotoop-option");
    assertThat(options).hasSizeBetween(1, 5);
    for (WebElement option : options) {
      String text = option.getText();
      assertThat(option.findElements(org.openqa.selenium.By.cssSelector(".biotoop-reasons li")))
          .as(text)
          .isNotEmpty();
      assertThat(text).contains(language == Language.NL ? " beslist." : " decides.");
    }
    Contact first =
        register.now().contacts().stream()
            .filter(contact ->
                contact.name().equals(browser.text(".biotoop-contact--first p:first-child")))
            .findFirst()
            .orElseThrow();
    assertThat(first.isNational()).as("%s works for all of the country", first.name()).isFalse();
    assertThat(browser.text("section[aria-labelledby=contact]"))
        .contains(words.text("result.contacts.region", "Noordoost-Brabant"));
    assertThat(browser.text(".biotoop-answers")).contains("'s-Hertogenbosch");
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerCanBeChangedAndTheBackButtonUndoesIt(Language language) {
    Words words = Words.of(language);
    Walk walk = toResult(browser, language);
    String before = browser.text(".biotoop-answers");
    String address = browser.address();
    walk.change(attributeName("phase", language));
    assertThat(browser.one("#keuze-0").isSelected()).as("the answer given stands").isTrue();
    String other = browser.text("label[for=keuze-3]");
    browser.click("#keuze-3").follow(Walk.NEXT);
    walk.answerAll();
    assertThat(browser.text(".biotoop-answers")).contains(other).isNotEqualTo(before);
    while (!browser.address().equals(address)) {
      String here = browser.address();
      browser.load(browser.driver().navigate()::back);
      assertThat(browser.address()).isNotEqualTo(here);
    }
    assertThat(browser.text("h1")).isEqualTo(words.text("result.title"));
    assertThat(browser.text(".biotoop-answers")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aSharedAddressShowsTheSamePageToSomebodyElse(Language language) {
    toResult(browser, language);
    Browser other = stranger().open(browser.address());
    assertThat(other.text("main")).isEqualTo(browser.text("main")).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void theOtherLanguageIsTheSamePage(Language language) {
    Language other = language == Language.NL ? Language.EN : Language.NL;
    toResult(browser, language);
    int options = browser.all("main article.biotoop-option").size();
    browser.follow(".biotoop-language");
    assertThat(browser.text("h1")).isEqualTo(Words.of(other).text("result.title"));
    assertThat(browser.all("main article.biotoop-option")).hasSize(options);
  }

  @ParameterizedTest
  @EnumSource
  void anOldNameSaysWhereItBelongsNow(Language language) {
    new Walk(browser, language).choose(problem(language)).inMunicipality("Veghel");
    assertThat(browser.text("main"))
        .contains(
            language == Language.NL
                ? "Veghel hoort nu bij Meierijstad."
                : "Veghel is now part of Meierijstad.");
    assertThat(browser.text(".biotoop-answers")).contains("Meierijstad");
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownMunicipalityIsToldAndKept(Language language) {
    Words words = Words.of(language);
    Walk walk = new Walk(browser, language).choose(problem(language)).inMunicipality("Xyzzyveen");
    assertThat(walk.asked()).isEqualTo("area");
    assertThat(browser.text("#fouten")).isEqualTo(words.text("error.place.nothing", "Xyzzyveen"));
    assertThat(browser.focused()).isEqualTo(browser.one("#fouten"));
    assertThat(browser.driver().getTitle()).startsWith(words.text("form.error.prefix"));
    assertThat(browser.one("#antwoord").getDomProperty("value")).isEqualTo("Xyzzyveen");
    walk.inMunicipality("Bergen");
    assertThat(browser.all("input[type=radio][name=area]")).hasSize(2);
    browser.click("label[for=keuze-1]").follow(Walk.NEXT);
    assertThat(walk.asked()).isNotEqualTo("area");
    assertThat(browser.text(".biotoop-answers")).contains("Bergen");
  }

  @ParameterizedTest
  @EnumSource
  void whoKnowsNothingStillGetsSomebodyToCall(Language language) {
    Words words = Words.of(language);
    new Walk(browser, language).choose(problem(language)).knowNothing();
    assertThat(browser.text(".biotoop-answers")).contains(words.text("answer.dont-know"));
    assertThat(browser.text(".biotoop-contact--first")).contains("KVK Adviesteam");
    assertThat(browser.one(".biotoop-contact--first a").getDomAttribute("href")).startsWith("tel:");
    assertThat(browser.text("section[aria-labelledby=contact]"))
        .contains(words.text("result.contacts.unknown"));
  }

  @ParameterizedTest
  @EnumSource
  void theRestIsOneLinkAway(Language language) {
    new Walk(browser, language).choose(problem(language)).knowNothing();
    assertThat(browser.all("main article.biotoop-option")).hasSize(5);
    WebElement more = browser.one("a[href*='show=all']");
    int hidden = Integer.parseInt(more.getText().replaceAll("\\D", ""));
    assertThat(hidden).isPositive();
    browser.load(more::click);
    assertThat(browser.all("main article.biotoop-option")).hasSize(5 + hidden);
    assertThat(browser.has("a[href*='show=all'].utrecht-button-link")).isFalse();
  }

  @Test
  void aCompoundFindsWhatTheWordsApartFind() {
    browser.open("/nl/hulp");
    browser.type("#q", "bedrijfsfinanciering").follow(Walk.NEXT);
    List<String> compound = browser.texts("main h3");
    assertThat(browser.one("#q").getDomProperty("value")).isEqualTo("bedrijfsfinanciering");
    browser.open("/nl/hulp").type("#q", "financiering van het bedrijf").follow(Walk.NEXT);
    List<String> apart = browser.texts("main h3");
    assertThat(compound).isNotEmpty();
    assertThat(apart).startsWith(compound.getFirst()).contains(compound.get(1));
    browser.open("/nl/hulp").type("#q", "xyzzyqwv").follow(Walk.NEXT);
    assertThat(browser.texts("main h2")).contains(Words.of(Language.NL).text("register.none"));
  }

  @ParameterizedTest
  @EnumSource
  void theRegionShowsWhatItHasAndWhatItLacks(Language language) {
    browser.open(Paths.of(language, "regio"));
    browser.followLink("Zuid-Limburg");
    int all = filled(browser);
    String region = browser.address();
    WebElement cell = browser.one(".biotoop-grid td a");
    int count = Integer.parseInt(cell.getText());
    browser.load(cell::click);
    assertThat(browser.text("main h2"))
        .isEqualTo(
            count == 1
                ? Words.of(language).text("register.one")
                : Words.of(language).text("register.count", count));
    browser.open(region);
    browser.follow("a[href*='own=on']");
    assertThat(browser.has(".biotoop-grid__empty")).as("nothing is lacking").isTrue();
    assertThat(filled(browser)).isPositive().isLessThan(all);
    int empty = browser.all(".biotoop-grid__empty").size();
    assertThat(browser.text("main"))
        .contains(
            empty == 1
                ? Words.of(language).text("region.grid.caption.one")
                : Words.of(language).text("region.grid.caption.empty", empty));
  }

  private static int filled(Browser browser) {
    return browser.texts(".biotoop-grid td a").stream().mapToInt(Integer::parseInt).sum();
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsKeptAndCounted(Language language) {
    Words words = Words.of(language);
    browser.open(Paths.of(language, "hulp", "wbso"));
    long before = reports(browser, words);
    browser.followLink(words.text("instrument.wrong"));
    browser.type("#explanation", "Het bedrag is \"anders\" <b>36%</b>").follow(Walk.NEXT);
    assertThat(browser.focused()).isEqualTo(browser.one("#fouten"));
    browser.click("#fouten a");
    assertThat(browser.focused()).isEqualTo(browser.one("#soort-0"));
    assertThat(browser.one("#explanation").getDomProperty("value"))
        .isEqualTo("Het bedrag is \"anders\" <b>36%</b>");
    browser.click("#soort-2").follow(Walk.NEXT);
    assertThat(browser.text("h1")).isEqualTo(words.text("report.thanks.title"));
    // Loading it again sends nothing again.
    browser.load(browser.driver().navigate()::refresh);
    browser.followLink(words.text("report.back"));
    assertThat(reports(browser, words)).isEqualTo(before + 1);
  }

  private static long reports(Browser browser, Words words) {
    String text = browser.text("main");
    if (text.contains(words.text("instrument.report"))) {
      return 1;
    }
    String many = words.text("instrument.reports", 99).replace("99", "");
    return text.lines()
        .filter(line -> line.endsWith(many.strip()))
        .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
        .findFirst()
        .orElse(0);
  }

  @Test
  void theFirstPageIsLight() {
    Browser stranger = stranger().open("/nl/");
    long bytes = 0;
    Set<String> finished =
        stranger.network().stream()
            .filter(event -> event.path("method").asString().equals("Network.loadingFinished"))
            .map(event ->
                event.path("params").path("requestId").asString()
                    + " "
                    + event.path("params").path("encodedDataLength").asLong())
            .collect(Collectors.toSet());
    for (String request : finished) {
      bytes += Long.parseLong(request.substring(request.lastIndexOf(' ') + 1));
    }
    System.out.println("First page: " + finished.size() + " files, " + bytes + " bytes.");
    assertThat(finished).as("page, three style sheets, script").hasSizeGreaterThanOrEqualTo(5);
    assertThat(bytes).isBetween(5_000L, (long) LARGEST_FIRST_PAGE_BYTES);
  }

  @ParameterizedTest
  @EnumSource
  void onPaperTheContactsAndOptionsStay(Language language) {
    toResult(browser, language);
    List<String> contacts = browser.texts(".biotoop-contact__name");
    List<String> options = browser.texts("article.biotoop-option h3");
    browser.media("print");
    assertThat(browser.texts(".biotoop-contact__name")).isEqualTo(contacts).doesNotContain("");
    assertThat(browser.texts("article.biotoop-option h3")).isEqualTo(options).doesNotContain("");
    assertThat(browser.text("h1")).isNotBlank();
    assertThat(browser.text(".biotoop-answers")).contains("'s-Hertogenbosch");
    assertThat(browser.all(".biotoop-menu, .biotoop-language, .biotoop-footer, .biotoop-actions"))
        .isNotEmpty()
        .noneMatch(WebElement::isDisplayed);
    browser.picture("print-" + language.code());
  }
}
