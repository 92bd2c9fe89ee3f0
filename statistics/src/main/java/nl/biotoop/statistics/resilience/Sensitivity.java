package nl.biotoop.statistics.resilience;

/**
 * The sensitivity of a region to the nation's cycle: {@code β = (ΔE[r]/E[r])/(ΔE[N]/E[N])}. In a
 * contraction a value above 1 means less resistant than the nation.
 *
 * <ul>
 *   <li>A growth of the nation of at most {@code nearZero} in size gives no index: the ratio is
 *       unstable there.
 *   <li>A missing value ({@code NaN}) gives no index. A start of zero or less is refused.
 * </ul>
 *
 * <p>Reference: R. Martin, "Regional economic resilience, hysteresis and recessionary shocks",
 * Journal of Economic Geography 12(1), 1–32, 2012.
 *
 * @param nearZero the national growth that counts as zero, such as 0.001
 */
public record Sensitivity(double nearZero) {
  /** Checks the choice. */
  public Sensitivity {
    nearZero = Phase.checkedNearZero(nearZero);
  }

  /**
   * The sensitivity of one region; {@code change} and {@code expected} of the result are the growth
   * of the region and of the nation.
   *
   * @throws IllegalArgumentException when a start is not positive or a value is infinite
   */
  public Resilience of(double start, double end, double nationStart, double nationEnd) {
    double sum = start + end + nationStart + nationEnd;
    if (start <= 0 || nationStart <= 0 || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "The region goes from "
              + start
              + " to "
              + end
              + ", the nation from "
              + nationStart
              + " to "
              + nationEnd
              + ".");
    }
    if (Double.isNaN(sum)) {
      return new Resilience.Undefined(Resilience.Reason.MISSING_VALUE);
    }
    double growth = (end - start) / start;
    double nation = (nationEnd - nationStart) / nationStart;
    return Math.abs(nation) <= nearZero
        ? new Resilience.Undefined(Resilience.Reason.NEAR_ZERO_DENOMINATOR)
        : new Resilience.Index(growth / nation, growth, nation);
  }
}
