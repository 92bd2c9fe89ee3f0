package nl.biotoop.statistics.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cheapest extra effort that lifts the sum of penalised pillars to a target, exactly.
 *
 * <p>{@code min Σ c[j]·e[j]} subject to {@code H(y + e) ≥ H*}, {@code e ≥ 0} and {@code y[j] + e[j]
 * ≤ ceiling} (a pillar that starts above the ceiling stays where it is). Here {@code H(t) = Σ (m +
 * φ(t[j] − m))}, {@code m = min t} and {@code φ} is the {@link BottleneckPenalty}. {@code H} is
 * concave, so a point that satisfies the Karush–Kuhn–Tucker conditions is the optimum. For a fixed
 * final minimum {@code m} the cheapest effort raises all pillars to {@code m} and spends the rest
 * so that {@code φ′(t[j] − m)/c[j]} is equal where effort is spent, in closed form between
 * breakpoints; its cost is convex in {@code m}, and {@code m} is where its derivative changes sign.
 * With equal costs effort only ever goes to the weakest pillars ("water-filling").
 *
 * <p>Unit costs are an assumption of the caller; show them beside the result.
 *
 * <ul>
 *   <li>A missing pillar ({@code NaN}) gives {@link MissingPillar}.
 *   <li>A target above what the ceiling allows gives {@link NotReachable}.
 *   <li>A target already met costs nothing.
 * </ul>
 *
 * <p>Reference: Z. J. Acs, E. Autio and L. Szerb, Research Policy 43(3), 476–494, 2014,
 * doi:10.1016/j.respol.2013.08.016 (the simulation by small steps that this replaces by its limit).
 *
 * @param penalty the penalty for bottleneck
 * @param ceiling the highest value effort can bring a pillar to, usually 1
 */
public record EffortAllocation(BottleneckPenalty penalty, double ceiling) {
  /** Bisections of the final minimum, more than a double can tell apart. */
  private static final int BISECTIONS = 60;

  /** A final minimum this near a pillar's start is that start. */
  private static final double SNAP = 1e-14;

  /** Relative slack on the target against rounding at the ceiling. */
  private static final double SLACK = 1e-12;

  /** Checks the ceiling. */
  public EffortAllocation {
    if (!(ceiling > 0 && Double.isFinite(ceiling))) {
      throw new IllegalArgumentException("The ceiling of a pillar is " + ceiling + ".");
    }
  }

  /** What the allocation found. */
  public sealed interface Outcome permits Reached, NotReachable, MissingPillar {}

  /**
   * The target is reached.
   *
   * @param efforts the extra effort per pillar, in the pillars' order
   * @param cost the total cost
   * @param sum the sum of penalised pillars after the effort
   * @param index the index after the effort: 100 times the mean penalised pillar
   * @param bottlenecks the pillars that had to be lifted to the final minimum, weakest first
   */
  public record Reached(
      List<Double> efforts, double cost, double sum, double index, List<Integer> bottlenecks)
      implements Outcome {
    /** Keeps its own copies. */
    public Reached {
      efforts = List.copyOf(efforts);
      bottlenecks = List.copyOf(bottlenecks);
    }
  }

  /**
   * Even with every pillar at the ceiling the target is not reached.
   *
   * @param most the highest sum that can be reached
   * @param target the sum that was asked
   */
  public record NotReachable(double most, double target) implements Outcome {}

  /**
   * A pillar is missing, so the bottleneck is not known.
   *
   * @param pillar the first missing pillar
   */
  public record MissingPillar(int pillar) implements Outcome {}

  /** The cheapest way to a relative gain (0.1 is 10 %) in the sum, all unit costs being 1. */
  public Outcome toGain(double[] pillars, double gain) {
    return toGain(pillars, equal(pillars.length), gain);
  }

  /**
   * The cheapest way to a relative gain in the sum.
   *
   * @throws IllegalArgumentException as {@link #toSum(double[], double[], double)}
   */
  public Outcome toGain(double[] pillars, double[] costs, double gain) {
    if (!(gain >= 0 && Double.isFinite(gain))) {
      throw new IllegalArgumentException("The gain asked is " + gain + ".");
    }
    double now = penalty.sum(pillars);
    return toSum(pillars, costs, Double.isNaN(now) ? 0 : now * (1 + gain));
  }

  /** The cheapest way to a sum of penalised pillars, all unit costs being 1. */
  public Outcome toSum(double[] pillars, double target) {
    return toSum(pillars, equal(pillars.length), target);
  }

  /**
   * The cheapest way to a sum of penalised pillars.
   *
   * @throws IllegalArgumentException when there are no pillars, one is negative or infinite, a cost
   *     is not positive and finite, or the target is not finite
   */
  public Outcome toSum(double[] pillars, double[] costs, double target) {
    if (costs.length != pillars.length || !Double.isFinite(target)) {
      throw new IllegalArgumentException(
          "There are "
              + pillars.length
              + " pillars, "
              + costs.length
              + " costs and a target of "
              + target
              + ".");
    }
    for (int j = 0; j < costs.length; j++) {
      if (!(costs[j] > 0 && Double.isFinite(costs[j]))) {
        throw new IllegalArgumentException("The cost of pillar " + j + " is " + costs[j] + ".");
      }
    }
    double now = penalty.sum(pillars);
    if (Double.isNaN(now)) {
      return new MissingPillar(firstMissing(pillars));
    }
    double[] limits = Arrays.stream(pillars).map(y -> Math.max(y, ceiling)).toArray();
    double most = penalty.sum(limits);
    if (target <= now) {
      return reached(pillars, costs, pillars, Double.NEGATIVE_INFINITY);
    }
    if (target > most + SLACK * Math.max(1, most)) {
      return new NotReachable(most, target);
    }
    EffortSearch search = new EffortSearch(penalty, pillars, limits, costs, Math.min(target, most));
    double least = minimum(search, pillars, limits, costs);
    double[] levels = search.levels(least);
    return reached(pillars, costs, levels, least);
  }

  private static double minimum(
      EffortSearch search, double[] pillars, double[] limits, double[] costs) {
    double high = search.onlyBottlenecks();
    if (Arrays.stream(costs).allMatch(cost -> cost == costs[0])
        && high < Arrays.stream(limits).min().orElseThrow()) {
      return high;
    }
    double low = Arrays.stream(pillars).min().orElseThrow();
    for (int step = 0; step < BISECTIONS && high - low > Math.ulp(high); step++) {
      double middle = (low + high) / 2;
      if (search.cheaperAbove(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (double start : pillars) {
      if (Math.abs(start - high) <= SNAP) {
        return start;
      }
    }
    return high;
  }

  private Reached reached(double[] pillars, double[] costs, double[] levels, double least) {
    Double[] efforts = new Double[pillars.length];
    double cost = 0;
    for (int j = 0; j < pillars.length; j++) {
      efforts[j] = Math.max(0, levels[j] - pillars[j]);
      cost += costs[j] * efforts[j];
    }
    List<Integer> order =
        IntStream.range(0, pillars.length)
            .filter(j -> pillars[j] < least)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> pillars[j]))
            .toList();
    double sum = penalty.sum(levels);
    return new Reached(List.of(efforts), cost, sum, 100 * sum / pillars.length, order);
  }

  private static int firstMissing(double[] pillars) {
    return IntStream.range(0, pillars.length)
        .filter(j -> Double.isNaN(pillars[j]))
        .findFirst()
        .orElseThrow();
  }

  private static double[] equal(int pillars) {
    double[] costs = new double[pillars];
    Arrays.fill(costs, 1);
    return costs;
  }
}
