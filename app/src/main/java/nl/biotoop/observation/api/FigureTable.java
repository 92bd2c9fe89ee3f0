package nl.biotoop.observation.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Load;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table as JSON: where it comes from stands once, before its figures.
 *
 * @param dataset its code
 * @param note what a reader must know; both texts may be empty
 * @param figures with the columns of the CSV, in the same order
 */
record FigureTable(String dataset, Text title, Text note, Source source, List<Row> figures) {

  /**
   * Where figures come from.
   *
   * @param owner who publishes them
   * @param url where people can see them at the source
   * @param updated the moment of the newest load; {@code null} when there is none
   * @param sourceUpdated the day on which the source says it last changed the table; {@code null}
   *     when it does not say
   */
  record Source(
      String owner,
      String url,
      String licence,
      String licenceUrl,
      @Nullable String updated,
      @Nullable String sourceUpdated) {

    static Source of(Dataset dataset, Optional<Load> newest) {
      return new Source(
          dataset.owner(),
          dataset.url(),
          dataset.licence(),
          dataset.licenceUrl(),
          newest.map(load -> load.at().toString()).orElse(null),
          newest.flatMap(Load::updated).map(Object::toString).orElse(null));
    }
  }

  /**
   * One figure.
   *
   * @param obsValue {@code null} when there is none, never 0
   * @param obsStatus the flags of the source; {@code ""} when it has none
   */
  record Row(
      String indicator,
      String region,
      String timePeriod,
      @Nullable BigDecimal obsValue,
      String obsStatus,
      String unit) {}
}
