package nl.biotoop.statistics.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.Quantile;

/**
 * How far a unit lies from its peers, per column: its value minus the mean or median of the peers,
 * with a percentile bootstrap interval.
 *
 * <p>The interval holds the unit fixed and draws the peers again with replacement: it says how much
 * the gap depends on which peers happen to be in the group, not how well the values are measured.
 * Bounds are the {@code (1 ± confidence)/2} quantiles ({@link Quantile#HF7}) of the replicates. One
 * seed gives one result (generator L64X128MixRandom, split per column).
 *
 * <ul>
 *   <li>A peer with a missing value ({@code NaN}) is left out of that column; fewer than {@value
 *       #FEWEST} left gives {@link TooFewCases}.
 *   <li>A missing value of the unit itself gives {@link UnitMissing}.
 * </ul>
 *
 * <p>Reference: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13,
 * doi:10.1201/9780429246593.
 *
 * @param centre mean or median of the peers
 * @param confidence between 0 and 1, such as 0.95
 * @param replicates how often the peers are drawn
 * @param seed the seed
 */
public record Gap(Centre centre, double confidence, int replicates, long seed) {
  /** Below this number of peers there is no gap. */
  public static final int FEWEST = 3;

  /** What stands for the peers. */
  public enum Centre {
    /** Their arithmetic mean. */
    MEAN,
    /** Their median. */
    MEDIAN;

    double of(double[] values) {
      return this == MEAN ? Moments.of(values).mean() : Quantile.HF7.of(values, 0.5);
    }
  }

  /** The gap on one column, or why there is none. */
  public sealed interface Outcome permits Estimated, TooFewCases, UnitMissing {}

  /**
   * A gap.
   *
   * @param gap unit minus centre of the peers
   * @param low the lower bound of the interval
   * @param high the upper bound of the interval
   * @param peers how many peers had a value
   */
  public record Estimated(double gap, double low, double high, int peers) implements Outcome {}

  /**
   * Too few peers have a value.
   *
   * @param peers how many have
   */
  public record TooFewCases(int peers) implements Outcome {}

  /** The unit has no value. */
  public record UnitMissing() implements Outcome {}

  /** Checks the choices. */
  public Gap {
    if (!(confidence > 0 && confidence < 1) || replicates < 1) {
      throw new IllegalArgumentException(
          "The confidence is " + confidence + " with " + replicates + " replicates.");
    }
  }

  /**
   * The gap of the group's unit per column of {@code rows[unit][column]}.
   *
   * @throws IllegalArgumentException when the group names a row there is not, or a value is
   *     infinite
   */
  public List<Outcome> of(double[][] rows, PeerGroup group) {
    SplittableGenerator source =
        RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom").create(seed);
    double[] own = row(rows, group.unit());
    List<Outcome> gaps = new ArrayList<>(own.length);
    for (int j = 0; j < own.length; j++) {
      int column = j;
      double[] peers =
          group.peers().stream()
              .mapToDouble(peer -> row(rows, peer.unit())[column])
              .filter(value -> !Double.isNaN(value))
              .toArray();
      gaps.add(gap(own[j], peers, source.split()));
    }
    return List.copyOf(gaps);
  }

  private static double[] row(double[][] rows, int unit) {
    if (unit >= rows.length || Arrays.stream(rows[unit]).anyMatch(Double::isInfinite)) {
      throw new IllegalArgumentException(
          "Unit " + unit + " is not among " + rows.length + " rows, or has an infinite value.");
    }
    return rows[unit];
  }

  private Outcome gap(double own, double[] peers, SplittableGenerator random) {
    if (Double.isNaN(own)) {
      return new UnitMissing();
    }
    if (peers.length < FEWEST) {
      return new TooFewCases(peers.length);
    }
    double[] gaps = new double[replicates];
    double[] drawn = new double[peers.length];
    for (int b = 0; b < replicates; b++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = peers[random.nextInt(peers.length)];
      }
      gaps[b] = own - centre.of(drawn);
    }
    return new Estimated(
        own - centre.of(peers),
        Quantile.HF7.of(gaps, (1 - confidence) / 2),
        Quantile.HF7.of(gaps, (1 + confidence) / 2),
        peers.length);
  }
}
