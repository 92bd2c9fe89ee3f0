package nl.biotoop.statistics.benchmark;

import java.util.Arrays;

/**
 * The inner problem of {@link EffortAllocation}: the cheapest effort for a given final minimum
 * {@code m}, with the price {@code ν} of one unit of the target.
 *
 * <p>A pillar lies at {@code m + s}, with {@code s} between {@code max(y − m, 0)} and {@code limit
 * − m}; where it lies between those, {@code φ′(s) = c/ν}. The worth {@code Σ φ(s)} rises with
 * {@code ν}, and between the prices at which a pillar starts or stops moving it is solved in closed
 * form.
 */
final class EffortSearch {
  private static final int MOST_STEPS = 100;

  private final BottleneckPenalty penalty;
  private final double[] starts;
  private final double[] limits;
  private final double[] costs;
  private final double target;

  EffortSearch(
      BottleneckPenalty penalty, double[] starts, double[] limits, double[] costs, double target) {
    this.penalty = penalty;
    this.starts = starts;
    this.limits = limits;
    this.costs = costs;
    this.target = target;
  }

  /**
   * The minimum at which lifting the weakest pillars to it is enough, or the highest minimum the
   * limits allow. Between two starts the sum is concave in {@code m}, so Newton's method from the
   * left does not overshoot.
   */
  double onlyBottlenecks() {
    double[] sorted = starts.clone();
    Arrays.sort(sorted);
    double highest = Arrays.stream(limits).min().orElseThrow();
    double m = sorted[0];
    for (int k = 1; k <= sorted.length; k++) {
      double end = k < sorted.length ? Math.min(sorted[k], highest) : highest;
      if (end > m && lifted(end) < target) {
        m = end;
      } else if (end > m) {
        return newton(m, end);
      }
    }
    return highest;
  }

  private double newton(double from, double end) {
    double m = from;
    for (int step = 0; step < MOST_STEPS; step++) {
      double slope = starts.length;
      for (double y : starts) {
        slope -= y >= end ? penalty.slope(y - m) : 0;
      }
      double next = Math.min(end, m + (target - lifted(m)) / slope);
      if (next <= m) {
        return m;
      }
      m = next;
    }
    return m;
  }

  private double lifted(double m) {
    double sum = starts.length * m;
    for (double y : starts) {
      sum += y > m ? penalty.above(y - m) : 0;
    }
    return sum;
  }

  /** Whether a higher final minimum than {@code m} is cheaper: the cost falls at {@code m}. */
  boolean cheaperAbove(double m) {
    double price = price(m);
    if (Double.isInfinite(price)) {
      return true;
    }
    double change = -price * starts.length;
    for (int j = 0; j < starts.length; j++) {
      double s = distance(j, m, price);
      change += price * penalty.slope(s);
      if (s == 0 && starts[j] < m) {
        change += Math.max(0, costs[j] - price);
      }
    }
    return change < 0;
  }

  /** Where each pillar lies in the cheapest solution with final minimum {@code m}. */
  double[] levels(double m) {
    double price = price(m);
    double[] levels = new double[starts.length];
    for (int j = 0; j < levels.length; j++) {
      double s = distance(j, m, price);
      // Written so that a pillar that does not move, or moves to a bound, is exactly there.
      levels[j] = s <= starts[j] - m ? starts[j] : s >= limits[j] - m ? limits[j] : m + s;
    }
    return levels;
  }

  private double distance(int j, double m, double price) {
    double low = Math.max(starts[j] - m, 0);
    double high = limits[j] - m;
    return price <= 0
        ? low
        : Math.min(high, Math.max(low, penalty.distanceAt(Math.min(1, costs[j] / price))));
  }

  /** The price at {@code m}: 0 when no more is needed, infinite when all limits are not enough. */
  private double price(double m) {
    int n = starts.length;
    double[] low = new double[n];
    double[] high = new double[n];
    double[] from = new double[n];
    double[] to = new double[n];
    double[] breaks = new double[2 * n];
    double needed = target - n * m;
    double least = 0;
    double most = 0;
    for (int j = 0; j < n; j++) {
      double nearest = Math.max(starts[j] - m, 0);
      double farthest = limits[j] - m;
      low[j] = penalty.above(nearest);
      high[j] = penalty.above(farthest);
      from[j] = costs[j] / penalty.slope(nearest);
      to[j] = costs[j] / penalty.slope(farthest);
      breaks[2 * j] = from[j];
      breaks[2 * j + 1] = to[j];
      least += low[j];
      most += high[j];
    }
    if (least >= needed) {
      return 0;
    }
    if (most < needed) {
      return Double.POSITIVE_INFINITY;
    }
    Arrays.sort(breaks);
    int below = 0;
    int above = breaks.length - 1;
    while (above - below > 1) {
      int middle = (below + above) >>> 1;
      if (worth(breaks[middle], low, high) < needed) {
        below = middle;
      } else {
        above = middle;
      }
    }
    double rest = needed;
    int moving = 0;
    double sum = 0;
    double logarithms = 0;
    for (int j = 0; j < n; j++) {
      if (from[j] <= breaks[below] && to[j] >= breaks[above] && to[j] > from[j]) {
        moving++;
        sum += costs[j];
        logarithms += Math.log(costs[j]);
      } else {
        rest -= to[j] <= breaks[below] ? high[j] : low[j];
      }
    }
    return moving == 0
        ? breaks[above]
        : Math.clamp(penalty.priceOf(rest, moving, sum, logarithms), breaks[below], breaks[above]);
  }

  private double worth(double price, double[] low, double[] high) {
    double sum = 0;
    for (int j = 0; j < costs.length; j++) {
      double slope = Math.min(1, costs[j] / price);
      sum += Math.min(high[j], Math.max(low[j], penalty.aboveAt(slope)));
    }
    return sum;
  }
}
