package nl.biotoop.statistics.descriptive;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What every summary here asks of its columns: equal lengths, no infinities, {@code NaN} missing.
 */
final class Columns {
  private Columns() {}

  /** The values that are there, in their order; minus zero becomes zero, so that the two tie. */
  static double[] available(double[] values) {
    requireFinite(values);
    return Arrays.stream(values)
        .filter(value -> !Double.isNaN(value))
        .map(value -> value + 0.0)
        .toArray();
  }

  /** The columns with only the rows in which none of them is missing. */
  static double[][] complete(double[]... columns) {
    int length = requireEqualLengths(columns);
    for (double[] column : columns) {
      requireFinite(column);
    }
    int[] rows =
        IntStream.range(0, length)
            .filter(row -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[row])))
            .toArray();
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row] + 0.0).toArray())
        .toArray(double[][]::new);
  }

  /** The length that all columns have. */
  static int requireEqualLengths(double[]... columns) {
    int length = columns.length == 0 ? 0 : columns[0].length;
    for (double[] column : columns) {
      if (column.length != length) {
        throw new IllegalArgumentException(
            "The columns must be equally long, but have " + length + " and " + column.length);
      }
    }
    return length;
  }

  private static void requireFinite(double[] values) {
    for (double value : values) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("A statistic of an infinite value is asked: " + value);
      }
    }
  }
}
