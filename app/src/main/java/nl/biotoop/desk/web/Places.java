package nl.biotoop.desk.web;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Wayfinder;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A municipality from what was typed, and back into words. */
@Component
final class Places {
  private final Territories territories;

  Places(Territories territories) {
    this.territories = territories;
  }

  /**
   * What came of it.
   *
   * @param municipality empty when the asker does not know it
   * @param error what to do about it; null when nothing is wrong
   */
  record Typed(Optional<Municipality> municipality, @Nullable String error) {}

  Typed read(String typed, Words words) {
    if (typed.isBlank()) {
      return new Typed(Optional.empty(), words.text("desk.error.place"));
    }
    if (typed.strip().equalsIgnoreCase(Wayfinder.DONT_KNOW)
        || typed.strip().equalsIgnoreCase("unknown")) {
      return new Typed(Optional.empty(), null);
    }
    return switch (territories.find(typed)) {
      case Lookup.Found found -> new Typed(Optional.of(found.municipality()), null);
      case Lookup.Several several ->
          new Typed(
              Optional.empty(),
              words.text(
                  "desk.error.place.several",
                  several.candidates().stream()
                      .map(candidate -> territories.distinctName(candidate.municipality()))
                      .collect(Collectors.joining(", "))));
      case Lookup.Nothing _ -> new Typed(Optional.empty(), words.text("desk.error.place.unknown"));
    };
  }

  /** The name of the municipality with a code; empty text when there is none. */
  String name(Optional<String> code) {
    return code.flatMap(RegionCode::read)
        .flatMap(territories::municipality)
        .map(territories::distinctName)
        .orElse("");
  }
}
