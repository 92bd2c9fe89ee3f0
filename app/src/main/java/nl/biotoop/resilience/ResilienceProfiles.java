package nl.biotoop.resilience;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.statistics.resilience.ExpectedChange;
import nl.biotoop.statistics.resilience.Recovery;
import nl.biotoop.statistics.resilience.RegionalCycle;
import nl.biotoop.statistics.resilience.Resilience;
import nl.biotoop.statistics.resilience.Resistance;
import nl.biotoop.statistics.resilience.TurningPoints;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the figures of regions were before, during and after a shock, and how regions came through
 * it against their nation. Nothing is ranked, and nothing is filled in.
 */
@Component
public class ResilienceProfiles {
  /** The measure by which regions are held against their nation. */
  public static final String VOLUME = "gdp_volume_index_2015";

  /** A nation that grew or shrank by less than this share did neither, for an index. */
  public static final double NEAR_ZERO = 0.001;

  /** So many years before a shock, and so many after it, count. */
  public static final int YEARS = 3;

  private static final List<String> MEASURES =
      List.of(
          VOLUME,
          "establishment_births",
          "establishment_births_per_1000",
          "establishments",
          "establishments_per_1000");

  private static final Resistance RESISTANCE = new Resistance(ExpectedChange.AGGREGATE, NEAR_ZERO);
  private static final Recovery RECOVERY = new Recovery(ExpectedChange.AGGREGATE, NEAR_ZERO);

  private final Indicators indicators;
  private final Holdings holdings;
  private final RegionFigures figures;
  private final Territories territories;

  ResilienceProfiles(
      Indicators indicators, Holdings holdings, RegionFigures figures, Territories territories) {
    this.indicators = indicators;
    this.holdings = holdings;
    this.figures = figures;
    this.territories = territories;
  }

  /** The measures that there are figures of, the volume of production first. */
  public List<Indicator> measures() {
    Map<String, Holding> held = held();
    return MEASURES.stream()
        .flatMap(code -> indicators.find(code).stream())
        .filter(measure -> held.containsKey(measure.code()))
        .toList();
  }

  /** The countries of which a measure has regions, by code. */
  public List<RegionCode> countries(Indicator measure) {
    return european(held(measure)).map(ResilienceProfiles::nation).distinct().sorted().toList();
  }

  /**
   * The regions of a country that a measure tells of, in no order that says anything: the own
   * regions, the provinces and the COROP areas, or the European regions.
   */
  public List<RegionCode> regions(Indicator measure, RegionCode country) {
    List<RegionCode> regions = new ArrayList<>();
    if (country.equals(RegionCode.NETHERLANDS)) {
      territories.ownRegions().forEach(own -> regions.add(own.id()));
      territories.provinces().forEach(province -> regions.add(province.code()));
      areas(held(measure)).filter(area -> area.level() == RegionLevel.COROP).forEach(regions::add);
    } else {
      european(held(measure)).filter(area -> nation(area).equals(country)).forEach(regions::add);
    }
    return regions;
  }

  /** What a measure of one region did around a shock. */
  public ResilienceProfile of(Shock shock, Indicator measure, RegionCode region) {
    return Objects.requireNonNull(of(shock, measure, List.of(region)).get(region));
  }

  /** What every measure that there are figures of did around a shock, in one region. */
  public List<ResilienceProfile> of(Shock shock, RegionCode region) {
    Map<String, Holding> held = held();
    return MEASURES.stream()
        .filter(held::containsKey)
        .flatMap(code -> indicators.find(code).stream())
        .flatMap(measure ->
            of(shock, measure, List.of(region), Optional.ofNullable(held.get(measure.code())))
                .values()
                .stream())
        .toList();
  }

  /**
   * The same of some regions at once, in their order. A region or year without figures is there,
   * with that it has none.
   */
  public SequencedMap<RegionCode, ResilienceProfile> of(
      Shock shock, Indicator measure, Collection<RegionCode> regions) {
    return of(shock, measure, regions, held(measure));
  }

