package nl.biotoop.desk.export;

import java.util.Optional;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** What a question is about and where, in words. */
@Component
final class Subjects {
  private final Vocabulary vocabulary;
  private final Territories territories;

  Subjects(Vocabulary vocabulary, Territories territories) {
    this.vocabulary = vocabulary;
    this.territories = territories;
  }

  String theme(Optional<String> id, Words words) {
    return id.flatMap(
            theme -> vocabulary.themes().stream().filter(it -> it.id().equals(theme)).findFirst())
        .map(Theme::label)
        .map(label -> label.in(words.language()))
        .orElse(words.text("desk.unknown"));
  }

  String place(Optional<String> municipality, Words words) {
    return municipality
        .flatMap(RegionCode::read)
        .flatMap(territories::municipality)
        .map(territories::distinctName)
        .orElse(words.text("desk.unknown"));
  }
}
