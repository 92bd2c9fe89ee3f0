package nl.biotoop.resilience;

import static java.util.stream.Collectors.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
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
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.observation.RegionFigures.Asked;
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

  /** So many years before a shock, and so many after it, count. */
  public static final int YEARS = 3;

  private static final List<String> MEASURES =
      List.of(
          VOLUME,
          "establishment_births",
          "establishment_births_per_1000",
          "establishments",
          "establishments_per_1000");

  private final Indicators indicators;
  private final RegionFigures figures;
  private final Territories territories;

  ResilienceProfiles(Indicators indicators, RegionFigures figures, Territories territories) {
    this.indicators = indicators;
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
    List<Inquiry> inquiries =
        MEASURES.stream()
            .filter(held::containsKey)
            .flatMap(code -> indicators.find(code).stream())
            .map(measure -> inquiry(measure, List.of(region), held.get(measure.code())))
            .toList();
    return answered(shock, inquiries).stream().flatMap(it -> it.values().stream()).toList();
  }

  /**
   * The same of some regions at once, in their order. A region or year without figures is there,
   * with that it has none.
   */
  public SequencedMap<RegionCode, ResilienceProfile> of(
      Shock shock, Indicator measure, Collection<RegionCode> regions) {
    return answered(shock, List.of(inquiry(measure, regions, held().get(measure.code()))))
        .getFirst();
  }

  /**
   * One measure of some regions.
   *
   * @param areas the code under which the table has each region, in the order of the regions
   */
  private record Inquiry(
      Indicator measure, Optional<Holding> held, SequencedMap<RegionCode, RegionCode> areas) {

    boolean isVolume() {
      return measure.code().equals(VOLUME);
    }

    /** Of the volume that of the nation is asked too. */
    Asked asked() {
      Set<RegionCode> all = new LinkedHashSet<>(areas.values());
      if (isVolume()) {
        areas.values().forEach(area -> all.add(nation(area)));
      }
      return new Asked(
          measure.datasets().getFirst(),
          measure,
          all,
          held.map(ResilienceProfiles::years).orElse(List.of()));
    }
  }

  private Inquiry inquiry(
      Indicator measure, Collection<RegionCode> regions, @Nullable Holding held) {
    SequencedMap<RegionCode, RegionCode> areas = new LinkedHashMap<>();
    regions.forEach(region -> areas.put(region, area(Optional.ofNullable(held), region)));
    return new Inquiry(measure, Optional.ofNullable(held), areas);
  }

  /** In the order of the inquiries; the store is asked once for all of them. */
  private List<SequencedMap<RegionCode, ResilienceProfile>> answered(
      Shock shock, List<Inquiry> inquiries) {
    Iterator<SequencedMap<RegionCode, SortedMap<String, RegionFigure>>> found =
        figures.series(inquiries.stream().map(Inquiry::asked).toList()).iterator();
    return inquiries.stream().map(inquiry -> profiles(shock, inquiry, found.next())).toList();
  }

  private SequencedMap<RegionCode, ResilienceProfile> profiles(
      Shock shock, Inquiry inquiry, Map<RegionCode, SortedMap<String, RegionFigure>> found) {
    Map<RegionCode, SortedMap<Integer, RegionFigure>> series = new HashMap<>();
    found.forEach((area, byPeriod) -> series.put(area, byYear(byPeriod)));
    Indicator measure = inquiry.measure();
    Map<RegionCode, RegionCode> areas = inquiry.areas();
    boolean volume = inquiry.isVolume();
    Optional<Holding> held = inquiry.held();
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
                      AgainstNation.of(
                          shock,
                          nation(area),
                          regionsBy.getOrDefault(nation(area), 0L) == 1,
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

  /** What there is of each measure, in as few questions to the store as can be. */
  private Map<String, Holding> held() {
    return figures.held().entrySet().stream()
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
