package nl.biotoop.desk;

import java.util.List;
import java.util.Optional;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;

/**
 * A question as it comes in.
 *
 * @param channel {@code wayfinder}, {@code adviser} or {@code api}
 * @param text in the asker's own words, not blank
 * @param theme the id of its theme, when known
 * @param municipality where the firm is, when known
 * @param region where the firm is, when only that is known
 * @param answers what was answered in the wayfinder, as the query of its address
 */
public record NewQuestion(
    String channel,
    String text,
    Optional<String> theme,
    Optional<Municipality> municipality,
    Optional<OwnRegion> region,
    String answers,
    Language language) {

  /** The place is a municipality, or not known. */
  public NewQuestion(
      String channel,
      String text,
      Optional<String> theme,
      Optional<Municipality> municipality,
      String answers,
      Language language) {
    this(channel, text, theme, municipality, Optional.empty(), answers, language);
  }

  /** The municipalities the firm may be in; empty when nothing is known. */
  List<Municipality> places() {
    return municipality
        .map(List::of)
        .orElseGet(() -> region.map(OwnRegion::municipalities).orElse(List.of()));
  }
}
