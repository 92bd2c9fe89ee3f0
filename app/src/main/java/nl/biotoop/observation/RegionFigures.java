package nl.biotoop.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Figures of regions that no source publishes: own regions above all, and ratios of two tables. How
 * each came about is in the {@link RegionFigure} itself.
 */
@Component
public class RegionFigures {
  private final Holdings holdings;
  private final Indicators indicators;
  private final Territories territories;

  RegionFigures(Holdings holdings, Indicators indicators, Territories territories) {
    this.holdings = holdings;
    this.indicators = indicators;
    this.territories = territories;
  }

  /**
   * What the program works out itself, by table: the ratios that divide one of its counts, of which
   * the other count is in the store too, with the periods that both have.
   */
  public Map<String, List<Holding>> ratios() {
    Map<String, List<Holding>> held = holdings.all();
    Map<String, List<Holding>> ratios = new HashMap<>();
    for (Indicator one : indicators.all()) {
      if (one.ratio().isPresent()) {
        ratio(one, held)
            .ifPresent(ratio ->
                ratios
                    .computeIfAbsent(one.datasets().getFirst(), _ -> new ArrayList<>())
                    .add(ratio));
      }
    }
    return ratios;
  }

  /** All there is of one table, with what the program works out itself; none of an empty table. */
  public List<Holding> held(String dataset) {
    return held().getOrDefault(dataset, List.of());
  }

  /** All there is, by table, with what the program works out itself. */
  public Map<String, List<Holding>> held() {
    Map<String, List<Holding>> ratios = ratios();
    Map<String, List<Holding>> held = new HashMap<>();
    holdings
        .all()
        .forEach((dataset, parts) ->
            held.put(
                dataset,
                Stream.concat(parts.stream(), ratios.getOrDefault(dataset, List.of()).stream())
                    .toList()));
    return held;
  }

  private static Optional<Holding> holding(
      Map<String, List<Holding>> held, String dataset, String indicator) {
    return held.getOrDefault(dataset, List.of()).stream()
        .filter(one -> one.indicator().equals(indicator))
        .findFirst();
  }

  private Optional<Holding> ratio(Indicator ratio, Map<String, List<Holding>> held) {
    List<Holding> counts =
        counts(ratio).stream()
            .flatMap(count -> holding(held, table(count), count).stream())
            .toList();
    if (counts.size() < 2) {
      return Optional.empty();
    }
    SortedSet<String> periods = new TreeSet<>(counts.getFirst().periods());
    periods.retainAll(counts.getLast().periods());
    return periods.isEmpty()
        ? Optional.empty()
        : Optional.of(new Holding(ratio.code(), periods, counts.getFirst().regions()));
  }

  private static List<String> counts(Indicator indicator) {
    return indicator.ratio().stream()
        .flatMap(ratio -> Stream.of(ratio.numerator(), ratio.denominator()))
        .toList();
  }

  /** The table that a count comes from when it is divided or divides. */
  private String table(String count) {
    return indicators.find(count).orElseThrow().datasets().getFirst();
  }

  /**
   * The regions of which a table has no cell for an indicator, and of which a page should tell all
   * the same: the own regions, and the provinces where the table has COROP areas only.
   */
  public List<RegionCode> beside(Collection<String> regions) {
    List<RegionCode> beside = new ArrayList<>();
    territories.ownRegions().forEach(own -> beside.add(own.id()));
    boolean corops =
        regions.stream()
            .flatMap(region -> RegionCode.read(region).stream())
            .anyMatch(code -> code.level() == RegionLevel.COROP);
    if (corops) {
      territories.provinces().stream()
          .filter(province -> !regions.contains(province.code().value()))
          .forEach(province -> beside.add(province.code()));
    }
    return beside;
  }

  /** One indicator of some regions in one period, in the order of the regions. */
  public SequencedMap<RegionCode, RegionFigure> of(
      String dataset, Indicator indicator, Collection<RegionCode> regions, String period) {
    Assembly assembly = assembly(period, cells(dataset, indicator, Optional.of(period)));
    SequencedMap<RegionCode, RegionFigure> figures = new LinkedHashMap<>();
    regions.forEach(region -> figures.put(region, assembly.of(indicator, region)));
    return figures;
  }

  /** One indicator of one region in each of some periods. */
  public SortedMap<String, RegionFigure> series(
      String dataset, Indicator indicator, RegionCode region, Collection<String> periods) {
    return series(dataset, indicator, List.of(region), periods)
        .getOrDefault(region, new TreeMap<>());
  }

  /** One indicator of some regions in each of some periods, in the order of the regions. */
  public SequencedMap<RegionCode, SortedMap<String, RegionFigure>> series(
      String dataset,
      Indicator indicator,
      Collection<RegionCode> regions,
      Collection<String> periods) {
    return series(indicator, regions, periods, cells(dataset, indicator, Optional.empty()));
  }

