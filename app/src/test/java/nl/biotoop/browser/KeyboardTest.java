package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.CurrentRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same walk by somebody who has no mouse: Tab, Enter, Space and the arrows. */
@BrowserTest
class KeyboardTest {
  private static final int MOST_STOPS = 300;

  /** What stands out about the element that has the keyboard. */
  private static final String FOCUS =
      """
      const e = document.activeElement;
      const s = getComputedStyle(e);
      const r = e.getBoundingClientRect();
      return {
        name: e.tagName + ' ' + (e.id || e.textContent).trim().slice(0, 40),
        outlined: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
        seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.right > 0
            && r.top < innerHeight && r.left < innerWidth
      };
      """;

  private final CurrentRegister register;
  private final int port;
  private Browser browser;

  @Autowired
  KeyboardTest(CurrentRegister register, @LocalServerPort int port) {
    this.register = register;
    this.port = port;
  }

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @EnumSource
  void theWholeWalkNeedsNoMouse(Language language) {
    Words words = Words.of(language);
    browser.open(Paths.of(language, ""));
    tabTo("a", register.now().problem("geen-vakmensen").orElseThrow().text().in(language));
    browser.load(() -> browser.press(Keys.ENTER));
    tabTo("#antwoord");
    browser.load(() -> browser.press("Den Bosch", Keys.ENTER));
    for (int asked = 0; browser.has("input[name=asked]"); asked++) {
      assertThat(asked).isLessThan(15);
      if (browser.has("[id=keuze-0]")) {
        tabTo("#keuze-0");
        browser.press(Keys.SPACE);
        assertThat(browser.one("#keuze-0").isSelected()).isTrue();
        if ("radio".equals(browser.one("#keuze-0").getDomAttribute("type"))) {
          browser.press(Keys.ARROW_DOWN);
          assertThat(browser.one("#keuze-1").isSelected()).isTrue();
          browser.press(Keys.ARROW_UP);
          assertThat(browser.one("#keuze-0").isSelected()).isTrue();
        }
        assertFocusShows();
      } else {
        tabTo("#antwoord");
        browser.press(browser.has("input[name=work]") ? "bakker" : "12");
      }
      tabTo("button", words.text("question.next"));
      browser.load(() -> browser.press(Keys.SPACE));
    }
    assertThat(browser.text("h1")).isEqualTo(words.text("result.title"));
    tabTo("summary");
    browser.press(Keys.SPACE);
    assertThat(browser.has("details[open]")).isTrue();
    tabTo("a", words.text("answers.change") + " " + words.text("answers.problem"));
    browser.load(() -> browser.press(Keys.ENTER));
    assertThat(browser.text("h1")).isEqualTo(words.text("wayfinder.start.title"));
  }

  @ParameterizedTest
  @EnumSource
  void theSkipLinkSkipsTheMenu(Language language) {
    browser.open(Paths.of(language, "hulp")).press(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo(Words.of(language).text("shell.skip"));
    assertFocusShows();
    browser.press(Keys.ENTER);
    assertThat(browser.focused()).isEqualTo(browser.one("main"));
    browser.press(Keys.TAB);
    assertThat(inside("main")).as("the first stop after it").isTrue();
  }

  @Test
  void thereIsNoTrapAndEveryStopShows() {
    for (String path :
        List.of(
            "/nl/",
            "/nl/hulp",
            "/nl/hulp/wbso",
            "/nl/hulp/wbso/melding",
            "/nl/cijfers/81578NED",
            "/en/region/zuid-limburg")) {
      browser.open(path);
      int stops = 0;
      browser.press(Keys.TAB);
      while (!inside("footer")) {
        assertFocusShows();
        browser.press(Keys.TAB);
        assertThat(++stops).as("stops on " + path).isLessThan(MOST_STOPS);
      }
      browser.pressShiftTab();
      assertThat(inside("main")).as("back from the footer of " + path).isTrue();
    }
  }

  @Test
  void theListOfProblemsIsFilteredWhileTyping() {
    browser.open("/nl/");
    tabTo("#filter");
    int all = shown().size();
    browser.press("vakmensen");
    assertThat(shown()).isNotEmpty().hasSizeLessThan(all).contains("Ik vind geen vakmensen.");
    browser.press("xyzzy");
    assertThat(shown()).isEmpty();
    assertThat(browser.one("#filter-none").isDisplayed()).isTrue();
    browser.press(Keys.BACK_SPACE.toString().repeat("vakmensenxyzzy".length()));
    assertThat(shown()).hasSize(all);
  }

  @Test
  void aFocusThatDoesNotShowIsNoticed() {
    browser.open("/nl/").press(Keys.TAB, Keys.TAB);
    assertFocusShows();
    browser.ask("document.activeElement.style.cssText = 'outline: none !important'");
    assertThat(focus().get("outlined")).isEqualTo(false);
    browser.ask("document.activeElement.style.cssText = 'position: absolute; left: -9999px'");
    assertThat(focus().get("seen")).isEqualTo(false);
  }

  private List<String> shown() {
    return browser.all("#problemen li").stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private void tabTo(String css) {
    tabTo(css, "");
  }

  /** Presses Tab until an element of this kind with this text has the keyboard. */
  private void tabTo(String css, String text) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      browser.press(Keys.TAB);
      assertFocusShows();
      boolean kind =
          Boolean.TRUE.equals(
              browser.ask("return document.activeElement.matches(arguments[0])", css));
      if (kind && (text.isEmpty() || ownText().equals(text))) {
        return;
      }
    }
    throw new AssertionError("Tab never reached " + css + " " + text + " on " + browser.address());
  }

  /** All of the text, also what only a screen reader says. */
  private String ownText() {
    return String.valueOf(browser.ask("return document.activeElement.textContent")).strip();
  }

  private boolean inside(String css) {
    return Boolean.TRUE.equals(
        browser.ask("return document.activeElement.closest(arguments[0]) !== null", css));
  }

  private Map<?, ?> focus() {
    return (Map<?, ?>) browser.ask(FOCUS);
  }

  private void assertFocusShows() {
    Map<?, ?> focus = focus();
    assertThat(focus.get("outlined")).as("%s has an outline", focus.get("name")).isEqualTo(true);
    assertThat(focus.get("seen")).as("%s is on the screen", focus.get("name")).isEqualTo(true);
  }
}
