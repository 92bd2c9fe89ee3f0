package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.biotoop.statistics.descriptive.Quantile;

/**
 * Values in at most five groups of about as many, from low to high. The bounds are the quintiles
 * {@link Quantile#HF7} of the values; a value on a bound is in the lower group, so equal values are
 * always in one group. A group without values is left out, so few different values make fewer
 * groups. See {@code docs/methods/quantiles.md}.
 *
 * @param ranges the groups that have values, from low to high
 */
record Quintiles(List<Range> ranges) {
  /** Keeps its own copy of the list. */
  Quintiles {
    ranges = List.copyOf(ranges);
  }

  /**
   * A group by the values that are in it.
   *
   * @param lowest of its values
   * @param highest of its values
   * @param size how many there are, at least one
   */
  record Range(double lowest, double highest, int size) {}

  /** Of values that are known, each finite; none gives no groups. */
  static Quintiles of(double... values) {
    double[] bounds = Quantile.HF7.of(values, 0.2, 0.4, 0.6, 0.8);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    List<Range> ranges = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || group(sorted[i], bounds) != group(sorted[first], bounds)) {
        ranges.add(new Range(sorted[first], sorted[i - 1], i - first));
        first = i;
      }
    }
    return new Quintiles(ranges);
  }

  /** How many bounds lie below a value. */
  private static long group(double value, double[] bounds) {
    return Arrays.stream(bounds).filter(bound -> bound < value).count();
  }

  /**
   * The number of the group of a value, from 1 on.
   *
   * @param value one of the values
   */
  int group(double value) {
    return 1 + (int) ranges.stream().filter(range -> range.highest() < value).count();
  }
}
