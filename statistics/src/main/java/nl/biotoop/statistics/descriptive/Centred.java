package nl.biotoop.statistics.descriptive;

/**
 * Values without their mean, divided by a power of two that brings the largest near one. That
 * division is exact, so squares and fourth powers neither overflow nor vanish.
 */
final class Centred {
  private final double mean;
  private final double[] deviations;
  private final int exponent;

  private Centred(double mean, double[] deviations, int exponent) {
    this.mean = mean;
    this.deviations = deviations;
    this.exponent = exponent;
  }

  /** Centres finite values; the mean is corrected by the mean of what it left over. */
  static Centred of(double[] values) {
    int n = values.length;
    if (n == 0) {
      return new Centred(Double.NaN, new double[0], 0);
    }
    double[] scaled = values.clone();
    int outer = scale(scaled);
    double centre = sum(scaled) / n;
    double first = scaled[0];
    double rest = 0;
    boolean constant = true;
    for (double value : scaled) {
      rest += value - centre;
      constant &= value == first;
    }
    centre = constant ? first : centre + rest / n;
    double[] deviations = new double[n];
    for (int i = 0; i < n; i++) {
      deviations[i] = scaled[i] - centre;
    }
    int inner = scale(deviations);
    return new Centred(Math.scalb(centre, outer), deviations, outer + inner);
  }

  /** Sum of squared deviations, divided by 2 to the power of twice the exponent. */
  double squares() {
    return products(this);
  }

  /** Sum of products of deviations, divided by 2 to the power of the two exponents together. */
  double products(Centred other) {
    double products = 0;
    for (int i = 0; i < deviations.length; i++) {
      products += deviations[i] * other.deviations[i];
    }
    return products - sum(deviations) * sum(other.deviations) / Math.max(1, deviations.length);
  }

  /** The covariance with divisor n − 1; {@code NaN} below two values. */
  double covariance(Centred other) {
    int n = deviations.length;
    return n < 2 ? Double.NaN : Math.scalb(products(other) / (n - 1), exponent + other.exponent);
  }

  /** Pearson's coefficient; {@code NaN} when either side does not vary. */
  double correlation(Centred other) {
    double scale = Math.sqrt(squares()) * Math.sqrt(other.squares());
    return scale > 0 ? Math.clamp(products(other) / scale, -1.0, 1.0) : Double.NaN;
  }

  private static int scale(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    int exponent = largest == 0 ? 0 : Math.getExponent(largest);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.scalb(values[i], -exponent);
    }
    return exponent;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The mean, {@code NaN} of nothing. */
  double mean() {
    return mean;
  }

  /** Value minus mean, divided by 2<sup>{@code exponent}</sup>; not to be written to. */
  double[] deviations() {
    return deviations;
  }

  /** The power of two taken out. */
  int exponent() {
    return exponent;
  }
}
