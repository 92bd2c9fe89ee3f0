package nl.biotoop.support.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Text;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.internal.PlainLanguage;
import nl.biotoop.support.internal.RegisterLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be kept and is better changed: hard to read, or a rule that says nothing. */
@Component
public final class ReadingEase {
  private final PlainLanguage plain;
  private final RegisterLoader register;

  ReadingEase(PlainLanguage plain, RegisterLoader register) {
    this.plain = plain;
    this.register = register;
  }

  public List<String> warnings(
      Map<String, List<String>> values, @Nullable RegisterEntry entry, Words words) {
    List<String> warnings = new ArrayList<>();
    for (String text : values.getOrDefault("summary.nl", List.of())) {
      for (PlainLanguage.Finding finding : plain.found(text)) {
        warnings.add(
            switch (finding.kind()) {
              case LONG_SENTENCE ->
                  words.text("editing.ease.sentence", finding.what(), finding.measure());
              case LONG_MEAN -> words.text("editing.ease.mean", finding.measure());
              case JARGON -> words.text("editing.ease.jargon", finding.what(), finding.measure());
            });
      }
    }
    if (entry != null && entry.newest().record().get("rule") != null) {
      for (Text doubt : register.reader().doubts(entry.id(), entry.newest().record().get("rule"))) {
        warnings.add(doubt.in(words.language()));
      }
    }
    return warnings;
  }
}
