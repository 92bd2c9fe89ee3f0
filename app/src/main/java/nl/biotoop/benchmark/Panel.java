package nl.biotoop.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.biotoop.benchmark.Standing.Figured;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.territory.RegionCode;

/**
 * One indicator of all regions of a comparison, by year. The <em>table</em> of a year has of each
 * region its newest figure of that year or before, but none that is over {@value #OLDEST} years
 * older.
 *
 * @param years that have figures, the oldest first
 */
record Panel(
    Indicator indicator,
    String dataset,
    List<RegionCode> regions,
    List<String> years,
    Map<RegionCode, SortedMap<String, RegionFigure>> figures) {
  /** A figure may be so many years older than the table it stands in. */
  static final int OLDEST = 5;

  /** A table may be of so many years before the newest. */
  private static final int SPAN = 3;

  /** So many tables are made at most. */
  private static final int MOST_TABLES = 3;

  static Panel of(
      Indicator indicator,
      String dataset,
      List<RegionCode> regions,
      Map<RegionCode, SortedMap<String, RegionFigure>> figures) {
    List<String> years =
        figures.values().stream()
            .flatMap(series -> series.entrySet().stream())
            .filter(one -> one.getKey().matches("[0-9]{4}") && one.getValue().value().isPresent())
            .map(Map.Entry::getKey)
            .distinct()
            .sorted()
            .toList();
    return new Panel(indicator, dataset, List.copyOf(regions), years, figures);
  }

  /** How many tables can be made. */
  int tables() {
    int last = years.size() - 1;
    int tables = 0;
    while (tables < Math.min(MOST_TABLES, years.size()) && age(last, last - tables) <= SPAN) {
      tables++;
    }
    return tables;
  }

  /** The figure of a region in a table; table 0 is that of the newest year. */
  Optional<Figured> figure(RegionCode region, int table) {
    SortedMap<String, RegionFigure> own = figures.get(region);
    int last = years.size() - 1 - table;
    for (int y = last; own != null && y >= 0 && age(last, y) <= OLDEST; y--) {
      RegionFigure figure = own.get(years.get(y));
      if (figure != null && figure.value().isPresent()) {
        return Optional.of(new Figured(indicator, dataset, years.get(y), figure));
      }
    }
    return Optional.empty();
  }

  private int age(int last, int year) {
    return Integer.parseInt(years.get(last)) - Integer.parseInt(years.get(year));
  }

  /** The values of a table in the order of the regions; {@code NaN} when missing. */
  double[] values(int table) {
    return regions.stream()
        .mapToDouble(region ->
            figure(region, table)
                .map(found -> found.figure().value().orElseThrow())
                .orElse(Double.NaN))
        .toArray();
  }

  /** The same, higher being better. */
  double[] better(int table) {
    double[] values = values(table);
    for (int r = 0; r < values.length; r++) {
      values[r] *= indicator.direction();
    }
    return values;
  }

  /** The tables of several panels, side by side; as many as the panel with the fewest has. */
  static double[][][] tables(List<Panel> panels) {
    int count = panels.stream().mapToInt(Panel::tables).min().orElse(0);
    List<double[][]> tables = new ArrayList<>();
    for (int table = 0; table < count; table++) {
      int chosen = table;
      tables.add(panels.stream().map(panel -> panel.better(chosen)).toArray(double[][]::new));
    }
    return tables.toArray(double[][][]::new);
  }
}
