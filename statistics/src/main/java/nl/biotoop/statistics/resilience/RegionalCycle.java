package nl.biotoop.statistics.resilience;

/**
 * A region's own downturn: how deep, how long, and whether the level before it is regained.
 *
 * <p>The peak is the highest value in a window the caller gives (the last of equal ones), so a
 * region may turn before or after its nation. The downturn lasts from the peak to the first later
 * period at or above it; the trough is the lowest period in between (the first of equal ones).
 * {@code depth = (trough − peak)/peak}. Durations count periods of the series.
 *
 * <p>When the peak is not regained by the last period the duration is right-censored: {@link
 * NotRegained} says how long the region has been under its peak, and its trough is the lowest so
 * far. Censored durations are never averaged with others as if they had ended.
 *
 * <p>A missing value ({@code NaN}) in the window, or after it before the peak is regained, gives
 * {@link Unknown} with its period.
 *
 * <p>Reference: M. Sensier, G. Bristow and A. Healy, "Measuring regional economic resilience across
 * Europe: operationalizing a complex concept", Spatial Economic Analysis 11(2), 128–151, 2016,
 * doi:10.1080/17421772.2016.1129435.
 */
public sealed interface RegionalCycle {
  /**
   * A downturn that is over.
   *
   * @param peak the period of the peak
   * @param trough the period of the trough
   * @param depth the relative fall, below 0
   * @param contraction periods from peak to trough
   * @param recovery periods from trough to the peak's level
   */
  record Regained(int peak, int trough, double depth, int contraction, int recovery)
      implements RegionalCycle {}

  /**
   * A downturn that is not over by the last period.
   *
   * @param peak the period of the peak
   * @param trough the lowest period so far
   * @param depth the relative fall so far, below 0
   * @param contraction periods from peak to the lowest so far
   * @param atLeast periods since the peak: the whole downturn lasts longer than this
   */
  record NotRegained(int peak, int trough, double depth, int contraction, int atLeast)
      implements RegionalCycle {}

  /**
   * The region did not fall after its peak.
   *
   * @param peak the period of the peak
   */
  record NoDownturn(int peak) implements RegionalCycle {}

  /**
   * A value that decides is missing.
   *
   * @param period the first such period
   */
  record Unknown(int period) implements RegionalCycle {}

  /**
   * The downturn after the highest of {@code series[from]} to {@code series[until]}, both included.
   *
   * @throws IllegalArgumentException when the window is outside the series, or a value read is
   *     infinite, zero or negative
   */
  static RegionalCycle of(double[] series, int from, int until) {
    if (from < 0 || until < from || until >= series.length) {
      throw new IllegalArgumentException(
          "The peak is sought in " + from + "–" + until + " of " + series.length + " periods.");
    }
    int peak = from;
    for (int t = from; t <= until; t++) {
      if (Double.isNaN(checked(series, t))) {
        return new Unknown(t);
      }
      peak = series[t] >= series[peak] ? t : peak;
    }
    int trough = peak;
    for (int t = peak + 1; t < series.length; t++) {
      double value = checked(series, t);
      if (Double.isNaN(value)) {
        return new Unknown(t);
      }
      if (value >= series[peak]) {
        return trough == peak
            ? new NoDownturn(peak)
            : new Regained(peak, trough, depth(series, peak, trough), trough - peak, t - trough);
      }
      trough = trough == peak || value < series[trough] ? t : trough;
    }
    int last = series.length - 1;
    return trough == peak
        ? new NoDownturn(peak)
        : new NotRegained(peak, trough, depth(series, peak, trough), trough - peak, last - peak);
  }

  private static double checked(double[] series, int period) {
    double value = series[period];
    if (value <= 0 || Double.isInfinite(value)) {
      throw new IllegalArgumentException("Period " + period + " has a value " + value + ".");
    }
    return value;
  }

  private static double depth(double[] series, int peak, int trough) {
    return (series[trough] - series[peak]) / series[peak];
  }
}
