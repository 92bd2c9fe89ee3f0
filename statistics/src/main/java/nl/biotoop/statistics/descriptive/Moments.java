package nl.biotoop.statistics.descriptive;

import java.util.Arrays;

/**
 * Mean, spread and shape of one column, from deviations about the mean (two passes, with the
 * corrected mean), so that a large common part of the values costs no digits.
 *
 * <ul>
 *   <li>Missing values ({@code NaN}) are left out and counted; an infinite value is refused.
 *   <li>Nothing left: the mean is {@code NaN}. Variance with divisor n − 1 needs two values, with
 *       divisor n one.
 *   <li>Skewness needs three values, kurtosis four, in every type; a constant has neither: {@code
 *       NaN}.
 * </ul>
 *
 * <p>References: T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for computing the sample
 * variance", The American Statistician 37(3), 242–247, 1983, doi:10.1080/00031305.1983.10483115;
 * for the shapes see {@link Shape}. Checked against R 4.2.2 and e1071 (all three types), and the
 * certified values of NIST's NumAcc1–4.
 */
public final class Moments {
  private final int available;
  private final int missing;
  private final double mean;
  private final int exponent;
  private final double squares;
  private final double cubes;
  private final double fourths;

  private Moments(int available, int missing, Centred centred) {
    this.available = available;
    this.missing = missing;
    mean = centred.mean();
    exponent = centred.exponent();
    squares = centred.squares();
    double sumOfCubes = 0;
    double sumOfFourths = 0;
    for (double deviation : centred.deviations()) {
      double square = deviation * deviation;
      sumOfCubes += square * deviation;
      sumOfFourths += square * square;
    }
    cubes = sumOfCubes;
    fourths = sumOfFourths;
  }

  /**
   * The moments of {@code values}, which are left as they are.
   *
   * @throws IllegalArgumentException when a value is infinite
   */
  public static Moments of(double[] values) {
    double[] available = Columns.available(values);
    return new Moments(available.length, values.length - available.length, Centred.of(available));
  }

  /**
   * The moments of {@code n} of the values from {@code from}.
   *
   * @throws IllegalArgumentException when a value is infinite
   */
  public static Moments of(double[] values, int from, int n) {
    return of(Arrays.copyOfRange(values, from, from + n));
  }

  /** How many values there are. */
  public int available() {
    return available;
  }

  /** How many values are missing. */
  public int missing() {
    return missing;
  }

  /** Σx/n. */
  public double mean() {
    return mean;
  }

  /** Σ(x − x̄)²/(n − 1), or /n. */
  public double variance(Deviation deviation) {
    return Math.scalb(squares / divisor(deviation), 2 * exponent);
  }

  /** The root of {@link #variance}. */
  public double standardDeviation(Deviation deviation) {
    return Math.scalb(Math.sqrt(squares / divisor(deviation)), exponent);
  }

  /** Skewness: positive when the tail is at the high end. */
  public double skewness(Shape type) {
    if (available < 3 || squares == 0) {
      return Double.NaN;
    }
    double n = available;
    double g1 = Math.sqrt(n) * cubes / Math.pow(squares, 1.5);
    return switch (type) {
      case TYPE_1 -> g1;
      case TYPE_2 -> g1 * Math.sqrt(n * (n - 1)) / (n - 2);
      case TYPE_3 -> g1 * Math.pow(1 - 1 / n, 1.5);
    };
  }

  /** Kurtosis less that of a normal distribution: positive when the tails are heavier. */
  public double excessKurtosis(Shape type) {
    if (available < 4 || squares == 0) {
      return Double.NaN;
    }
    double n = available;
    double g2 = n * fourths / (squares * squares) - 3;
    return switch (type) {
      case TYPE_1 -> g2;
      case TYPE_2 -> ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3));
      case TYPE_3 -> (g2 + 3) * (1 - 1 / n) * (1 - 1 / n) - 3;
    };
  }

  private double divisor(Deviation deviation) {
    int divisor = deviation.divisor(available);
    return divisor > 0 ? divisor : Double.NaN;
  }
}