  private SequencedMap<RegionCode, ResilienceProfile> of(
      Shock shock, Indicator measure, Collection<RegionCode> regions, Optional<Holding> held) {
    Map<RegionCode, RegionCode> areas = new LinkedHashMap<>();
    regions.forEach(region -> areas.put(region, area(held, region)));
    boolean volume = measure.code().equals(VOLUME);
    Set<RegionCode> asked = new LinkedHashSet<>(areas.values());
    if (volume) {
      areas.values().forEach(area -> asked.add(nation(area)));
    }
    Map<RegionCode, SortedMap<Integer, RegionFigure>> series = new LinkedHashMap<>();
    held.ifPresent(holding ->
        figures
            .series(measure.datasets().getFirst(), measure, asked, years(holding))
            .forEach((area, byPeriod) -> series.put(area, byYear(byPeriod))));
    SequencedMap<RegionCode, ResilienceProfile> profiles = new LinkedHashMap<>();
    Map<RegionCode, Long> regionsBy = regionsBy(held);
    areas.forEach((region, area) -> {
      SortedMap<Integer, RegionFigure> every = series.getOrDefault(area, new TreeMap<>());
      SortedMap<Integer, RegionFigure> own = ofOneArea(every, shock);
      profiles.put(
          region,
          new ResilienceProfile(
              shock,
              measure,
              region,
              area,
              own,
              leftOut(every, own, shock),
              Stretch.of(own, shock.from() - YEARS, shock.from() - 1),
              Stretch.of(own, shock.from(), shock.until()),
              Stretch.of(own, shock.until() + 1, shock.until() + YEARS),
              volume && area.level() != RegionLevel.COUNTRY
                  ? Optional.of(
                      against(
                          shock,
                          area,
                          regionsBy,
                          own,
                          series.getOrDefault(nation(area), new TreeMap<>())))
                  : Optional.empty()));
    });
    return profiles;
  }

  /**
   * The years in which the figure is of the same area as in the shock, or in the last year before
   * it. An own region may inherit from one area in this year and from another in that.
   */
  private static SortedMap<Integer, RegionFigure> ofOneArea(
      SortedMap<Integer, RegionFigure> figures, Shock shock) {
    SortedMap<Integer, RegionFigure> known = new TreeMap<>(figures);
    known.values().removeIf(figure -> figure.value().isEmpty());
    if (known.isEmpty()) {
      return figures;
    }
    SortedMap<Integer, RegionFigure> begun = known.headMap(shock.until() + 1);
    RegionFigure measured = known.get(begun.isEmpty() ? known.firstKey() : begun.lastKey());
    SortedMap<Integer, RegionFigure> same = new TreeMap<>(figures);
    same.values()
        .removeIf(figure -> figure.value().isPresent() && !larger(figure).equals(larger(measured)));
    return same;
  }

  /** The areas of the figures around a shock that are not used. */
  private static Set<RegionCode> leftOut(
      SortedMap<Integer, RegionFigure> every, SortedMap<Integer, RegionFigure> own, Shock shock) {
    SortedMap<Integer, RegionFigure> left =
        new TreeMap<>(every.subMap(shock.from() - YEARS, shock.until() + YEARS + 1));
    left.keySet().removeAll(own.keySet());
    return left.values().stream()
        .flatMap(figure -> larger(figure).stream())
        .collect(Collectors.toSet());
  }

  /** The larger area that a figure is of; empty when it is of the region itself. */
  private static Optional<RegionCode> larger(@Nullable RegionFigure figure) {
    return figure instanceof RegionFigure.Inherited(RegionFigure _, RegionCode from)
        ? Optional.of(from)
        : Optional.empty();
  }

  private static AgainstNation against(
      Shock shock,
      RegionCode area,
      Map<RegionCode, Long> regions,
      SortedMap<Integer, RegionFigure> own,
      SortedMap<Integer, RegionFigure> whole) {
    RegionCode nation = nation(area);
    int first = whole.isEmpty() ? shock.from() : whole.firstKey();
    double[] region = values(own, first);
    double[] country = values(whole, first);
    int from = shock.from() - 1 - first;
    int until = shock.from() - first;
    Optional<TurningPoints> points =
        from < 0 || until >= country.length
            ? Optional.empty()
            : TurningPoints.of(country, from, until);
    RegionalCycle cycle =
        from < 0 || until >= region.length
            ? new RegionalCycle.Unknown(Math.max(from, 0))
            : RegionalCycle.of(region, from, until);
    return new AgainstNation(
        nation,
        regions.getOrDefault(nation, 0L) == 1,
        points.map(it -> phases(it, country, first)),
        points.map(it -> resistance(it, region, country)).orElseGet(ResilienceProfiles::missing),
        points.map(it -> recovery(it, region, country)).orElseGet(ResilienceProfiles::missing),
        new AgainstNation.Own(cycle, first, first + region.length - 1));
  }

  private static Resilience missing() {
    return new Resilience.Undefined(Resilience.Reason.MISSING_VALUE);
  }

  /** What a nation that did not contract leaves undefined comes before what a region lacks. */
  private static Resilience resistance(TurningPoints at, double[] region, double[] nation) {
    return at.peak() == at.trough()
        ? new Resilience.Undefined(Resilience.Reason.NATION_DID_NOT_CONTRACT)
        : RESISTANCE.of(
            at(region, at.peak()), at(region, at.trough()), nation[at.peak()], nation[at.trough()]);
  }

