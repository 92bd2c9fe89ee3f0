package nl.biotoop.desk;

import java.util.Optional;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.Municipality;

/**
 * A question as it comes in.
 *
 * @param channel {@code wayfinder} or {@code adviser}
 * @param text in the asker's own words, not blank
 * @param theme the id of its theme, when known
 * @param municipality where the firm is, when known
 * @param answers what was answered in the wayfinder, as the query of its address
 */
public record NewQuestion(
    String channel,
    String text,
    Optional<String> theme,
    Optional<Municipality> municipality,
    String answers,
    Language language) {}
