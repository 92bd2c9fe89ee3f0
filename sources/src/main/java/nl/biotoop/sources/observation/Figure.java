package nl.biotoop.sources.observation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as computers write it: a point for decimals, no separators of thousands. */
final class Figure {

  /** Longer is no figure of a statistical office, and could cost memory without end. */
  private static final int LONGEST = 60;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

  private Figure() {}

  /**
   * The number as it is written.
   *
   * @param place for the refusal when it is none, or too large for a double
   */
  static BigDecimal of(String text, Place place) {
    if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
      throw place.noNumber(text);
    }
    BigDecimal value = new BigDecimal(text);
    if (!Double.isFinite(value.doubleValue())) {
      throw place.noNumber(text);
    }
    return value;
  }
}
