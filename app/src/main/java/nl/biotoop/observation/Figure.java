package nl.biotoop.observation;

import java.util.OptionalDouble;

/**
 * One value of one indicator for one region and period, as a source publishes it.
 *
 * @param indicator the code of the indicator
 * @param region the code of the region as the source writes it, without blanks
 * @param period a year, or a part of one such as {@code 2024-Q1}
 * @param value empty when the source has none; never 0 in its place
 * @param status the flag of the source, {@code ""} when it has none: b break in the series, e
 *     estimated, p provisional, u unreliable, d definition differs, C confidential, I inherited
 *     from a larger region, W withheld by us because a confidential one would follow
 */
public record Figure(
    String indicator, String region, String period, OptionalDouble value, String status) {

  /**
   * @throws IllegalArgumentException when the value is no finite number
   */
  public Figure {
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException(
          "The value of " + indicator + " for " + region + " in " + period + " is not finite.");
    }
  }

  /** Whether the source keeps the value secret. */
  public boolean isConfidential() {
    return status.contains("C") || status.contains("c");
  }

  /** Without its value, because a secret figure would follow from it. */
  Figure withheld() {
    return new Figure(indicator, region, period, OptionalDouble.empty(), status + "W");
  }

  /** Whether we do not show it because a secret figure would follow from it. */
  public boolean isWithheld() {
    return status.contains("W");
  }

  /** Whether it was measured for a larger region only. */
  public boolean isInherited() {
    return status.contains("I");
  }

  /** The code of the area it was measured for: of an inherited European region one level up. */
  public String origin() {
    return isInherited() && region.length() > 2 ? region.substring(0, region.length() - 1) : region;
  }
}
