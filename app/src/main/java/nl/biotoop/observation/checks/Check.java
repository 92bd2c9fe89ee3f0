package nl.biotoop.observation.checks;

import java.util.Locale;
import java.util.Optional;
import nl.biotoop.rules.Text;

/**
 * Something that should not be among the figures.
 *
 * @param id stays the same for ever: what came of a check is kept under it
 * @param name what it finds
 * @param why why that matters
 * @param remedy what to do about a finding
 * @param note what the column {@code note} of its query holds, as the head of a column; empty when
 *     the query has none
 * @param query one {@code select} over the relations of {@link Relations}, one row per finding
 */
public record Check(
    String id,
    Severity severity,
    Text name,
    Text why,
    Text remedy,
    Optional<Text> note,
    String query) {

  /** How bad a finding is, worst first. */
  public enum Severity {
    /** The figure is wrong, or nobody can know what it is of. */
    ERROR,
    /** Probably wrong; somebody has to look. */
    WARNING,
    /** May be as it should; good to know. */
    NOTICE;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
