package nl.biotoop.statistics.descriptive;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The principal components of columns that are centred and divided by their standard deviation
 * (divisor n − 1): the eigenvectors of their correlation matrix R = VΛVᵀ, largest eigenvalue first.
 *
 * <ul>
 *   <li>Missing values ({@code NaN}): a row with any is dropped. An infinite value is refused.
 *   <li>Fewer than two complete rows, no column, or a column that is constant over the complete
 *       rows: there are no components, and all figures are {@code NaN}.
 *   <li>Sign: an eigenvector may be turned around, and programs do as their library happens to.
 *       Here each component has loadings with a sum ≥ 0.
 *   <li>With fewer rows than columns the last eigenvalues are zero (or rounding, held at ≥ 0) and
 *       their loadings arbitrary. So are the loadings of equal eigenvalues.
 * </ul>
 *
 * <p>The Kaiser-Meyer-Olkin measure is Σr²/(Σr² + Σq²) over i ≠ j, with q the partial correlation
 * given all other columns, −a<sub>ij</sub>/√(a<sub>ii</sub>a<sub>jj</sub>) of A = R⁻¹. It is {@code
 * NaN} for one column and when R is singular (smallest eigenvalue under 10⁻¹² of the largest).
 *
 * <p>References: I. T. Jolliffe, "Principal Component Analysis", 2002, doi:10.1007/b98835; H. F.
 * Kaiser, "An index of factorial simplicity", Psychometrika 39(1), 31–36, 1974,
 * doi:10.1007/BF02291575. Checked against {@code prcomp} of R 4.2.2 and {@code KMO} of psych.
 */
public final class PrincipalComponents {
  private static final double SINGULAR = 1e-12;

  private final int rows;
  private final double[][] correlations;
  private final double[] eigenvalues;
  private final double[][] loadings;

  private PrincipalComponents(
      int rows, double[][] correlations, double[] eigenvalues, double[][] loadings) {
    this.rows = rows;
    this.correlations = correlations;
    this.eigenvalues = eigenvalues;
    this.loadings = loadings;
  }

  /**
   * The components of {@code columns}, which are left as they are.
   *
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public static PrincipalComponents of(double[][] columns) {
    int k = columns.length;
    Centred[] centred =
        Arrays.stream(Columns.complete(columns)).map(Centred::of).toArray(Centred[]::new);
    int rows = k == 0 ? 0 : centred[0].deviations().length;
    double[][] correlations = new double[k][k];
    double[] eigenvalues = new double[k];
    double[][] loadings = new double[k][k];
    boolean defined = rows > 1;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double r = centred[i].correlation(centred[j]);
        defined &= !Double.isNaN(r);
        correlations[i][j] = i == j && defined ? 1 : r;
        correlations[j][i] = correlations[i][j];
      }
    }
    if (defined) {
      decompose(correlations, eigenvalues, loadings);
    } else {
      Arrays.fill(eigenvalues, Double.NaN);
      Arrays.stream(loadings).forEach(component -> Arrays.fill(component, Double.NaN));
    }
    return new PrincipalComponents(rows, correlations, eigenvalues, loadings);
  }

  private static void decompose(
      double[][] correlations, double[] eigenvalues, double[][] loadings) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations));
    for (int component = 0; component < eigenvalues.length; component++) {
      eigenvalues[component] = Math.max(0, eigen.getEigenvalue(component));
      double[] vector = eigen.getEigenvector(component).toArray();
      double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
      Arrays.setAll(loadings[component], column -> sign * vector[column]);
    }
  }

  /** The number of rows without a missing value. */
  public int rows() {
    return rows;
  }

  /** The number of components, which is that of the columns. */
  public int size() {
    return eigenvalues.length;
  }

  /** The variances of the components, falling; their sum is the number of columns. */
  public double[] eigenvalues() {
    return eigenvalues.clone();
  }

  /** The share of all variance that each component explains; together 1. */
  public double[] explainedShares() {
    return Arrays.stream(eigenvalues).map(value -> value / eigenvalues.length).toArray();
  }

  /**
   * The loadings of a component, counted from 0, on the columns: a vector of length one, as {@code
   * prcomp} gives in {@code rotation}. Times the root of the eigenvalue they are correlations of
   * the columns with the component.
   */
  public double[] loadings(int component) {
    return loadings[component].clone();
  }

  /** The Kaiser-Meyer-Olkin measure of all columns together. */
  public double kaiserMeyerOlkin() {
    double[][] squares = squares();
    double simple = Arrays.stream(squares[0]).sum();
    double partial = Arrays.stream(squares[1]).sum();
    return simple / (simple + partial);
  }

  /** The Kaiser-Meyer-Olkin measure of each column. */
  public double[] kaiserMeyerOlkinByColumn() {
    double[][] squares = squares();
    double[] measures = new double[size()];
    Arrays.setAll(measures, i -> squares[0][i] / (squares[0][i] + squares[1][i]));
    return measures;
  }

  /** Per column the sum of squared correlations, and of squared partial correlations. */
  private double[][] squares() {
    int k = size();
    double[][] squares = new double[2][k];
    if (k == 0 || !(eigenvalues[k - 1] > SINGULAR * eigenvalues[0])) {
      Arrays.fill(squares[0], Double.NaN);
      return squares;
    }
    double[][] inverse = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        for (int component = 0; component < k; component++) {
          inverse[i][j] += loadings[component][i] * loadings[component][j] / eigenvalues[component];
        }
      }
    }
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        if (i != j) {
          squares[0][i] += correlations[i][j] * correlations[i][j];
          squares[1][i] += inverse[i][j] * inverse[i][j] / (inverse[i][i] * inverse[j][j]);
        }
      }
    }
    return squares;
  }
}
