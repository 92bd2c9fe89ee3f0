package nl.biotoop.sources.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.biotoop.sources.observation.ODataPage.Rows;
import org.jspecify.annotations.Nullable;

/**
 * CBS OData 4: each row of {@code Observations} is one figure, with a code for every dimension, the
 * measure, and an attribute that says why a value is missing.
 *
 * @see <a href="https://datasets.cbs.nl/odata/v1/CBS">datasets.cbs.nl</a>
 */
final class CbsV4 implements Rows {
  private static final Set<String> OF_EVERY_TABLE =
      Set.of("Id", "Measure", "ValueAttribute", "Value", "StringValue");

  private final String dataset;
  private final AtomicReference<@Nullable CbsColumns> columns;
  private final Optional<Map<String, String>> units;
  private final Map<String, String> periods;
  private final Tally tally;

  /**
   * Reads rows.
   *
   * @param columns the dimensions; {@code null} to take them from the first row
   * @param units by measure; empty when not known
   * @param periods the status of a period by its code
   */
  CbsV4(
      String dataset,
      @Nullable CbsColumns columns,
      Optional<Map<String, String>> units,
      Map<String, String> periods,
      Tally tally) {
    this.dataset = dataset;
    this.columns = new AtomicReference<>(columns);
    this.units = units;
    this.periods = periods;
    this.tally = tally;
  }

  /**
   * Fetches a table.
   *
   * @param measures the rows of {@code MeasureCodes}
   */
  static CbsColumns fetch(
      CbsPages pages, Map<String, Map<String, String>> measures, Selection selection, Tally tally) {
    Map<String, String> kinds = new LinkedHashMap<>();
    pages
        .listIfThere("Dimensions", "Identifier")
        .ifPresent(
            list -> list.forEach((name, cells) -> kinds.put(name, cells.getOrDefault("Kind", ""))));
    CbsColumns columns = kinds.isEmpty() ? null : CbsColumns.of(kinds);
    List<String> dimensions = new ArrayList<>();
    if (columns != null) {
      dimensions.add("Measure");
      dimensions.addAll(columns.all());
    }
    String filter = CbsQuery.filter(selection, dimensions, (_, code) -> code);
    Map<String, String> periods = new LinkedHashMap<>();
    String time = columns == null ? "Perioden" : columns.time();
    if (!time.isEmpty()) {
      pages
          .listIfThere(time + "Codes", "Identifier")
          .ifPresent(list ->
              list.forEach((code, cells) -> periods.put(code, cells.getOrDefault("Status", ""))));
    }
    Map<String, String> units = new LinkedHashMap<>();
    measures.forEach((code, cells) -> units.put(code, cells.getOrDefault("Unit", "")));
    CbsV4 reader = new CbsV4(pages.table(), columns, Optional.of(units), periods, tally);
    String query = filter.isEmpty() ? "" : "?$filter=" + CbsQuery.encoded(filter);
    pages.all("Observations" + query, reader, tally::page);
    return reader.columns();
  }

  /** The dimensions, once a row has been read. */
  CbsColumns columns() {
    CbsColumns known = columns.get();
    return known == null ? CbsColumns.named(List.of()) : known;
  }

  @Override
  public void row(Map<String, String> cells, Place place) {
    CbsColumns known = columns.get();
    if (known == null) {
      known = CbsColumns.named(cells.keySet().stream().filter(CbsV4::isDimension).toList());
      columns.set(known);
    }
    String value = needed("Value", cells, place).strip();
    String attribute = needed("ValueAttribute", cells, place);
    Set<String> dimensions = known.all();
    for (String name : cells.keySet()) {
      if (isDimension(name) && !dimensions.contains(name)) {
        throw place
            .column(name)
            .damaged(
                "deze kolom is er onverwacht bij; de bron is anders opgebouwd dan hij zegt.",
                "this column is unexpected; the source is built in another way than it says.");
      }
    }
    String measure = CbsColumns.code("Measure", cells, place);
    if (units.isPresent() && !units.get().containsKey(measure)) {
      throw place
          .column("Measure")
          .damaged(
              "'" + Place.shown(measure) + "' staat niet in MeasureCodes; meld dit bij de bron.",
              "'" + Place.shown(measure) + "' is not in MeasureCodes; report it to the source.");
    }
    if (value.isEmpty() && !cells.getOrDefault("StringValue", "").isBlank()) {
      tally.leaveOutText();
      return;
    }
    String period = CbsColumns.code(known.time(), cells, place);
    tally.accept(
        new Observation(
            dataset,
            known.indicator(measure, cells, place),
            CbsColumns.code(known.region(), cells, place),
            CbsCodes.period(period),
            value.isEmpty() ? null : Figure.of(value, place.column("Value")),
            CbsCodes.status(attribute, !value.isEmpty(), periods.getOrDefault(period, "")),
            units.map(it -> it.getOrDefault(measure, "")).orElse("")));
  }

  private static boolean isDimension(String name) {
    return !OF_EVERY_TABLE.contains(name) && name.indexOf('@') < 0;
  }

  private static String needed(String name, Map<String, String> cells, Place place) {
    String cell = cells.get(name);
    if (cell == null) {
      throw place.missingColumn(name, cells.keySet());
    }
    return cell;
  }
}
