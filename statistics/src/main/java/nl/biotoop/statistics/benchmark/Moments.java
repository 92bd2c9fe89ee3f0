package nl.biotoop.statistics.benchmark;

/** Mean and sample standard deviation of the values that are there ({@code NaN} is left out). */
final class Moments {
  private Moments() {}

  /** The mean; {@code NaN} without values. */
  static double mean(double[] values) {
    double sum = 0;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  /**
   * The standard deviation with {@code n − 1}; exactly 0 when all are equal, {@code NaN} below two
   * values.
   */
  static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += (value - mean) * (value - mean);
        least = Math.min(least, value);
        most = Math.max(most, value);
        n++;
      }
    }
    return n < 2 ? Double.NaN : least == most ? 0 : Math.sqrt(sum / (n - 1));
  }
}
