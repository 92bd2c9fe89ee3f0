package nl.biotoop.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the store has of each table, for who reads it. Of a cell that several loads of a table have,
 * the newest that counts is given. The value of a confidential cell is never given, whatever the
 * store has, nor that of a cell from which a confidential one would follow ({@link Withholding});
 * nor what older loads had for such cells.
 */
@Component
public class Holdings {
  /** Of every cell of one table the newest load that counts at a vintage. */
  static final String NEWEST =
      """
      select indicator, region, time_period, obs_value, obs_status from (
        select figure.indicator, figure.region, figure.time_period, figure.obs_value,
               figure.obs_status,
               row_number() over (
                 partition by figure.indicator, figure.region, figure.time_period
                 order by figure.load_number desc) as place
        from observation_cell figure
        join observation_load load on load.number = figure.load_number
        where load.dataset = :dataset and load.number <= :vintage
          and (load.taken_back is null or load.taken_back > :vintage) and %s) newest
      where place = 1
      order by indicator, region, time_period
      """;

  // Joined only when few rows are left: a join of its own for every figure takes seconds.
  private static final String REGIONS =
      """
      select held.load_number, indicator.code as indicator, region.code as part
      from (
        select distinct load_number, indicator, region from observation_value
        where load_number in (:loads)) held
      join observation_code indicator on indicator.number = held.indicator
      join observation_code region on region.number = held.region
      """;

  private static final String PERIODS =
      """
      select held.load_number, indicator.code as indicator, held.time_period as part
      from (
        select distinct load_number, indicator, time_period from observation_value
        where load_number in (:loads)) held
      join observation_code indicator on indicator.number = held.indicator
      """;

  private final JdbcClient database;
  private final Observations observations;
  private final Indicators indicators;
  private final HiddenCells hiddenCells;
  private final AtomicReference<Index> index =
      new AtomicReference<>(new Index(new Vintage(-1), Map.of(), Map.of()));
  private final ReentrantLock reading = new ReentrantLock();

  /** What each load that counts has: a load never changes, so it is read once. */
  private final Map<UUID, List<Holding>> ofLoads = new ConcurrentHashMap<>();

  Holdings(
      JdbcClient database,
      Observations observations,
      Indicators indicators,
      HiddenCells hiddenCells) {
    this.database = database;
    this.observations = observations;
    this.indicators = indicators;
    this.hiddenCells = hiddenCells;
  }

  /**
   * What there is of one indicator in one table.
   *
   * @param indicator its code
   * @param periods the periods of which there is a cell, also an empty one
   * @param regions the regions of which there is a cell, also an empty one
   */
  public record Holding(String indicator, SortedSet<String> periods, SortedSet<String> regions) {}

  /**
   * A cell as one load brought it.
   *
   * @param figure without its value when that is confidential
   * @param load the number of the load
   * @param at when that load came in
   * @param counts whether that load has not been taken back
   */
  public record Version(Figure figure, int load, Instant at, boolean counts) {}

  /** What there was at a vintage, by table, and which cells are not shown. */
  private record Index(
      Vintage vintage, Map<String, List<Holding>> byDataset, Map<Key, Boolean> hidden) {}

  /** The place of a cell: table, indicator, area and period. */
  public record Key(String dataset, String indicator, String region, String period) {
    static Key of(String dataset, Figure figure) {
      return new Key(dataset, figure.indicator(), figure.region(), figure.period());
    }
  }

  /**
   * The indicators of each table, by code; a table without figures is left out. Read again only
   * after a load came or went.
   */
  public Map<String, List<Holding>> all() {
    return index().byDataset();
  }

