package nl.biotoop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.TestDatabase;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * Who sends too much is asked to wait, on a page like any other; so it needs a limit of its own.
 */
@Tag("browser")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "biotoop.posts-per-minute=1")
@ContextConfiguration(initializers = TestDatabase.class)
class PostLimitTest {

  @Test
  void whoSendsTooMuchIsAskedToWait(@LocalServerPort int port) {
    try (Browser browser = new Browser(port)) {
      List<String> faults = new ArrayList<>();
      send(browser, Language.NL);
      assertThat(browser.text("h1")).isEqualTo(Words.of(Language.NL).text("report.thanks.title"));
      for (Language language : Language.values()) {
        send(browser, language);
        assertThat(browser.text("h1")).isEqualTo(Words.of(language).text("problem.too-many.title"));
        faults.addAll(new Inspection(browser).look("too-many-" + language.code()));
      }
      assertThat(faults).isEmpty();
    }
  }

  private static void send(Browser browser, Language language) {
    browser.open(Paths.of(language, "hulp", "wbso", "melding")).click("#soort-0").follow(Walk.NEXT);
  }
}
