package nl.biotoop.statistics.resilience;

import java.util.Optional;

/**
 * Where a nation turns around a shock: the phases over which its regions are held against it.
 *
 * <p>The peak is the highest value in a window the caller gives (the last of equal ones). The
 * contraction lasts as long as every period is below the one before, so a second fall is a phase of
 * its own. The expansion lasts from the trough as long as no period is below the one before.
 *
 * <ul>
 *   <li>A trough at the peak: the nation did not contract.
 *   <li>A next peak at the trough: the nation did not expand, or the series ends there.
 *   <li>A missing value ({@code NaN}) in the window or before the trough is known gives no turning
 *       points. After the trough it ends the expansion as far as it is known.
 * </ul>
 *
 * <p>Reference: R. Martin, P. Sunley, B. Gardiner and P. Tyler, "How regions react to recessions:
 * resilience and the role of economic structure", Regional Studies 50(4), 561–585, 2016.
 *
 * @param peak the period of the peak
 * @param trough the last period of the contraction
 * @param next the last period of the expansion
 */
public record TurningPoints(int peak, int trough, int next) {

  /**
   * The turning points after the highest of {@code series[from]} to {@code series[until]}, both
   * included; empty when a value that decides is missing.
   *
   * @throws IllegalArgumentException when the window is outside the series
   */
  public static Optional<TurningPoints> of(double[] series, int from, int until) {
    if (from < 0 || until < from || until >= series.length) {
      throw new IllegalArgumentException(
          "The peak is sought in " + from + "–" + until + " of " + series.length + " periods.");
    }
    int peak = from;
    for (int t = from; t <= until; t++) {
      if (Double.isNaN(series[t])) {
        return Optional.empty();
      }
      peak = series[t] >= series[peak] ? t : peak;
    }
    int trough = peak;
    while (trough + 1 < series.length && series[trough + 1] < series[trough]) {
      trough++;
    }
    if (trough + 1 < series.length && Double.isNaN(series[trough + 1])) {
      return Optional.empty();
    }
    int next = trough;
    while (next + 1 < series.length && series[next + 1] >= series[next]) {
      next++;
    }
    return Optional.of(new TurningPoints(peak, trough, next));
  }
}
