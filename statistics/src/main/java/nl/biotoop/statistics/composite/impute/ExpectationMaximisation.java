package nl.biotoop.statistics.composite.impute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Fills missing values of a few related columns with what is expected given the values that are
 * there, under a multivariate normal distribution whose mean and covariance are estimated by
 * expectation maximisation (Dempster, Laird and Rubin 1977,
 * doi:10.1111/j.2517-6161.1977.tb01600.x).
 *
 * <p>Columns are standardised by the mean and sample deviation of their available values. The
 * estimates are those of maximum likelihood (divisor n); iteration stops when no element of mean or
 * covariance moves by more than 1e-10. A row without any value in the columns stays missing and
 * does not count.
 */
final class ExpectationMaximisation {

  private static final double TOLERANCE = 1e-10;
  private static final int MOST_STEPS = 20_000;

  private final double[][] rows;
  private final Map<List<Boolean>, List<Integer>> patterns = new LinkedHashMap<>();
  private final int size;
  private final String code;

  private record Estimates(List<Double> mean, RealMatrix covariance) {}

  private ExpectationMaximisation(double[][] rows, int size, String code) {
    this.rows = rows;
    this.size = size;
    this.code = code;
    for (int row = 0; row < rows.length; row++) {
      List<Boolean> pattern = new ArrayList<>();
      for (double value : rows[row]) {
        pattern.add(Double.isNaN(value));
      }
      if (pattern.contains(false)) {
        patterns.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * Fills columns in place.
   *
   * @param offsets where each column of {@code n} values begins
   * @param code the element they belong to, for messages
   * @throws NotComputable when a column is constant or nearly missing, the columns are collinear,
   *     or the estimates do not settle
   */
  static void fill(double[] cells, int n, int[] offsets, String code) {
    boolean complete = true;
    double[] centre = new double[offsets.length];
    double[] scale = new double[offsets.length];
    double[][] rows = new double[n][offsets.length];
    for (int c = 0; c < offsets.length; c++) {
      double[] column = Arrays.copyOfRange(cells, offsets[c], offsets[c] + n);
      Moments moments = Moments.of(column);
      complete &= moments.missing() == 0;
      centre[c] = moments.mean();
      scale[c] = moments.standardDeviation(Deviation.SAMPLE);
      for (int u = 0; u < n; u++) {
        rows[u][c] = (column[u] - centre[c]) / scale[c];
      }
    }
    if (complete) {
      return;
    }
    for (double s : scale) {
      if (!(s > 0)) {
        throw new NotComputable(Cause.TOO_FEW, code, "constant");
      }
    }
    double[][] filled = new ExpectationMaximisation(rows, offsets.length, code).filled();
    for (int c = 0; c < offsets.length; c++) {
      for (int u = 0; u < n; u++) {
        if (Double.isNaN(cells[offsets[c] + u])) {
          cells[offsets[c] + u] = filled[u][c] * scale[c] + centre[c];
        }
      }
    }
  }

  private double[][] filled() {
    Estimates now =
        new Estimates(Collections.nCopies(size, 0.0), MatrixUtils.createRealIdentityMatrix(size));
    for (int step = 0; step < MOST_STEPS; step++) {
      Estimates next = next(now);
      if (distance(now, next) < TOLERANCE) {
        return expected(next, new double[size][size]);
      }
      now = next;
    }
    throw new NotComputable(Cause.NO_CONVERGENCE, code, MOST_STEPS + " steps");
  }

  /** The rows with their expected values; adds the covariance of what was estimated. */
  private double[][] expected(Estimates now, double[][] spread) {
    RealMatrix covariance = now.covariance();
    double[][] expected = new double[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      expected[row] = rows[row].clone();
    }
    patterns.forEach((pattern, members) -> {
      int[] missing = positions(pattern, true);
      int[] known = positions(pattern, false);
      if (missing.length == 0) {
        return;
      }
      RealMatrix cross = covariance.getSubMatrix(missing, known);
      RealMatrix slopes;
      try {
        slopes =
            new CholeskyDecomposition(covariance.getSubMatrix(known, known), 1e-9, 1e-12)
                .getSolver()
                .solve(cross.transpose())
                .transpose();
      } catch (MathIllegalArgumentException _) {
        throw new NotComputable(Cause.TOO_FEW, code, "collinear");
      }
      for (int row : members) {
        for (int m = 0; m < missing.length; m++) {
          double value = now.mean().get(missing[m]);
          for (int k = 0; k < known.length; k++) {
            value += slopes.getEntry(m, k) * (rows[row][known[k]] - now.mean().get(known[k]));
          }
          expected[row][missing[m]] = value;
        }
      }
      RealMatrix rest =
          covariance.getSubMatrix(missing, missing).subtract(slopes.multiply(cross.transpose()));
      for (int a = 0; a < missing.length; a++) {
        for (int b = 0; b < missing.length; b++) {
          spread[missing[a]][missing[b]] += members.size() * rest.getEntry(a, b);
        }
      }
    });
    return expected;
  }

  /** The estimates that follow from the expected rows. */
  private Estimates next(Estimates now) {
    double[][] second = new double[size][size];
    double[][] expected = expected(now, second);
    double[] mean = new double[size];
    List<Integer> counted = patterns.values().stream().flatMap(List::stream).toList();
    for (int row : counted) {
      for (int c = 0; c < size; c++) {
        mean[c] += expected[row][c] / counted.size();
      }
    }
    for (int row : counted) {
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          second[a][b] += (expected[row][a] - mean[a]) * (expected[row][b] - mean[b]);
        }
      }
    }
    RealMatrix sums = MatrixUtils.createRealMatrix(second);
    return new Estimates(
        Arrays.stream(mean).boxed().toList(),
        sums.add(sums.transpose()).scalarMultiply(0.5 / counted.size()));
  }

  /** The largest difference in an element of mean or covariance. */
  private double distance(Estimates before, Estimates after) {
    double largest = 0;
    for (int a = 0; a < size; a++) {
      largest = Math.max(largest, Math.abs(after.mean().get(a) - before.mean().get(a)));
      for (int b = 0; b < size; b++) {
        largest =
            Math.max(
                largest,
                Math.abs(after.covariance().getEntry(a, b) - before.covariance().getEntry(a, b)));
      }
    }
    return largest;
  }

  private static int[] positions(List<Boolean> pattern, boolean missing) {
    return IntStream.range(0, pattern.size()).filter(c -> pattern.get(c) == missing).toArray();
  }
}
