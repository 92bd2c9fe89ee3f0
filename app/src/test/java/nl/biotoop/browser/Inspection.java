package nl.biotoop.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.OperationNotSupportedException;

/** Looks at the page that is open, at every width, and tells what keeps people from using it. */
final class Inspection {
  /** The narrowest screen a page must fit (WCAG 1.4.10). */
  private static final int NARROWEST = 320;

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String AXE = axe();

  private static final String RUN_AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {
          runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations'],
          iframes: false})
        .then(results => results.violations.flatMap(rule =>
            rule.nodes.map(node => rule.id + ' ' + node.target + ' ' + node.html)))
        .then(done, error => done(['axe failed: ' + error]));
      """;

  private static String axe() {
    try {
      return new AxeBuilder().getAxeScriptProvider().getScript();
    } catch (IOException | OperationNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wider than the screen, unless it scrolls in a box of its own. */
  private static final String TOO_WIDE =
      """
      const width = document.documentElement.clientWidth;
      const scrolls = e => {
        for (let up = e.parentElement; up; up = up.parentElement) {
          if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(up).overflowX)) {
            return true;
          }
        }
        return false;
      };
      const wide = [...document.body.querySelectorAll('*')]
        .filter(e => e.getBoundingClientRect().right > width + 0.5 && !scrolls(e))
        .map(e => e.tagName + '#' + e.id + '.' + e.className);
      return document.documentElement.scrollWidth > width ? wide.concat('the page scrolls') : wide;
      """;

  /**
   * What is smaller than 24 by 24 pixels (WCAG 2.5.8); a label counts with its field, a link in a
   * sentence is free.
   */
  private static final String TOO_SMALL =
      """
      const inSentence = e => e.tagName === 'A'
        && getComputedStyle(e).display === 'inline'
        && [...e.parentElement.childNodes].some(n => n !== e && n.textContent.trim() !== '');
      return [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter(e => e.checkVisibility({visibilityProperty: true})
            && !e.matches('.utrecht-skip-link') && !inSentence(e))
        .filter(e => {
          const boxes = [e, ...(e.labels || [])].map(it => it.getBoundingClientRect());
          return Math.max(...boxes.map(b => b.width)) < 24
              || Math.max(...boxes.map(b => b.height)) < 24;
        })
        .map(e => {
          const b = e.getBoundingClientRect();
          return e.tagName + '#' + e.id + ' "' + e.textContent.trim().slice(0, 30) + '" '
            + Math.round(b.width) + ' x ' + Math.round(b.height);
        });
      """;

  private final Browser browser;

  Inspection(Browser browser) {
    this.browser = browser;
  }

  /** Everything that is wrong, in words; keeps a picture at each width under this name. */
  List<String> look(String name) {
    List<String> faults = new ArrayList<>();
    for (int width : List.of(Browser.PHONE, Browser.DESK)) {
      browser.width(width);
      browser.picture(name + "-" + width);
      // What is folded away must be right as well.
      browser.ask("document.querySelectorAll('details').forEach(it => { it.open = true; })");
      String place = name + " at " + width + ": ";
      violations().forEach(fault -> faults.add(place + fault));
      tell(TOO_WIDE, place + "too wide: ", faults);
      tell(TOO_SMALL, place + "too small: ", faults);
      browser.ask("document.querySelectorAll('details').forEach(it => { it.open = false; })");
    }
    browser.width(NARROWEST);
    tell(TOO_WIDE, name + " at " + NARROWEST + ": too wide: ", faults);
    browser.width(Browser.DESK);
    browser.ask("document.documentElement.style.fontSize = '200%'");
    tell(TOO_WIDE, name + " with letters twice as large: too wide: ", faults);
    browser.ask("document.documentElement.style.fontSize = ''");
    return faults;
  }

  /**
   * What axe finds. Without frames it runs in the page itself and tells of faults only: the other
   * way carries every element that is right through the driver as well, which takes seconds.
   */
  private List<String> violations() {
    if (browser.has("iframe")) {
      return new AxeBuilder()
          .withTags(RULES).analyze(browser.driver()).getViolations().stream()
              .flatMap(rule ->
                  rule.getNodes().stream()
                      .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
              .toList();
    }
    if (!Boolean.TRUE.equals(browser.ask("return typeof axe === 'object'"))) {
      browser.driver().executeScript(AXE);
    }
    return browser.driver().executeAsyncScript(RUN_AXE, RULES) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of("axe gave no answer");
  }

  private void tell(String script, String prefix, List<String> faults) {
    if (browser.ask(script) instanceof List<?> found) {
      found.forEach(it -> faults.add(prefix + it));
    }
  }
}
