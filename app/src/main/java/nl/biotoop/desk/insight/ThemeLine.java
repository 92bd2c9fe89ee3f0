package nl.biotoop.desk.insight;

import java.util.List;
import java.util.Optional;

/**
 * A theme over the months that are shown. A number that is empty may not be shown.
 *
 * @param theme its id; empty for questions without a known theme
 * @param months how many were asked per month, oldest first
 * @param asked how many in all; at least {@link Disclosure#FEWEST}
 * @param helped how many of them were helped
 * @param unmet how many of them ended because there is no help
 * @param unmetMonths how many of those per month in which they were asked
 */
public record ThemeLine(
    Optional<String> theme,
    List<Optional<Integer>> months,
    int asked,
    Optional<Integer> helped,
    Optional<Integer> unmet,
    List<Optional<Integer>> unmetMonths) {
  public ThemeLine {
    months = List.copyOf(months);
    unmetMonths = List.copyOf(unmetMonths);
  }
}
