package nl.biotoop.statistics.descriptive;

import java.util.Arrays;

/** Correlations of every two of a number of columns; symmetric, one test per pair. */
public final class CorrelationMatrix {
  private final CorrelationEstimate[][] tests;

  CorrelationMatrix(CorrelationEstimate[][] tests) {
    this.tests =
        Arrays.stream(tests)
            .map(CorrelationEstimate[]::clone)
            .toArray(CorrelationEstimate[][]::new);
  }

  /** The number of columns. */
  public int size() {
    return tests.length;
  }

  /** The correlation of the columns at two places, counted from 0. */
  public CorrelationEstimate between(int first, int second) {
    return tests[first][second];
  }

  /** The coefficients alone, as a new array. */
  public double[][] coefficients() {
    return Arrays.stream(tests)
        .map(row -> Arrays.stream(row).mapToDouble(CorrelationEstimate::coefficient).toArray())
        .toArray(double[][]::new);
  }
}
