package nl.biotoop.statistics.composite;

import java.util.Optional;

/**
 * One element of a framework: an indicator, or an aggregate above others.
 *
 * @param code the name in tables, unique
 * @param name what a person calls it
 * @param indicator whether it is measured (a leaf) rather than aggregated
 * @param level 1 for indicators, higher for aggregates
 * @param weight relative to its siblings, finite and not negative
 * @param direction 1 when more is better, −1 when less is
 * @param parent the aggregate it belongs to; empty for the top
 * @param denominator the column its values are divided by, if any
 * @param target the value that is aimed at; {@code NaN} when there is none
 */
public record Element(
    String code,
    String name,
    boolean indicator,
    int level,
    double weight,
    int direction,
    Optional<String> parent,
    Optional<String> denominator,
    double target) {

  public Element {
    if (direction != 1 && direction != -1) {
      throw new IllegalArgumentException(
          "The direction of " + code + " (" + direction + ") must be 1 or -1.");
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of %s (%s) must be 0 or more.".formatted(code, weight));
    }
  }

  /** An indicator with weight 1 for which more is better. */
  public static Element indicator(String code, String parent) {
    return new Element(
        code, code, true, 1, 1, 1, Optional.of(parent), Optional.empty(), Double.NaN);
  }

  /** An aggregate with weight 1; {@code parent} is {@code ""} for the top. */
  public static Element aggregate(String code, int level, String parent) {
    return new Element(
        code,
        code,
        false,
        level,
        1,
        1,
        Optional.of(parent).filter(p -> !p.isEmpty()),
        Optional.empty(),
        Double.NaN);
  }

  /** The same with another weight. */
  public Element weighing(double other) {
    return new Element(code, name, indicator, level, other, direction, parent, denominator, target);
  }
}
