package nl.biotoop.statistics.benchmark;

import java.util.Arrays;

/**
 * The average pillar adjustment: one exponent per pillar that gives all pillars the same mean, so
 * that on average the same extra effort has the same effect in each.
 *
 * <p>With {@code x[i][j]} in [0, 1] and {@code x̄} the mean of the pillar means, the exponent
 * {@code k[j]} is the root of {@code f(k) = mean(x[·][j]^k) − x̄}, and {@code y = x^k}. A mean
 * below {@code x̄} gives {@code k < 1}. {@code f} is convex and falling, and is solved by Newton's
 * method from {@code k = 1}, kept within a bracket.
 *
 * <ul>
 *   <li>Missing values ({@code NaN}) are left out of the means and stay missing.
 *   <li>Refused, by pillar: no value at all; only zeros and ones (no exponent changes those); or a
 *       share of zeros or ones so large that no exponent reaches {@code x̄}.
 * </ul>
 *
 * <p>Reference: as {@link BottleneckPenalty}.
 */
public final class PillarAdjustment {
  /** {@code f} is below this at every root found. */
  private static final double TOLERANCE = 1e-13;

  private static final int MOST_STEPS = 200;

  private final double target;
  private final double[] exponents;
  private final int[] steps;

  private PillarAdjustment(double target, double[] exponents, int[] steps) {
    this.target = target;
    this.exponents = exponents;
    this.steps = steps;
  }

  /**
   * The adjustment of {@code rows[unit][pillar]}.
   *
   * @throws UnadjustablePillar when a value is outside [0, 1] or a pillar cannot be adjusted
   * @throws IllegalArgumentException when there are no rows or rows differ in length
   */
  public static PillarAdjustment of(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("An adjustment of no units is asked.");
    }
    int pillars = rows[0].length;
    double[][] columns = new double[pillars][];
    double target = 0;
    for (int j = 0; j < pillars; j++) {
      columns[j] = column(rows, j, pillars);
      target += mean(columns[j], 1) / pillars;
    }
    double[] exponents = new double[pillars];
    int[] steps = new int[pillars];
    for (int j = 0; j < pillars; j++) {
      steps[j] = solve(columns[j], target, j, exponents);
    }
    return new PillarAdjustment(target, exponents, steps);
  }

  /**
   * Scores of any scale as the penalty for bottleneck takes them: each pillar as a fraction of its
   * highest unit, then adjusted to the mean of all.
   *
   * @param scores {@code scores[unit][pillar]}
   * @throws UnadjustablePillar when a pillar has a negative score, none above 0, or cannot be
   *     adjusted
   */
  public static double[][] ofScores(double[][] scores) {
    double[][] shares = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
    for (int p = 0; p < scores[0].length; p++) {
      double max = 0;
      for (double[] unit : scores) {
        if (unit[p] < 0) {
          throw new UnadjustablePillar(p, "has a score below 0: " + unit[p] + ".");
        }
        max = unit[p] > max ? unit[p] : max;
      }
      if (max == 0) {
        throw new UnadjustablePillar(p, "has no score above 0.");
      }
      for (double[] unit : shares) {
        unit[p] /= max;
      }
    }
    PillarAdjustment adjustment = of(shares);
    return Arrays.stream(shares).map(adjustment::apply).toArray(double[][]::new);
  }

  /** The mean that every adjusted pillar has. */
  public double target() {
    return target;
  }

  /** The exponent per pillar; a copy. */
  public double[] exponents() {
    return exponents.clone();
  }

  /** How many steps each pillar took to converge; a copy. */
  public int[] steps() {
    return steps.clone();
  }

  /** The adjusted pillars of one unit; a missing pillar stays missing. */
  public double[] apply(double[] row) {
    if (row.length != exponents.length) {
      throw new IllegalArgumentException(
          "There are " + row.length + " pillars where " + exponents.length + " are asked.");
    }
    double[] adjusted = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      adjusted[j] = Math.pow(checked(row[j], j), exponents[j]);
    }
    return adjusted;
  }

  private static double checked(double value, int pillar) {
    if (value < 0 || value > 1) {
      throw new UnadjustablePillar(pillar, "has a value " + value + " outside [0, 1].");
    }
    return value;
  }

  private static double[] column(double[][] rows, int pillar, int pillars) {
    double[] column = new double[rows.length];
    int n = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != pillars) {
        throw new IllegalArgumentException(
            "Unit " + i + " has " + rows[i].length + " pillars, the first unit " + pillars + ".");
      }
      double value = checked(rows[i][pillar], pillar);
      if (!Double.isNaN(value)) {
        column[n++] = value;
      }
    }
    if (n == 0) {
      throw new UnadjustablePillar(pillar, "has no value at all.");
    }
    return Arrays.copyOf(column, n);
  }

  private static double mean(double[] column, double exponent) {
    double sum = 0;
    for (double x : column) {
      sum += x == 0 ? 0 : Math.pow(x, exponent);
    }
    return sum / column.length;
  }

  private static double slope(double[] column, double exponent) {
    double sum = 0;
    for (double x : column) {
      sum += x == 0 ? 0 : Math.pow(x, exponent) * Math.log(x);
    }
    return sum / column.length;
  }

  private static int solve(double[] column, double target, int pillar, double[] exponents) {
    int zeros = 0;
    int ones = 0;
    for (double x : column) {
      zeros += x == 0 ? 1 : 0;
      ones += x == 1 ? 1 : 0;
    }
    int n = column.length;
    if (zeros + ones == n) {
      throw new UnadjustablePillar(
          pillar, "has only zeros and ones; no exponent changes its mean.");
    }
    if (target >= (double) (n - zeros) / n || target <= (double) ones / n) {
      throw new UnadjustablePillar(
          pillar,
          "has "
              + zeros
              + " zeros and "
              + ones
              + " ones among "
              + n
              + " values; no exponent gives it mean "
              + target
              + ".");
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double k = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double off = mean(column, k) - target;
      if (Math.abs(off) <= TOLERANCE) {
        exponents[pillar] = k;
        return step;
      }
      if (off > 0) {
        low = k;
      } else {
        high = k;
      }
      double next = k - off / slope(column, k);
      if (next > low && next < high) {
        k = next;
      } else {
        k = Double.isInfinite(high) ? 2 * low + 1 : (low + high) / 2;
      }
    }
    throw new UnadjustablePillar(
        pillar, "did not converge in " + MOST_STEPS + " steps (exponent " + k + ").");
  }
}
