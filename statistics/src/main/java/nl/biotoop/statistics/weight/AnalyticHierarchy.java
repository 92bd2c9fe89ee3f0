package nl.biotoop.statistics.weight;

import java.util.Arrays;

/**
 * Weights from pairwise comparisons (analytic hierarchy process).
 *
 * <p>{@code a[i][j]} says how many times as important indicator {@code i} is as {@code j}, with
 * {@code a[j][i] = 1/a[i][j]}. The weights are the principal eigenvector of {@code a}, adding to 1,
 * by power iteration. With {@code λ} its eigenvalue: consistency index {@code (λ − n)/(n − 1)};
 * consistency ratio: that over the random index for {@code n}, the mean index of random reciprocal
 * matrices as T. L. Saaty tabulated it (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49 for
 * {@code n} = 1 to 10). Saaty's rule of thumb reconsiders judgements with a ratio above 0.1; that
 * is left to the reader.
 *
 * <ul>
 *   <li>There is no rule for a missing comparison: {@code NaN} is refused, as is a matrix that is
 *       not square, positive and reciprocal (to one in a million, so write 1.0/3 and not 0.33).
 *   <li>Up to two indicators are always consistent: ratio 0. Above ten the tables differ, so the
 *       ratio is {@code NaN}; the index is given.
 * </ul>
 *
 * <p>References: T. L. Saaty, "A scaling method for priorities in hierarchical structures", Journal
 * of Mathematical Psychology 15(3), 234–281, 1977, doi:10.1016/0022-2496(77)90033-5; the random
 * indices: T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, 1980.
 */
public final class AnalyticHierarchy {
  private static final double[] RANDOM_INDEX = {
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49
  };
  private static final double RECIPROCAL = 1e-6;
  private static final double CONVERGED = 1e-15;
  private static final int MOST_STEPS = 100_000;

  private final double[] weights;
  private final double eigenvalue;

  private AnalyticHierarchy(double[] weights, double eigenvalue) {
    this.weights = weights;
    this.eigenvalue = eigenvalue;
  }

  /**
   * The weights of {@code comparisons[i][j]}.
   *
   * @throws IllegalArgumentException when the matrix is empty, or not square, positive and
   *     reciprocal
   */
  public static AnalyticHierarchy of(double[][] comparisons) {
    check(comparisons);
    int n = comparisons.length;
    double[] weights = new double[n];
    Arrays.fill(weights, 1.0 / n);
    double eigenvalue = n;
    double change = 1;
    for (int step = 0; step < MOST_STEPS && change > CONVERGED; step++) {
      double[] next = new double[n];
      double sum = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[i] += comparisons[i][j] * weights[j];
        }
        sum += next[i];
      }
      change = 0;
      for (int i = 0; i < n; i++) {
        next[i] /= sum;
        change = Math.max(change, Math.abs(next[i] - weights[i]));
      }
      weights = next;
      // The weights add to 1, so the sum of their image is the eigenvalue.
      eigenvalue = sum;
    }
    return new AnalyticHierarchy(weights, eigenvalue);
  }

  private static void check(double[][] comparisons) {
    int n = comparisons.length;
    if (n == 0) {
      throw new IllegalArgumentException("There are no comparisons.");
    }
    for (int i = 0; i < n; i++) {
      if (comparisons[i].length != n) {
        throw new IllegalArgumentException(
            "Row " + i + " has " + comparisons[i].length + " comparisons; " + n + " are asked.");
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double product = comparisons[i][j] * comparisons[j][i];
        if (!(comparisons[i][j] > 0 && Math.abs(product - 1) <= RECIPROCAL)) {
          throw new IllegalArgumentException(
              "Comparisons "
                  + i
                  + "-"
                  + j
                  + " and "
                  + j
                  + "-"
                  + i
                  + " are "
                  + (comparisons[i][j] + " and " + comparisons[j][i])
                  + "; they must be positive and each other's reciprocal.");
        }
      }
    }
  }

  /** The weights, adding to 1; a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** The principal eigenvalue {@code λ}, at least {@code n}. */
  public double eigenvalue() {
    return eigenvalue;
  }

  /** The consistency index, 0 when all comparisons agree. */
  public double consistencyIndex() {
    int n = weights.length;
    return n <= 2 ? 0 : (eigenvalue - n) / (n - 1);
  }

  /** The consistency ratio; {@code NaN} above ten indicators. */
  public double consistencyRatio() {
    int n = weights.length;
    if (n <= 2) {
      return 0;
    }
    return n > RANDOM_INDEX.length ? Double.NaN : consistencyIndex() / RANDOM_INDEX[n - 1];
  }
}
