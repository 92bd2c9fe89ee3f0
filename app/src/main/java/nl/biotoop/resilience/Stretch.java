package nl.biotoop.resilience;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.biotoop.observation.RegionFigure;

/**
 * Some years of a measure, in one number.
 *
 * @param from the first year
 * @param until the last year
 * @param years those of them that have a figure
 * @param mean of those years; empty when there are none
 */
public record Stretch(int from, int until, List<Integer> years, OptionalDouble mean) {
  /** Fewer years than this say nothing of what was before or after. */
  public static final int FEWEST = 2;

  /** Keeps its own copy of the list. */
  public Stretch {
    years = List.copyOf(years);
  }

  /** The years of a series that lie in it; a missing figure is left out and never 0. */
  static Stretch of(SortedMap<Integer, RegionFigure> figures, int from, int until) {
    SortedMap<Integer, RegionFigure> known = known(figures, from, until);
    return new Stretch(
        from,
        until,
        List.copyOf(known.keySet()),
        known.values().stream().mapToDouble(figure -> figure.value().orElseThrow()).average());
  }

  private static SortedMap<Integer, RegionFigure> known(
      SortedMap<Integer, RegionFigure> figures, int from, int until) {
    SortedMap<Integer, RegionFigure> known = new TreeMap<>(figures.subMap(from, until + 1));
    known.values().removeIf(figure -> figure.value().isEmpty());
    return known;
  }

  /** How many years have a figure. */
  public int n() {
    return years.size();
  }

  /** Whether there are years enough to compare with others. */
  public boolean isEnough() {
    return n() >= FEWEST;
  }
}
