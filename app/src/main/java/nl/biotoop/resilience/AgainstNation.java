package nl.biotoop.resilience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.statistics.resilience.ExpectedChange;
import nl.biotoop.statistics.resilience.Recovery;
import nl.biotoop.statistics.resilience.RegionalCycle;
import nl.biotoop.statistics.resilience.Resilience;
import nl.biotoop.statistics.resilience.Resistance;
import nl.biotoop.statistics.resilience.TurningPoints;
import nl.biotoop.territory.RegionCode;

/**
 * A region held against its nation, by the volume of production. The version that is adjusted for
 * the mix of sectors is not here: it needs jobs by sector, and no table of ours has them.
 *
 * @param nation the country
 * @param isAlone whether the country has no other region, so that the indices are 0 by construction
 * @param phases the years in which the nation turned; empty when its figures do not tell
 * @param resistance over the contraction of the nation
 * @param recovery over its expansion after that
 * @param own the region's own downturn, in years
 */
public record AgainstNation(
    RegionCode nation,
    boolean isAlone,
    Optional<Phases> phases,
    Resilience resistance,
    Resilience recovery,
    Own own) {

  /** A nation that grew or shrank by less than this share did neither, for an index. */
  private static final double NEAR_ZERO = 0.001;

  private static final Resistance RESISTANCE = new Resistance(ExpectedChange.AGGREGATE, NEAR_ZERO);
  private static final Recovery RECOVERY = new Recovery(ExpectedChange.AGGREGATE, NEAR_ZERO);

  /**
   * The years in which a nation turned.
   *
   * @param peak the last year before it contracted
   * @param trough the last year of the contraction; the peak when there was none
   * @param next the last year of the expansion; the trough when there was none
   * @param contraction the growth from peak to trough, below 0
   * @param expansion the growth from trough to next
   */
  public record Phases(int peak, int trough, int next, double contraction, double expansion) {}

  /**
   * A region's own downturn.
   *
   * @param cycle in periods after the first year
   * @param firstYear the year of period 0
   * @param lastYear the last year of which the region has a figure
   */
  public record Own(RegionalCycle cycle, int firstYear, int lastYear) {
    /** The year of a period. */
    public int year(int period) {
      return firstYear + period;
    }
  }

  /**
   * Works it out from the volume of production.
   *
   * @param isAlone whether the nation has no other region
   * @param own of the region, by year
   * @param whole of the nation, by year
   */
  static AgainstNation of(
      Shock shock,
      RegionCode nation,
      boolean isAlone,
      SortedMap<Integer, RegionFigure> own,
      SortedMap<Integer, RegionFigure> whole) {
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
        isAlone,
        points.map(it -> phases(it, country, first)),
        points.map(it -> resistance(it, region, country)).orElseGet(AgainstNation::missing),
        points.map(it -> recovery(it, region, country)).orElseGet(AgainstNation::missing),
        new Own(cycle, first, first + region.length - 1));
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

  private static Phases phases(TurningPoints at, double[] nation, int first) {
    return new Phases(
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
}
