package nl.biotoop.statistics.composite.aggregate;

import java.util.Arrays;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;

/**
 * From the values of the children to the value of the element. A missing child and its weight are
 * left out and the other weights count in proportion; no child left gives {@code NaN}.
 */
public interface Aggregation {

  /**
   * Writes the value of every unit from {@code to} in {@code out}.
   *
   * @throws NotComputable when a value does not allow the method
   */
  void apply(Children children, double[] out, int to);

  /** {@code Σwx/Σw}. */
  static Aggregation arithmetic() {
    return new PowerMean(1);
  }

  /** {@code exp(Σw ln x/Σw)}; refuses values of 0 or less. */
  static Aggregation geometric() {
    return new PowerMean(0);
  }

  /** {@code Σw/Σ(w/x)}; refuses 0. */
  static Aggregation harmonic() {
    return new PowerMean(-1);
  }

  /**
   * The weighted power mean {@code (Σwx^p/Σw)^(1/p)}, with its limits: arithmetic at 1, geometric
   * at 0, harmonic at −1. The geometric mean refuses values of 0 or less, the harmonic refuses 0,
   * other powers refuse negative values, and 0 when the power is negative.
   *
   * @param power p, finite
   */
  record PowerMean(double power) implements Aggregation {
    public PowerMean {
      if (Double.isNaN(power) || Double.isInfinite(power)) {
        throw new IllegalArgumentException("The power (" + power + ") must be a number.");
      }
    }

    @Override
    public void apply(Children c, double[] out, int to) {
      int n = c.units();
      double[] weights = new double[n];
      Arrays.fill(out, to, to + n, 0);
      for (int child = 0; child < c.count(); child++) {
        double weight = c.weights()[child];
        int offset = c.offsets()[child];
        double[] cells = c.cells();
        if (power == 1) {
          for (int u = 0; u < n; u++) {
            double x = cells[offset + u];
            boolean known = !Double.isNaN(x);
            out[to + u] += known ? weight * x : 0;
            weights[u] += known ? weight : 0;
          }
          continue;
        }
        for (int u = 0; u < n; u++) {
          double x = cells[offset + u];
          if (!Double.isNaN(x)) {
            out[to + u] += weight * inner(x, c, child);
            weights[u] += weight;
          }
        }
      }
      for (int u = 0; u < n; u++) {
        out[to + u] = weights[u] == 0 ? Double.NaN : outer(out[to + u] / weights[u]);
        if (Double.isInfinite(out[to + u])) {
          throw new NotComputable(Cause.OVERFLOW, c.code(), "");
        }
      }
    }

    private double inner(double x, Children c, int child) {
      if (power == 1) {
        return x;
      }
      if (power == 0 ? x <= 0 : power == -1 ? x == 0 : x < 0 || (power < 0 && x == 0)) {
        throw new NotComputable(
            power == -1 ? Cause.ZERO : Cause.NOT_POSITIVE,
            c.code(),
            c.codes().get(child) + " = " + x);
      }
      return power == 0 ? Math.log(x) : power == -1 ? 1 / x : Math.pow(x, power);
    }

    private double outer(double mean) {
      return power == 1
          ? mean
          : power == 0 ? Math.exp(mean) : power == -1 ? 1 / mean : Math.pow(mean, 1 / power);
    }
  }

  /** An aggregation that looks at the available values of one unit at a time. */
  interface OfRow extends Aggregation {
    /** The value for the first {@code n} of {@code row} and {@code weights}; {@code n} ≥ 1. */
    double of(double[] row, double[] weights, int n);

    @Override
    default void apply(Children c, double[] out, int to) {
      double[] row = new double[c.count()];
      double[] weights = new double[c.count()];
      for (int u = 0; u < c.units(); u++) {
        int available = 0;
        for (int child = 0; child < c.count(); child++) {
          double x = c.cells()[c.offsets()[child] + u];
          if (!Double.isNaN(x)) {
            row[available] = x;
            weights[available++] = c.weights()[child];
          }
        }
        out[to + u] = available == 0 ? Double.NaN : of(row, weights, available);
      }
    }
  }

  /** The middle value; weights play no part. */
  record Median() implements OfRow {
    @Override
    public double of(double[] row, double[] weights, int n) {
      Arrays.sort(row, 0, n);
      return n % 2 == 1 ? row[n / 2] : (row[n / 2 - 1] + row[n / 2]) / 2;
    }
  }

  /** The lowest value: the weakest link; weights play no part. */
  record Min() implements OfRow {
    @Override
    public double of(double[] row, double[] weights, int n) {
      return Arrays.stream(row, 0, n).min().orElse(Double.NaN);
    }
  }

  /** The highest value; weights play no part. */
  record Max() implements OfRow {
    @Override
    public double of(double[] row, double[] weights, int n) {
      return Arrays.stream(row, 0, n).max().orElse(Double.NaN);
    }
  }

  /**
   * Ordered weighted average with equal weight on some of the ordered values: the mean of the
   * {@code count} best or worst (Yager 1988, doi:10.1109/21.87068). With fewer available, all of
   * them.
   */
  record OrderedWeightedAverage(int count, boolean best) implements OfRow {
    public OrderedWeightedAverage {
      if (count < 1) {
        throw new IllegalArgumentException("The count (" + count + ") must be 1 or more.");
      }
    }

    @Override
    public double of(double[] row, double[] weights, int n) {
      Arrays.sort(row, 0, n);
      int used = Math.min(count, n);
      double sum = 0;
      for (int place = 0; place < used; place++) {
        sum += best ? row[n - 1 - place] : row[place];
      }
      return sum / used;
    }
  }

  /**
   * Mean–min function {@code M − a(√((M − min)² + b²) − b)} (Casadio Tarabusi and Guarini 2013,
   * doi:10.1007/s11205-012-0070-4): {@code a} from 0 (mean) to 1, {@code b} the smoothing.
   */
  record MeanMin(double penalty, double smoothing) implements OfRow {
    @Override
    public double of(double[] row, double[] weights, int n) {
      double sum = 0;
      double weight = 0;
      double min = Double.POSITIVE_INFINITY;
      for (int child = 0; child < n; child++) {
        sum += weights[child] * row[child];
        weight += weights[child];
        min = Math.min(min, row[child]);
      }
      double mean = sum / weight;
      double gap = mean - min;
      return mean - penalty * (Math.sqrt(gap * gap + smoothing * smoothing) - smoothing);
    }
  }
}