  /** Without a contraction there is nothing to recover from. */
  private static Resilience recovery(TurningPoints at, double[] region, double[] nation) {
    if (at.peak() == at.trough()) {
      return new Resilience.Undefined(Resilience.Reason.NATION_DID_NOT_CONTRACT);
    }
    return at.next() == at.trough()
        ? new Resilience.Undefined(Resilience.Reason.NATION_DID_NOT_EXPAND)
        : RECOVERY.of(
            at(region, at.trough()), at(region, at.next()), nation[at.trough()], nation[at.next()]);
  }

  private static AgainstNation.Phases phases(TurningPoints at, double[] nation, int first) {
    return new AgainstNation.Phases(
        first + at.peak(),
        first + at.trough(),
        first + at.next(),
        nation[at.trough()] / nation[at.peak()] - 1,
        nation[at.next()] / nation[at.trough()] - 1);
  }

  /**
   * By year up to the last one that has a value. A volume that is missing in between, or is none,
   * is no number.
   */
  private static double[] values(SortedMap<Integer, RegionFigure> figures, int first) {
    List<Double> values = new ArrayList<>();
    int known = 0;
    for (int year = first; !figures.isEmpty() && year <= figures.lastKey(); year++) {
      double value = value(figures, year);
      values.add(value);
      known = Double.isNaN(value) ? known : values.size();
    }
    return values.subList(0, known).stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double value(SortedMap<Integer, RegionFigure> figures, int year) {
    RegionFigure figure = figures.get(year);
    double value = figure == null ? Double.NaN : figure.value().orElse(Double.NaN);
    return value > 0 ? value : Double.NaN;
  }

  /** Of a year that a series does not have there is no number. */
  private static double at(double[] series, int period) {
    return period < series.length ? series[period] : Double.NaN;
  }

  /** What there is of each measure, in as few questions to the store as can be. */
  private Map<String, Holding> held() {
    return Stream.of(holdings.all(), figures.ratios())
        .flatMap(byTable -> byTable.entrySet().stream())
        .flatMap(
            table -> table.getValue().stream().filter(one -> isOf(one.indicator(), table.getKey())))
        .collect(Collectors.toMap(Holding::indicator, one -> one, (one, _) -> one));
  }

  /** A measure that several tables have is read from the first of them. */
  private boolean isOf(String measure, String table) {
    return MEASURES.contains(measure)
        && indicators
            .find(measure)
            .filter(one -> one.datasets().getFirst().equals(table))
            .isPresent();
  }

  private Optional<Holding> held(Indicator measure) {
    return Optional.ofNullable(held().get(measure.code()));
  }

  private static Stream<RegionCode> areas(Optional<Holding> held) {
    return held.stream()
        .flatMap(one -> one.regions().stream())
        .flatMap(area -> RegionCode.read(area).stream());
  }

  private static List<String> years(Holding held) {
    return held.periods().stream().filter(period -> period.matches("[12][0-9]{3}")).toList();
  }

  private static SortedMap<Integer, RegionFigure> byYear(SortedMap<String, RegionFigure> figures) {
    SortedMap<Integer, RegionFigure> byYear = new TreeMap<>();
    figures.forEach((period, figure) -> byYear.put(Integer.parseInt(period), figure));
    return byYear;
  }

  /** The code under which a table has a region: a province also has a European one. */
  private RegionCode area(Optional<Holding> held, RegionCode region) {
    Optional<Province> province =
        territories.provinces().stream()
            .filter(one -> one.code().equals(region) || one.nuts2().equals(region))
            .findFirst();
    boolean european =
        held.filter(one ->
                province.filter(it -> one.regions().contains(it.nuts2().value())).isPresent())
            .isPresent();
    return province.map(one -> european ? one.nuts2() : one.code()).orElse(region);
  }

  /** How many regions each country has in a table. */
  private static Map<RegionCode, Long> regionsBy(Optional<Holding> held) {
    return european(held).collect(Collectors.groupingBy(ResilienceProfiles::nation, counting()));
  }

  private static Stream<RegionCode> european(Optional<Holding> held) {
    return areas(held).filter(area -> area.level() == RegionLevel.NUTS_2);
  }

  private static RegionCode nation(RegionCode area) {
    return switch (area.level()) {
      case COUNTRY, NUTS_1, NUTS_2, NUTS_3 -> new RegionCode(area.value().substring(0, 2));
      case OWN_REGION, PROVINCE, COROP, MUNICIPALITY -> RegionCode.NETHERLANDS;
    };
  }
}
