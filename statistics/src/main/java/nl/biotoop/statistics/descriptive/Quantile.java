package nl.biotoop.statistics.descriptive;

import java.util.Arrays;

/**
 * Sample quantiles in the nine definitions of Hyndman and Fan (1996), named as they number them.
 *
 * <p>With the values sorted as {@code x[1] ≤ … ≤ x[n]}, a definition gives a position {@code h} for
 * probability {@code p}; types 4–9 interpolate linearly between the neighbours of {@code h}, types
 * 1–3 pick (or average) order statistics. R's default is {@link #HF7}, Minitab's and SPSS's is
 * {@link #HF6}, Excel's PERCENTILE.INC is {@link #HF7}.
 *
 * <ul>
 *   <li>Missing values ({@code NaN}) are left out; none left gives {@code NaN}.
 *   <li>One value is its own quantile for every {@code p}.
 *   <li>An infinite value is refused: it is a fault of the intake, not a number to interpolate.
 * </ul>
 *
 * <p>Reference: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50(4), 361–365, 1996, doi:10.1080/00031305.1996.10473566. Checked against the nine
 * formulas worked by hand on 1, 2, 4, 8 (see the tests).
 */
public enum Quantile {
  /** Inverse of the empirical distribution function. */
  HF1,
  /** As type 1, averaged at discontinuities. */
  HF2,
  /** Nearest even order statistic (SAS). */
  HF3,
  /** Linear interpolation of the empirical distribution function: {@code h = np}. */
  HF4,
  /** Midway knots: {@code h = np + 1/2}. */
  HF5,
  /** Mean-based positions: {@code h = (n + 1)p}. */
  HF6,
  /** Mode-based positions: {@code h = (n − 1)p + 1}. */
  HF7,
  /** Approximately median-unbiased: {@code h = (n + 1/3)p + 1/3}. */
  HF8,
  /** Approximately unbiased for normal data: {@code h = (n + 1/4)p + 3/8}. */
  HF9;

  /** Guards the floor of a position against rounding, as R does. */
  private static final double FUZZ = 4 * Math.ulp(1.0);

  /**
   * The quantile of {@code values} at {@code probability}; {@code values} is left as it is.
   *
   * @throws IllegalArgumentException when the probability is outside [0, 1] or a value is infinite
   */
  public double of(double[] values, double probability) {
    return of(values, new double[] {probability})[0];
  }

  /**
   * The quantiles of {@code values} at each of the probabilities, in their order.
   *
   * @throws IllegalArgumentException when a probability is outside [0, 1] or a value is infinite
   */
  public double[] of(double[] values, double... probabilities) {
    for (double probability : probabilities) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "The probability (" + probability + ") must lie between 0 and 1.");
      }
    }
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    for (double value : sorted) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("A quantile of an infinite value is asked: " + value);
      }
    }
    return Arrays.stream(probabilities)
        .map(probability -> sorted.length == 0 ? Double.NaN : ofSorted(sorted, probability))
        .toArray();
  }

  private double ofSorted(double[] sorted, double p) {
    int n = sorted.length;
    double position =
        switch (this) {
          case HF1, HF2, HF4 -> n * p;
          case HF3 -> n * p - 0.5;
          case HF5 -> n * p + 0.5;
          case HF6 -> (n + 1) * p;
          case HF7 -> (n - 1) * p + 1;
          case HF8 -> (n + 1.0 / 3) * p + 1.0 / 3;
          case HF9 -> (n + 0.25) * p + 0.375;
        };
    double below = Math.floor(position + FUZZ);
    double rest = Math.abs(position - below) < FUZZ ? 0 : position - below;
    double weight =
        switch (this) {
          case HF1 -> rest > 0 ? 1 : 0;
          case HF2 -> rest > 0 ? 1 : 0.5;
          case HF3 -> rest > 0 || below % 2 != 0 ? 1 : 0;
          default -> rest;
        };
    double lower = sorted[clamp((int) below, n)];
    double upper = sorted[clamp((int) below + 1, n)];
    return weight == 0 ? lower : weight == 1 ? upper : lower + weight * (upper - lower);
  }

  /** The index in the array of order statistic {@code rank}, held within 1…n. */
  private static int clamp(int rank, int n) {
    return Math.clamp(rank, 1, n) - 1;
  }
}