  /** The cells that are not shown although their source does not keep them secret. */
  public List<Key> withheld() {
    return index().hidden().entrySet().stream()
        .filter(one -> !one.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Index index() {
    Vintage now = observations.vintage();
    Index known = Objects.requireNonNull(index.get());
    if (known.vintage().equals(now)) {
      return known;
    }
    // Who comes meanwhile waits for the first one and does not read all of it again.
    reading.lock();
    try {
      known = Objects.requireNonNull(index.get());
      if (!known.vintage().equals(now)) {
        // Somebody may have changed the catalogue on another node.
        indicators.read();
        known = new Index(now, read(), hiddenCells.at(now));
        index.set(known);
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  /** As it may be shown: without its value when that is secret, or would give one away. */
  private static Figure shown(String dataset, Figure figure, Map<Key, Boolean> hidden) {
    Boolean secret = hidden.get(Key.of(dataset, figure));
    if (secret != null && !secret) {
      return figure.withheld();
    }
    return secret != null || figure.isConfidential()
        ? new Figure(
            figure.indicator(),
            figure.region(),
            figure.period(),
            OptionalDouble.empty(),
            figure.isConfidential() ? figure.status() : figure.status() + "C")
        : figure;
  }

  private Map<String, List<Holding>> read() {
    Map<String, List<Load>> counting = observations.countingLoads();
    List<Load> all = counting.values().stream().flatMap(List::stream).toList();
    ofLoads.keySet().retainAll(all.stream().map(Load::id).toList());
    read(all.stream().filter(load -> !ofLoads.containsKey(load.id())).toList());
    Map<String, List<Holding>> byDataset = new LinkedHashMap<>();
    counting.forEach((dataset, loads) -> {
      SortedMap<String, Holding> found = new TreeMap<>();
      for (Load load : loads) {
        for (Holding one : ofLoads.getOrDefault(load.id(), List.of())) {
          Holding whole = holding(found, one.indicator());
          whole.regions().addAll(one.regions());
          whole.periods().addAll(one.periods());
        }
      }
      if (!found.isEmpty()) {
        byDataset.put(dataset, List.copyOf(found.values()));
      }
    });
    return Map.copyOf(byDataset);
  }

  private void read(List<Load> loads) {
    if (loads.isEmpty()) {
      return;
    }
    Map<Integer, SortedMap<String, Holding>> found = new HashMap<>();
    loads.forEach(load -> found.put(load.number(), new TreeMap<>()));
    parts(REGIONS, found, (holding, region) -> holding.regions().add(region));
    parts(PERIODS, found, (holding, period) -> holding.periods().add(period));
    loads.forEach(load ->
        ofLoads.put(
            load.id(), List.copyOf(found.getOrDefault(load.number(), new TreeMap<>()).values())));
  }

  private static Holding holding(Map<String, Holding> found, String indicator) {
    return found.computeIfAbsent(
        indicator, code -> new Holding(code, new TreeSet<>(), new TreeSet<>()));
  }

  private void parts(
      String held,
      Map<Integer, SortedMap<String, Holding>> found,
      BiConsumer<Holding, String> receiver) {
    database
        .sql(held)
        .param("loads", found.keySet())
        .query(row -> {
          Map<String, Holding> ofLoad =
              Objects.requireNonNull(found.get(row.getInt("load_number")));
          receiver.accept(holding(ofLoad, row.getString("indicator")), row.getString("part"));
        });
  }

  /** All cells of a table, by indicator, region and period. */
  public List<Figure> figures(String dataset) {
    Map<Key, Boolean> hidden = index().hidden();
    return database
        .sql(NEWEST.formatted("1 = 1"))
        .param("dataset", dataset)
        .param("vintage", Vintage.NOW.number())
        .query((row, line) -> shown(dataset, FigureRows.figure(row, line), hidden))
        .list();
  }

  /** One indicator of a table in one period, by region. */
  public List<Figure> figures(String dataset, String indicator, String period) {
    Map<Key, Boolean> hidden = index().hidden();
    return database
        .sql(NEWEST.formatted("figure.indicator = :indicator and figure.time_period = :period"))
        .param("dataset", dataset)
        .param("indicator", indicator)
        .param("period", period)
        .param("vintage", Vintage.NOW.number())
        .query((row, line) -> shown(dataset, FigureRows.figure(row, line), hidden))
        .list();
  }

  /**
   * One indicator of a table as it was known at a vintage, by region and period: what was published
   * with it is worked out again from the same figures. A cell that is secret now was not made
   * public by being open then.
   */
  public List<Figure> figures(String dataset, String indicator, Vintage vintage) {
    Map<Key, Boolean> hidden = hidden(vintage);
    return database
        .sql(NEWEST.formatted("figure.indicator = :indicator"))
        .param("dataset", dataset)
        .param("indicator", indicator)
        .param("vintage", vintage.number())
        .query((row, line) -> shown(dataset, FigureRows.figure(row, line), hidden))
        .list();
  }

  /** What is not shown of a vintage: what was secret then, and what is now. */
  private Map<Key, Boolean> hidden(Vintage vintage) {
    Index now = index();
    if (vintage.number() >= now.vintage().number()) {
      return now.hidden();
    }
    Map<Key, Boolean> hidden = new HashMap<>(hiddenCells.at(vintage));
    hidden.putAll(now.hidden());
    return hidden;
  }

  /**
   * One indicator of a table with the load of each cell, by region and period.
   *
   * @param period empty for all periods
   */
  public List<RegionFigure.Cell> cells(String dataset, String indicator, Optional<String> period) {
    return cells(dataset, indicator, period, Vintage.NOW);
  }

  /** The same as it was known at a vintage. */
  List<RegionFigure.Cell> cells(
      String dataset, String indicator, Optional<String> period, Vintage vintage) {
    return cells(List.of(dataset), List.of(indicator), period, vintage);
  }

  /** The cells of some indicators in some tables: one question to the store. */
  List<RegionFigure.Cell> cells(
      Collection<String> datasets,
      Collection<String> indicators,
      Optional<String> period,
      Vintage vintage) {
    Map<Key, Boolean> hidden = hidden(vintage);
    return database
        .sql(
            """
            select dataset, indicator, region, time_period, obs_value, obs_status, number, loaded_at
            from (
              select load.dataset, figure.indicator, figure.region, figure.time_period,
                     figure.obs_value, figure.obs_status, load.number, load.loaded_at,
                     row_number() over (
                       partition by load.dataset, figure.indicator, figure.region,
                                    figure.time_period
                       order by figure.load_number desc) as place
              from observation_cell figure
              join observation_load load on load.number = figure.load_number
              where load.dataset in (:datasets) and load.number <= :vintage
                and (load.taken_back is null or load.taken_back > :vintage)
                and figure.indicator in (:indicators) %s) newest
            where place = 1
            order by dataset, indicator, region, time_period
            """
                .formatted(period.isPresent() ? "and figure.time_period = :period" : ""))
        .param("datasets", datasets)
        .param("indicators", indicators)
        .param("period", period.orElse(""))
        .param("vintage", vintage.number())
        .query((row, line) ->
            new RegionFigure.Cell(
                row.getString("dataset"),
                shown(row.getString("dataset"), FigureRows.figure(row, line), hidden),
                row.getInt("number"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Every version of the cells of one indicator and region, by period, the newest load first. */
  public Map<String, List<Version>> series(String dataset, String indicator, String region) {
    Map<Key, Boolean> hidden = index().hidden();
    Map<String, List<Version>> series = new LinkedHashMap<>();
    database
        .sql(
            """
            select figure.indicator, figure.region, figure.time_period, figure.obs_value,
                   figure.obs_status, load.number, load.loaded_at, load.taken_back
            from observation_cell figure
            join observation_load load on load.number = figure.load_number
            where load.dataset = :dataset and figure.indicator = :indicator
              and figure.region = :region
            order by figure.time_period, load.number desc
            """)
        .param("dataset", dataset)
        .param("indicator", indicator)
        .param("region", region)
        .query((row, line) -> version(dataset, row, line, hidden))
        .list()
        .forEach(version ->
            series.computeIfAbsent(version.figure().period(), _ -> new ArrayList<>()).add(version));
    return series;
  }

  /** What a cell is now: its newest version that counts; empty when all were taken back. */
  public static Optional<Version> current(List<Version> versions) {
    return versions.stream().filter(Version::counts).findFirst();
  }

  private static Version version(String dataset, ResultSet row, int line, Map<Key, Boolean> hidden)
      throws SQLException {
    int number = row.getInt("number");
    return new Version(
        shown(dataset, FigureRows.figure(row, line), hidden),
        number,
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        row.getObject("taken_back") == null);
  }
}