  private SequencedMap<RegionCode, SortedMap<String, RegionFigure>> series(
      Indicator indicator,
      Collection<RegionCode> regions,
      Collection<String> periods,
      List<Cell> cells) {
    Map<String, List<Cell>> byPeriod =
        cells.stream().collect(Collectors.groupingBy(cell -> cell.figure().period()));
    SequencedMap<RegionCode, SortedMap<String, RegionFigure>> series = new LinkedHashMap<>();
    regions.forEach(region -> series.put(region, new TreeMap<>()));
    for (String period : periods) {
      Assembly assembly = assembly(period, byPeriod.getOrDefault(period, List.of()));
      series.forEach((region, figures) -> figures.put(period, assembly.of(indicator, region)));
    }
    return series;
  }

  /** One indicator of some regions in some periods, for who asks for many at once. */
  public record Asked(
      String dataset,
      Indicator indicator,
      Collection<RegionCode> regions,
      Collection<String> periods) {
    /** Keeps its own copies. */
    public Asked {
      regions = List.copyOf(regions);
      periods = List.copyOf(periods);
    }
  }

  /** The series of everything asked, in its order; the store is asked once. */
  public List<SequencedMap<RegionCode, SortedMap<String, RegionFigure>>> series(
      Collection<Asked> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<String> datasets = new TreeSet<>();
    Set<String> codes = new TreeSet<>();
    for (Asked one : all) {
      if (one.indicator().ratio().isEmpty()) {
        datasets.add(one.dataset());
        codes.add(one.indicator().code());
      }
      counts(one.indicator())
          .forEach(count -> {
            datasets.add(table(count));
            codes.add(count);
          });
    }
    Map<String, Map<String, List<Cell>>> cells =
        holdings.cells(datasets, codes, Optional.empty(), Vintage.NOW).stream()
            .collect(
                Collectors.groupingBy(
                    Cell::dataset, Collectors.groupingBy(cell -> cell.figure().indicator())));
    return all.stream()
        .map(one -> series(one.indicator(), one.regions(), one.periods(), cellsOf(one, cells)))
        .toList();
  }

  private List<Cell> cellsOf(Asked one, Map<String, Map<String, List<Cell>>> cells) {
    List<Cell> own = new ArrayList<>();
    if (one.indicator().ratio().isEmpty()) {
      own.addAll(
          cells
              .getOrDefault(one.dataset(), Map.of())
              .getOrDefault(one.indicator().code(), List.of()));
    }
    counts(one.indicator())
        .forEach(count ->
            own.addAll(cells.getOrDefault(table(count), Map.of()).getOrDefault(count, List.of())));
    return own;
  }

  /**
   * The figure of a region with its period.
   *
   * @param period {@code ""} when no year has a figure
   */
  public record Dated(String period, RegionFigure figure) {}

  /**
   * One indicator of some regions, each in its newest year that has a value, as it was known at a
   * vintage, in the order of the regions. A region without any value has what stands in the way in
   * the newest year.
   *
   * @param last the last year that counts
   */
  public List<Dated> newest(
      String dataset,
      Indicator indicator,
      Collection<RegionCode> regions,
      int last,
      Vintage vintage) {
    TreeMap<String, List<Cell>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (Cell cell : cells(dataset, indicator, Optional.empty(), vintage)) {
      String period = cell.figure().period();
      if (period.matches("[12][0-9]{3}") && Integer.parseInt(period) <= last) {
        byYear.computeIfAbsent(period, _ -> new ArrayList<>()).add(cell);
      }
    }
    Map<RegionCode, Dated> found = new HashMap<>();
    byYear.forEach((year, cells) -> {
      Assembly assembly = assembly(year, cells);
      for (RegionCode region : regions) {
        Dated newer = found.get(region);
        if (newer == null || newer.figure().value().isEmpty()) {
          RegionFigure figure = assembly.of(indicator, region);
          if (newer == null || figure.value().isPresent()) {
            found.put(region, new Dated(year, figure));
          }
        }
      }
    });
    return regions.stream()
        .map(region -> found.getOrDefault(region, none(region, indicator)))
        .toList();
  }

  private static Dated none(RegionCode region, Indicator indicator) {
    return new Dated(
        "",
        new RegionFigure.Missing(
            List.of(
                new RegionFigure.Obstacle(
                    region, indicator.code(), RegionFigure.Reason.NOT_LISTED))));
  }

  private List<Cell> cells(String dataset, Indicator indicator, Optional<String> period) {
    return cells(dataset, indicator, period, Vintage.NOW);
  }

  private List<Cell> cells(
      String dataset, Indicator indicator, Optional<String> period, Vintage vintage) {
    List<Cell> cells = new ArrayList<>();
    if (indicator.ratio().isEmpty()) {
      cells.addAll(holdings.cells(dataset, indicator.code(), period, vintage));
    }
    counts(indicator)
        .forEach(count -> cells.addAll(holdings.cells(table(count), count, period, vintage)));
    return cells;
  }

  private Assembly assembly(String period, List<Cell> cells) {
    Map<String, Map<String, Cell>> byIndicator = new HashMap<>();
    for (Cell cell : cells) {
      byIndicator
          .computeIfAbsent(cell.figure().indicator(), _ -> new HashMap<>())
          .put(cell.figure().region(), cell);
    }
    return new Assembly(territories, indicators::find, period, byIndicator);
  }
}
