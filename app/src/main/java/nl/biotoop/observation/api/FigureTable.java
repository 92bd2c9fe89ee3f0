package nl.biotoop.observation.api;

import java.math.BigDecimal;
import java.util.Comparator;
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
   * @param files the files from which a part came, not from the owner; none when all came from it
   */
  record Source(
      String owner,
      String url,
      String licence,
      String licenceUrl,
      @Nullable String updated,
      @Nullable String sourceUpdated,
      List<FileOrigin> files) {

    /** Of the loads of a table that count, in any order. */
    static Source of(Dataset dataset, List<Load> counting) {
      Optional<Load> newest = counting.stream().max(Comparator.comparingInt(Load::number));
      return new Source(
          dataset.owner(),
          dataset.url(),
          dataset.licence(),
          dataset.licenceUrl(),
          newest.map(load -> load.at().toString()).orElse(null),
          newest.flatMap(Load::updated).map(Object::toString).orElse(null),
          counting.stream()
              .sorted(Comparator.comparingInt(Load::number))
              .flatMap(load ->
                  load.file().stream()
                      .map(it -> new FileOrigin(load.number(), it.name(), it.source())))
              .toList());
    }
  }

  /**
   * A file that somebody handed in; its licence is not known.
   *
   * @param load the number of the load that it became
   * @param origin where it came from, in the words of whoever handed it in
   */
  record FileOrigin(int load, String name, String origin) {}

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
