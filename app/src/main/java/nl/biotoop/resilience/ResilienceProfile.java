package nl.biotoop.resilience;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.territory.RegionCode;

/**
 * What one measure of one region did around a shock.
 *
 * @param area the code under which the table has the region, such as NL42 for the province PV31
 * @param figures by year; each says how it came about, also that it is of a larger area, and all
 *     are of one area
 * @param leftOut larger areas that other years around the shock have a figure of; figures of two
 *     areas are not compared
 * @param before the years before the shock
 * @param during the years of the shock
 * @param after the years after it
 * @param nation the region against its nation; empty for a measure that is no volume of production,
 *     and for a nation itself
 */
public record ResilienceProfile(
    Shock shock,
    Indicator measure,
    RegionCode region,
    RegionCode area,
    SortedMap<Integer, RegionFigure> figures,
    Set<RegionCode> leftOut,
    Stretch before,
    Stretch during,
    Stretch after,
    Optional<AgainstNation> nation) {
  /** Keeps its own copy of the figures. */
  public ResilienceProfile {
    leftOut = Set.copyOf(leftOut);
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  /**
   * How much higher it was after than before, as a part of before; empty with too few years on
   * either side.
   */
  public OptionalDouble change() {
    if (!before.isEnough() || !after.isEnough() || before.mean().orElseThrow() == 0) {
      return OptionalDouble.empty();
    }
    double was = before.mean().orElseThrow();
    return OptionalDouble.of((after.mean().orElseThrow() - was) / Math.abs(was));
  }

  /** Whether there is no figure at all in any of its years. */
  public boolean isEmpty() {
    return before.n() + during.n() + after.n() == 0;
  }
}
