package nl.biotoop.statistics.composite.normalise;

import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.composite.normalise.Normalisation.Column;
import nl.biotoop.statistics.descriptive.Moments;

/** Summaries of the available values of a column, and its direction. */
final class Scale {

  private Scale() {}

  /** Applies the direction as a sign. */
  static void direct(Column c) {
    if (c.indicator().direction() < 0) {
      for (int u = c.from(); u < c.from() + c.n(); u++) {
        c.cells()[u] = -c.cells()[u];
      }
    }
  }

  /** For direction −1 the reciprocals, which needs positive values. */
  static void reciprocalWhenLessIsBetter(Column c) {
    if (c.indicator().direction() > 0) {
      return;
    }
    for (int u = c.from(); u < c.from() + c.n(); u++) {
      double x = c.cells()[u];
      if (x <= 0) {
        throw new NotComputable(
            Cause.NOT_POSITIVE, c.indicator().code(), c.units().get(u - c.from()) + " = " + x);
      }
      c.cells()[u] = 1 / x;
    }
  }

  /** The moments of the available values. */
  static Moments moments(Column c) {
    return Moments.of(c.cells(), c.from(), c.n());
  }

  static double min(Column c) {
    double min = Double.POSITIVE_INFINITY;
    for (int u = c.from(); u < c.from() + c.n(); u++) {
      if (c.cells()[u] < min) {
        min = c.cells()[u];
      }
    }
    return min;
  }

  static double max(Column c) {
    double max = Double.NEGATIVE_INFINITY;
    for (int u = c.from(); u < c.from() + c.n(); u++) {
      if (c.cells()[u] > max) {
        max = c.cells()[u];
      }
    }
    return max;
  }
}
