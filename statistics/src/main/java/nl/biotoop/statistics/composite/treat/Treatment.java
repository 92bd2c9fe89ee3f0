package nl.biotoop.statistics.composite.treat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Outlier treatment in two stages, as in the OECD/JRC handbook practice and COINr 1.1.14.
 *
 * <p>An indicator passes when {@code |G1| < skewness} or {@code G2 < kurtosis}. One that does not
 * is winsorised, one point at a time on the side of the present skew (tied points together), until
 * it passes or {@code winsorise} points have been changed. One that then still fails gets the
 * transformation, applied to the values as they were; its result is kept also when it fails too.
 *
 * <ul>
 *   <li>Missing values stay missing and take no part.
 *   <li>Fewer than four values, or a constant column: left as it is, noted.
 *   <li>Direction plays no part: an outlier is one on either side.
 * </ul>
 *
 * @param skewness bound on the absolute skewness, 2 in practice
 * @param kurtosis bound on the excess kurtosis, 3.5 in practice
 * @param winsorise most points to winsorise; 0 is none
 * @param then what follows when winsorising is not enough
 * @param indicators other choices for single indicators
 */
public record Treatment(
    double skewness,
    double kurtosis,
    int winsorise,
    Transformation then,
    Map<String, OwnChoice> indicators) {

  public Treatment {
    if (winsorise < 0) {
      throw new IllegalArgumentException(
          "The number of points to winsorise (" + winsorise + ") must be 0 or more.");
    }
    indicators = Map.copyOf(indicators);
  }

  /** The thresholds 2 and 3.5, at most five points, then the range-shifted logarithm. */
  public static Treatment usual() {
    return new Treatment(2, 3.5, 5, Transformation.logarithm(), Map.of());
  }

  /** The same with another maximum for winsorising. */
  public Treatment winsorising(int points) {
    return new Treatment(skewness, kurtosis, points, then, indicators);
  }

  /**
   * Choices for one indicator that differ from the rest.
   *
   * @param winsorise another maximum
   * @param then another transformation
   */
  public record OwnChoice(Optional<Integer> winsorise, Optional<Transformation> then) {}

  /**
   * A value that was changed.
   *
   * @param unit the row
   * @param before the value as it was
   * @param after the value it has now
   */
  public record Change(int unit, double before, double after) {}

  /**
   * What was done to one indicator, and why.
   *
   * @param indicator its code
   * @param before skewness and kurtosis as it came
   * @param passed whether it needed no treatment
   * @param winsorised how many points stood at a bound after winsorising; COINr's {@code nwin}
   * @param after skewness and kurtosis after winsorising; the same as before when none was tried
   * @param transformed the transformation applied, {@code NONE} when none
   * @param end skewness and kurtosis of the result
   * @param untestable whether the test gave no answer (too few values, or constant)
   * @param changes the values that differ, empty for a transformation, which changes all
   */
  public record Treated(
      String indicator,
      Skew before,
      boolean passed,
      int winsorised,
      Skew after,
      Transformation.Kind transformed,
      Skew end,
      boolean untestable,
      List<Change> changes) {}

  /** Treats one column of {@code n} values from {@code from}, in place. */
  public Treated apply(String indicator, double[] cells, int from, int n) {
    Skew start = Skew.of(cells, from, n);
    boolean untestable = Double.isNaN(start.skewness()) || Double.isNaN(start.kurtosis());
    if (untestable || passes(start)) {
      return new Treated(
          indicator,
          start,
          !untestable,
          0,
          start,
          Transformation.Kind.NONE,
          start,
          untestable,
          List.of());
    }
    OwnChoice own = indicators.get(indicator);
    int most = own == null ? winsorise : own.winsorise().orElse(winsorise);
    Transformation next = own == null ? then : own.then().orElse(then);
    double[] original = Arrays.copyOfRange(cells, from, from + n);
    int points = winsorise(cells, from, n, start, most);
    Skew after = points == 0 ? start : Skew.of(cells, from, n);
    if (passes(after) || next.kind() == Transformation.Kind.NONE) {
      return new Treated(
          indicator,
          start,
          false,
          points,
          after,
          Transformation.Kind.NONE,
          after,
          false,
          changes(original, cells, from, n));
    }
    System.arraycopy(original, 0, cells, from, n);
    next.apply(cells, from, n, start.skewness());
    return new Treated(
        indicator,
        start,
        false,
        points,
        after,
        next.kind(),
        Skew.of(cells, from, n),
        false,
        List.of());
  }

  private boolean passes(Skew skew) {
    return Math.abs(skew.skewness()) < skewness || skew.kurtosis() < kurtosis;
  }

  /** Winsorises in place; returns how many points stand at the bounds. */
  private int winsorise(double[] x, int from, int n, Skew start, int most) {
    Skew now = start;
    int high = 0;
    int low = 0;
    while (high + low < most && !passes(now) && !Double.isNaN(now.skewness())) {
      boolean atTop = now.skewness() >= 0;
      double bound = atTop ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      for (int u = from; u < from + n; u++) {
        if (!Double.isNaN(x[u]) && (atTop ? x[u] > bound : x[u] < bound)) {
          bound = x[u];
        }
      }
      double next = atTop ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      int tied = 0;
      for (int u = from; u < from + n; u++) {
        if (x[u] == bound) {
          tied++;
        } else if (!Double.isNaN(x[u]) && (atTop ? x[u] > next : x[u] < next)) {
          next = x[u];
        }
      }
      if (Double.isInfinite(next)) {
        break; // one value is left: nothing to pull it to
      }
      for (int u = from; u < from + n; u++) {
        if (x[u] == bound) {
          x[u] = next;
        }
      }
      if (atTop) {
        high = tied;
      } else {
        low = tied;
      }
      now = Skew.of(x, from, n);
    }
    return high + low;
  }

  private static List<Change> changes(double[] original, double[] cells, int from, int n) {
    List<Change> changes = new ArrayList<>();
    for (int u = 0; u < n; u++) {
      if (original[u] != cells[from + u] && !Double.isNaN(original[u])) {
        changes.add(new Change(u, original[u], cells[from + u]));
      }
    }
    return changes;
  }
}
