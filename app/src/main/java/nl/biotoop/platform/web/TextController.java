package nl.biotoop.platform.web;

import java.util.Arrays;
import java.util.List;
import nl.biotoop.platform.web.TextPage.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TextController {

  @GetMapping({"/nl/over", "/en/about"})
  Page about() {
    return new TextPage(
        "about",
        List.of(
            new Section("how", List.of("how", "decide", "unknown")),
            new Section("source", List.of("source", "licence")),
            new Section("software", List.of("software")),
            new Section("security", List.of("security"))));
  }

  @GetMapping({"/nl/privacy", "/en/privacy"})
  Page privacy() {
    return plain("privacy", "answers", "log", "count", "cookie", "third");
  }

  @GetMapping({"/nl/toegankelijkheid", "/en/accessibility"})
  Page accessibility() {
    return plain("accessibility", "standard", "check", "gap", "report");
  }

  private static TextPage plain(String key, String... sections) {
    return new TextPage(key, Arrays.stream(sections).map(s -> new Section(s, List.of(s))).toList());
  }
}
