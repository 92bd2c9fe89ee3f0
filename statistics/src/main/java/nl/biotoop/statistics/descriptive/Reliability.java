package nl.biotoop.statistics.descriptive;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * How far items that should measure one thing do so together. The caller sees to it that all items
 * point the same way: nothing is reversed here.
 *
 * <ul>
 *   <li>Missing values ({@code NaN}): each covariance or correlation is over the rows in which both
 *       items are available (pairwise complete), variances over the item's own available rows. An
 *       infinite value is refused.
 *   <li>Alpha needs two items, omega three (with fewer the loadings are not determined): {@code
 *       NaN}. So does any covariance or correlation that cannot be had, such as of a constant item.
 *   <li>None is held within [0, 1]: items that work against each other give a negative alpha.
 * </ul>
 *
 * <p>References: L. J. Cronbach, "Coefficient alpha and the internal structure of tests",
 * Psychometrika 16(3), 297–334, 1951, doi:10.1007/BF02310555; R. P. McDonald, "Test Theory: A
 * Unified Treatment", 1999; H. H. Harman and W. H. Jones, "Factor analysis by minimizing residuals
 * (minres)", Psychometrika 31(3), 351–368, 1966, doi:10.1007/BF02289468. Checked against psych
 * 2.2.9 on R 4.2.2.
 */
public enum Reliability {
  /**
   * k²c̄/ΣC: C the covariances with divisor n − 1, c̄ the mean of those off the diagonal (COINr).
   */
  CRONBACH_ALPHA {
    @Override
    double ofAvailable(double[][] columns) {
      return alpha(matrix(columns, Centred::covariance));
    }
  },
  /**
   * Cronbach's alpha of the correlations: kr̄/(1 + (k − 1)r̄). With missing values psych's {@code
   * alpha} differs: it divides each pairwise covariance by standard deviations over all available
   * rows. Without them the two agree.
   */
  STANDARDISED_ALPHA {
    @Override
    double ofAvailable(double[][] columns) {
      return alpha(matrix(columns, Centred::correlation));
    }
  },
  /**
   * McDonald's omega total of the correlations under one factor: (Σλ)²/((Σλ)² + Σ(1 − λ²)), the
   * loadings λ within [−1, 1] by minimum residual (least Σ<sub>i&lt;j</sub>(r<sub>ij</sub> −
   * λ<sub>i</sub>λ<sub>j</sub>)²). The divisor is the variance the model gives; programs that
   * divide by the observed variance (psych's {@code omega}) differ in the fifth decimal or so.
   */
  OMEGA_TOTAL_MINIMUM_RESIDUAL {
    @Override
    double ofAvailable(double[][] columns) {
      double[] loadings = minimumResidual(matrix(columns, Centred::correlation));
      double sum = Arrays.stream(loadings).sum();
      double unique = Arrays.stream(loadings).map(loading -> 1 - loading * loading).sum();
      return sum * sum / (sum * sum + unique);
    }
  };

  private static final int ROUNDS = 100_000;
  private static final double TOLERANCE = 1e-14;

  /**
   * The reliability of the items in {@code columns}.
   *
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public double of(double[][] columns) {
    Columns.requireEqualLengths(columns);
    return ofAvailable(columns);
  }

  abstract double ofAvailable(double[][] columns);

  private static double[][] matrix(
      double[][] columns, ToDoubleBiFunction<Centred, Centred> association) {
    int k = columns.length;
    double[][] matrix = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double[][] complete = Columns.complete(columns[i], columns[j]);
        matrix[i][j] = association.applyAsDouble(Centred.of(complete[0]), Centred.of(complete[1]));
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  private static double alpha(double[][] matrix) {
    double k = matrix.length;
    double all = 0;
    double diagonal = 0;
    for (int i = 0; i < matrix.length; i++) {
      diagonal += matrix[i][i];
      for (double value : matrix[i]) {
        all += value;
      }
    }
    return k < 2 || all == 0 ? Double.NaN : k / (k - 1) * (all - diagonal) / all;
  }

  /**
   * One loading at a time: given the others, the best is Σrλ/Σλ², held within [−1, 1]; each step
   * lowers the residual. It starts from the sums of the correlations, of the sign they have.
   */
  static double[] minimumResidual(double[][] correlations) {
    int k = correlations.length;
    double[] loadings = new double[k];
    Arrays.fill(loadings, Double.NaN);
    if (k < 3) {
      return loadings;
    }
    Arrays.setAll(loadings, i -> Arrays.stream(correlations[i]).sum() / k);
    double change = 1;
    for (int round = 0; round < ROUNDS && change > TOLERANCE; round++) {
      change = 0;
      for (int i = 0; i < k; i++) {
        double products = 0;
        double squares = 0;
        for (int j = 0; j < k; j++) {
          if (j != i) {
            products += correlations[i][j] * loadings[j];
            squares += loadings[j] * loadings[j];
          }
        }
        double loading = Math.clamp(products / squares, -1.0, 1.0);
        change = Math.max(change, Math.abs(loading - loadings[i]));
        loadings[i] = loading;
      }
    }
    if (change > TOLERANCE) {
      Arrays.fill(loadings, Double.NaN);
    }
    return loadings;
  }
}
