package nl.biotoop.browser;

import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The way of an entrepreneur through the wayfinder, with the mouse. */
final class Walk {
  private static final int MOST_QUESTIONS = 15;
  static final String NEXT = "form .utrecht-button--primary-action";

  private final Browser browser;
  private final Words words;

  Walk(Browser browser, Language language) {
    this.browser = browser;
    this.words = Words.of(language);
  }

  /** From the start page to the first question. */
  Walk choose(String problem) {
    browser.open(Paths.of(words.language(), "")).followLink(problem);
    return this;
  }

  /** Types the municipality and goes on. */
  Walk inMunicipality(String typed) {
    browser.type("#antwoord", typed).follow(NEXT);
    return this;
  }

  boolean isAsked() {
    return browser.has("input[name=asked]");
  }

  /** The attribute that is asked now. */
  String asked() {
    return String.valueOf(browser.one("input[name=asked]").getDomAttribute("value"));
  }

  /** Answers every question with its first answer, a number or a kind of work. */
  Walk answerAll() {
    for (int asked = 0; isAsked(); asked++) {
      if (asked > MOST_QUESTIONS) {
        throw new AssertionError("Still asked after " + asked + " questions: " + asked());
      }
      answer();
    }
    return this;
  }

  private void answer() {
    if (browser.has("#keuze-0")) {
      browser.click("#keuze-0");
    } else {
      browser.type("#antwoord", browser.has("input[name=work]") ? "bakker" : "12");
    }
    browser.follow(NEXT);
  }

  /** Says "I do not know" to everything. */
  Walk knowNothing() {
    for (int asked = 0; isAsked(); asked++) {
      if (asked > MOST_QUESTIONS) {
        throw new AssertionError("Still asked after " + asked + " questions: " + asked());
      }
      if (browser.has("[id^=keuze][value=onbekend]")) {
        browser.click("[id^=keuze][value=onbekend]").follow(NEXT);
      } else {
        browser.follow("button[value=onbekend]");
      }
    }
    return this;
  }

  /** Opens the question again that stands under this name beside the page. */
  Walk change(String label) {
    WebElement line =
        browser.all(".biotoop-answers dl > div").stream()
            .filter(it -> it.findElement(By.tagName("dt")).getText().equals(label))
            .findFirst()
            .orElseThrow();
    browser.load(line.findElement(By.tagName("a"))::click);
    return this;
  }
}
