package nl.biotoop.statistics.composite.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;

/**
 * Brings the values of one indicator to a common scale, so that more is better. Source of the
 * family: OECD/JRC, Handbook on Constructing Composite Indicators (2008), chapter 5,
 * doi:10.1787/9789264043466-en.
 *
 * <p>The direction is applied first: {@code x ← x · direction}. The ratio methods ({@link
 * FractionOfMax}, {@link RatioToMean}) would then reward the wrong end; for direction −1 they take
 * the reciprocal instead, so the best unit of either direction gets the same score.
 *
 * <p>Missing values stay missing and do not shape the scale. A constant column has no scale: {@code
 * NaN} for all, except for methods that do not depend on the spread.
 */
public sealed interface Normalisation {

  /** The column to normalise, {@code n} values from {@code from}, changed in place. */
  @SuppressWarnings("ArrayRecordComponent") // arrays of a kernel, never compared
  record Column(double[] cells, int from, int n, Element indicator, List<String> units) {}

  /**
   * Normalises the column in place.
   *
   * @throws NotComputable when the values do not allow the method
   */
  void apply(Column column);

  /** Leaves the values, but for the sign of the direction. */
  record None() implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.direct(c);
    }
  }

  /** {@code (x − min)/(max − min) · (upper − lower) + lower}. */
  record MinMax(double lower, double upper) implements Normalisation {
    public MinMax {
      if (!(lower < upper)) {
        throw new IllegalArgumentException(
            "The lower bound (%s) must be below the upper bound (%s).".formatted(lower, upper));
      }
    }

    @Override
    public void apply(Column c) {
      Scale.direct(c);
      double min = Scale.min(c);
      double range = Scale.max(c) - min;
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] = range == 0 ? Double.NaN : (c.cells[u] - min) / range * (upper - lower) + lower;
      }
    }
  }

  /** {@code (x − mean)/sd · spread + centre}; which sd is named. */
  record ZScore(double centre, double spread, Deviation deviation) implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.direct(c);
      Moments moments = Scale.moments(c);
      double mean = moments.mean();
      double sd = moments.standardDeviation(deviation);
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] = sd == 0 ? Double.NaN : (c.cells[u] - mean) / sd * spread + centre;
      }
    }
  }

  /** The rank from low to high, so that the best has the highest number. */
  record Rank(Ties ties) implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.direct(c);
      ties.ascending(c.cells, c.from, c.n, c.cells, c.from);
    }
  }

  /** Borda points: the rank less one, the number of units that do worse. */
  record Borda(Ties ties) implements Normalisation {
    @Override
    public void apply(Column c) {
      new Rank(ties).apply(c);
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] -= 1;
      }
    }
  }

  /** {@code (rank − 1)/(n − 1)} with the number of available values; {@code NaN} for one value. */
  record PercentileRank(Ties ties) implements Normalisation {
    @Override
    public void apply(Column c) {
      int available = Scale.moments(c).available();
      new Borda(ties).apply(c);
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] = available == 1 ? Double.NaN : c.cells[u] / (available - 1);
      }
    }
  }

  /** {@code x/max}; for direction −1 {@code min/x}, which needs positive values. */
  record FractionOfMax() implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.reciprocalWhenLessIsBetter(c);
      double max = Scale.max(c);
      if (max == 0) {
        throw new NotComputable(Cause.ZERO, c.indicator.code(), "max = 0");
      }
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] /= max;
      }
    }
  }

  /** {@code x/mean}, so that the average unit has 1; for direction −1 of the reciprocals. */
  record RatioToMean() implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.reciprocalWhenLessIsBetter(c);
      double min = Scale.min(c);
      if (min < 0) {
        throw new NotComputable(Cause.NOT_POSITIVE, c.indicator.code(), Double.toString(min));
      }
      double mean = Scale.moments(c).mean();
      if (mean == 0) {
        throw new NotComputable(Cause.ZERO, c.indicator.code(), "mean = 0");
      }
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] /= mean;
      }
    }
  }

  /** {@code 1 − (max − x)/(max − min)}. */
  record DistanceToMax() implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.direct(c);
      double min = Scale.min(c);
      double max = Scale.max(c);
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] = max == min ? Double.NaN : 1 - (max - c.cells[u]) / (max - min);
      }
    }
  }

  /** {@code 1 − (r − x)/(r − min)} with {@code r} the value of a reference unit. */
  record DistanceToReference(String unit, boolean capped) implements Normalisation {
    @Override
    public void apply(Column c) {
      Scale.direct(c);
      int row = c.units.indexOf(unit);
      double reference = row < 0 ? Double.NaN : c.cells[c.from + row];
      if (Double.isNaN(reference)) {
        throw new NotComputable(Cause.NO_REFERENCE, c.indicator.code(), unit);
      }
      double min = Scale.min(c);
      for (int u = c.from; u < c.from + c.n; u++) {
        double score =
            reference == min ? Double.NaN : 1 - (reference - c.cells[u]) / (reference - min);
        c.cells[u] = capped && score > 1 ? 1 : score;
      }
    }
  }

  /** {@code (x − min)/(t − min)} with {@code t} the target of the indicator; can be below 0. */
  record DistanceToTarget(boolean capped) implements Normalisation {
    @Override
    public void apply(Column c) {
      if (Double.isNaN(c.indicator.target())) {
        throw new NotComputable(Cause.NO_TARGET, c.indicator.code(), "");
      }
      Scale.direct(c);
      double target = c.indicator.target() * c.indicator.direction();
      double min = Scale.min(c);
      for (int u = c.from; u < c.from + c.n; u++) {
        double score = target == min ? Double.NaN : (c.cells[u] - min) / (target - min);
        c.cells[u] = capped && score > 1 ? 1 : score;
      }
    }
  }

  /**
   * {@code (x − low)/(high − low) · (upper − lower) + lower} with bounds of one's own; for
   * direction −1 {@code (high − x)/(high − low)}. Held within the scale when {@code truncated}.
   *
   * @param bounds low and high for each indicator, on the scale of the data
   */
  record Goalposts(Map<String, Bounds> bounds, double lower, double upper, boolean truncated)
      implements Normalisation {
    public Goalposts {
      bounds = Map.copyOf(bounds);
    }

    @Override
    public void apply(Column c) {
      Bounds own =
          Optional.ofNullable(bounds.get(c.indicator.code()))
              .orElseThrow(() -> new NotComputable(Cause.NO_GOALPOSTS, c.indicator.code(), ""));
      double range = own.high - own.low;
      for (int u = c.from; u < c.from + c.n; u++) {
        double x = c.cells[u];
        double share = c.indicator.direction() > 0 ? (x - own.low) / range : (own.high - x) / range;
        double held = truncated && !Double.isNaN(share) ? Math.clamp(share, 0.0, 1.0) : share;
        c.cells[u] = held * (upper - lower) + lower;
      }
    }
  }

  /** Where a scale begins and ends. */
  record Bounds(double low, double high) {
    public Bounds {
      if (!(low < high)) {
        throw new IllegalArgumentException(
            "The low goalpost (%s) must be below the high one (%s).".formatted(low, high));
      }
    }
  }

  /**
   * {@code exp(z)/mean(exp(z))}, held at {@code cap}: after Leendertse, Schrijvers and Stam (2022),
   * doi:10.1016/j.respol.2021.104336. Not rescaled after the cap.
   *
   * @param cap the highest score; infinite for none
   */
  record ExpZ(Deviation deviation, double cap) implements Normalisation {
    @Override
    public void apply(Column c) {
      new ZScore(0, 1, deviation).apply(c);
      for (int u = c.from; u < c.from + c.n; u++) {
        c.cells[u] = Math.exp(c.cells[u]);
        if (Double.isInfinite(c.cells[u])) {
          throw new NotComputable(Cause.OVERFLOW, c.indicator.code(), "");
        }
      }
      double mean = Scale.moments(c).mean();
      for (int u = c.from; u < c.from + c.n; u++) {
        double score = c.cells[u] / mean;
        c.cells[u] = score > cap ? cap : score;
      }
    }
  }
}
