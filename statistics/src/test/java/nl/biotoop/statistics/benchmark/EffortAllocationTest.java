package nl.biotoop.statistics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffortAllocationTest {
  private static final double TIED = 1e-11;

  /** y = (0.2, 0.2): lifting both to m gives a sum of 2m, so 0.6 asks 0.1 each. */
  @Test
  void twoEqualPillarsRiseTogether() {
    EffortAllocation allocation = new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 1);

    EffortAllocation.Reached plan = reached(allocation.toSum(new double[] {0.2, 0.2}, 0.6));

    assertThat(plan.efforts().get(0)).isCloseTo(0.1, within(1e-12));
    assertThat(plan.efforts().get(1)).isCloseTo(0.1, within(1e-12));
    assertThat(plan.cost()).isCloseTo(0.2, within(1e-12));
    assertThat(plan.index()).isCloseTo(30, within(1e-12));
    assertThat(plan.bottlenecks()).containsExactly(0, 1);
  }

  /**
   * Pillar 0 costs 100 and pillar 1 costs 1, both at 0: with m = 0 pillar 1 alone rises to s with 1
   * − exp(−s) = 0.25, so s = ln(4/3), as the gain of a unit of both, 2/101, is below exp(−s).
   */
  @Test
  void anExpensiveBottleneckIsLeftWhereItIs() {
    EffortAllocation allocation = new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 1);

    EffortAllocation.Reached plan =
        reached(allocation.toSum(new double[] {0, 0}, new double[] {100, 1}, 0.25));

    assertThat(plan.efforts().get(0)).isZero();
    assertThat(plan.efforts().get(1)).isCloseTo(Math.log(4.0 / 3), within(1e-12));
    assertThat(plan.bottlenecks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theOptimalityConditionsHoldWithEqualCosts(BottleneckPenalty penalty) {
    Random random = new Random(11);
    for (int round = 0; round < 1000; round++) {
      double[] pillars = pillars(random);
      double[] costs = new double[pillars.length];
      Arrays.fill(costs, 1);
      check(new EffortAllocation(penalty, 1), pillars, costs, random);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOptimalityConditionsHoldWithUnequalCosts(BottleneckPenalty penalty) {
    Random random = new Random(12);
    for (int round = 0; round < 1000; round++) {
      double[] pillars = pillars(random);
      double spread = round % 2 == 0 ? 1 : 4;
      double[] costs =
          random.doubles(pillars.length).map(u -> Math.exp(spread * (u - 0.5))).toArray();
      check(new EffortAllocation(penalty, 1), pillars, costs, random);
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithWaterFillingBySmallSteps(BottleneckPenalty penalty) {
    Random random = new Random(13);
    double step = 1e-5;
    for (int round = 0; round < 20; round++) {
      double[] pillars = random.doubles(8).map(u -> 0.1 + 0.6 * u).toArray();
      double target = 1.1 * penalty.sum(pillars);
      EffortAllocation.Reached plan =
          reached(new EffortAllocation(penalty, 1).toGain(pillars, 0.1));
      double[] filled = pillars.clone();
      double cost = 0;
      while (penalty.sum(filled) < target) {
        filled[BottleneckPenalty.bottlenecks(filled)[0]] += step;
        cost += step;
      }
      assertThat(cost).isCloseTo(plan.cost(), within(2e-4)).isGreaterThan(plan.cost() - 1e-9);
      for (int j = 0; j < filled.length; j++) {
        assertThat(plan.efforts().get(j)).isCloseTo(filled[j] - pillars[j], within(5e-5));
      }
    }
  }

  @Test
  void whatTheCeilingDoesNotAllowIsNotReachable() {
    EffortAllocation allocation = new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 0.9);
    double[] pillars = {0.5, 0.6};

    assertThat(allocation.toSum(pillars, 1.9))
        .isEqualTo(new EffortAllocation.NotReachable(1.8, 1.9));
    assertThat(reached(allocation.toSum(pillars, 1.8)).efforts().get(0))
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void aTargetAlreadyMetCostsNothing() {
    EffortAllocation allocation = new EffortAllocation(BottleneckPenalty.LOGARITHMIC, 1);

    assertThat(reached(allocation.toSum(new double[] {0.5, 0.6}, 0.3)).cost()).isZero();
    assertThat(reached(allocation.toGain(new double[] {0.5, 0.6}, 0)).cost()).isZero();
  }

  @Test
  void badInputIsNamed() {
    EffortAllocation allocation = new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 1);
    double[] pillars = {0.5, Double.NaN};

    assertThat(allocation.toGain(pillars, 0.1)).isEqualTo(new EffortAllocation.MissingPillar(1));
    assertThatThrownBy(() -> allocation.toSum(new double[] {0.5}, new double[] {0}, 0.6))
        .hasMessageContaining("cost of pillar 0");
    assertThatThrownBy(() -> allocation.toSum(new double[] {0.5}, new double[] {1, 1}, 0.6))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> allocation.toGain(new double[] {0.5}, -0.1))
        .hasMessageContaining("-0.1");
    assertThatThrownBy(() -> new EffortAllocation(BottleneckPenalty.EXPONENTIAL, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static EffortAllocation.Reached reached(EffortAllocation.Outcome outcome) {
    assertThat(outcome).isInstanceOf(EffortAllocation.Reached.class);
    return (EffortAllocation.Reached) outcome;
  }

  private static double[] pillars(Random random) {
    double[] pillars = random.doubles(2 + random.nextInt(13)).map(u -> 0.9 * u).toArray();
    if (random.nextInt(3) == 0) {
      pillars[1] = pillars[0];
    }
    return pillars;
  }

  /** Finds the prices that the conditions allow; there must be one. */
  private static void check(
      EffortAllocation allocation, double[] pillars, double[] costs, Random random) {
    BottleneckPenalty penalty = allocation.penalty();
    double now = penalty.sum(pillars);
    double target = now + (pillars.length - now) * 0.95 * random.nextDouble();
    EffortAllocation.Reached plan = reached(allocation.toSum(pillars, costs, target));
    double[] levels = new double[pillars.length];
    Arrays.setAll(levels, j -> pillars[j] + plan.efforts().get(j));
    double least = Arrays.stream(levels).min().orElseThrow();
    assertThat(penalty.sum(levels)).isCloseTo(target, within(1e-9));

    double atLeast = 0;
    double atMost = Double.POSITIVE_INFINITY;
    double spread = pillars.length;
    double raised = 0;
    double raisedCosts = 0;
    double tied = 0;
    double tiedCosts = 0;
    for (int j = 0; j < levels.length; j++) {
      double slope = slope(penalty, levels[j] - least);
      spread -= slope;
      boolean moved = levels[j] > pillars[j] + TIED;
      assertThat(levels[j]).isLessThanOrEqualTo(1 + 1e-12);
      if (levels[j] <= least + TIED) {
        atMost = Math.min(atMost, costs[j]);
        tied++;
        tiedCosts += costs[j];
        raised += moved ? 1 : 0;
        raisedCosts += moved ? costs[j] : 0;
      } else {
        double price = costs[j] / slope;
        atLeast = moved ? Math.max(atLeast, price) : atLeast;
        atMost = levels[j] < 1 - TIED ? Math.min(atMost, price) : atMost;
      }
    }
    // Parts of the minimum's gain go to the tied pillars: as much as a moved one asks, to the sum.
    atLeast = Math.max(atLeast, raisedCosts / (spread + raised));
    atMost = Math.min(atMost, tiedCosts / (spread + tied));
    assertThat(atLeast).isLessThanOrEqualTo(atMost * (1 + 1e-9));
  }

  private static double slope(BottleneckPenalty penalty, double distance) {
    return penalty == BottleneckPenalty.EXPONENTIAL ? Math.exp(-distance) : 1 / (1 + distance);
  }
}
