package nl.biotoop.statistics.composite.normalise;

import java.util.Arrays;

/** What equal values get when ranked: the lowest, the mean or the highest of their places. */
public enum Ties {
  /** The lowest place: 1, 2, 2, 4. */
  MIN,
  /** The mean of the places: 1, 2.5, 2.5, 4. */
  AVERAGE,
  /** The highest place: 1, 3, 3, 4. */
  MAX;

  /**
   * Ranks {@code n} values from {@code from}, the lowest value first; missing values keep {@code
   * NaN} and take no place.
   *
   * @param out receives the ranks at the same positions from {@code to}
   */
  public void ascending(double[] x, int from, int n, double[] out, int to) {
    double[] sorted = new double[n];
    int available = 0;
    for (int u = 0; u < n; u++) {
      double value = x[from + u];
      if (!Double.isNaN(value)) {
        sorted[available++] = value + 0.0; // −0.0 and 0.0 are one value
      }
    }
    Arrays.sort(sorted, 0, available);
    for (int u = 0; u < n; u++) {
      double value = x[from + u] + 0.0;
      if (Double.isNaN(value)) {
        out[to + u] = Double.NaN;
        continue;
      }
      int low = lowerBound(sorted, available, value);
      double first = low + 1;
      out[to + u] =
          switch (this) {
            case MIN -> first;
            case AVERAGE -> (first + upperBound(sorted, low, available, value)) / 2;
            case MAX -> upperBound(sorted, low, available, value);
          };
    }
  }

  private static int lowerBound(double[] sorted, int size, double value) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int upperBound(double[] sorted, int start, int size, double value) {
    int low = start;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
