package nl.biotoop.territory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an area, checked for its form; whether the area exists, and when, is for {@link
 * Territories} to say. Codes of Statistics Netherlands and NUTS are upper case, ids of own regions
 * lower case with hyphens.
 *
 * @param value the code, without a year
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
  private static final int LONGEST = 60;
  private static final Pattern OWN = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*+");
  private static final Pattern NUTS = Pattern.compile("(?!GM|CR|PV)[A-Z]{2}[0-9A-Z]{0,3}+");

  /** The Netherlands; stands below the patterns, which it needs. */
  public static final RegionCode NETHERLANDS = new RegionCode("NL");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it is no code of any {@link RegionLevel}
   */
  public RegionCode {
    if (level(value).isEmpty()) {
      throw new IllegalArgumentException(
          "'" + value.substring(0, Math.min(value.length(), LONGEST)) + "' is no region code.");
    }
  }

  /** The code in a text; empty when the text is something else. */
  public static Optional<RegionCode> read(String text) {
    return level(text).isPresent() ? Optional.of(new RegionCode(text)) : Optional.empty();
  }

  /** What sort of area this is. */
  public RegionLevel level() {
    return level(value).orElseThrow();
  }

  @Override
  public int compareTo(RegionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Optional<RegionLevel> level(String text) {
    if (text.length() < 2 || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (OWN.matcher(text).matches()) {
      return Optional.of(RegionLevel.OWN_REGION);
    }
    if (text.equals("NL01")) {
      return Optional.of(RegionLevel.COUNTRY);
    }
    if (isNumbered(text, "GM", 4)) {
      return Optional.of(RegionLevel.MUNICIPALITY);
    }
    if (isNumbered(text, "CR", 2)) {
      return Optional.of(RegionLevel.COROP);
    }
    if (isNumbered(text, "PV", 2)) {
      return Optional.of(RegionLevel.PROVINCE);
    }
    if (!NUTS.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (text.length()) {
          case 2 -> RegionLevel.COUNTRY;
          case 3 -> RegionLevel.NUTS_1;
          case 4 -> RegionLevel.NUTS_2;
          default -> RegionLevel.NUTS_3;
        });
  }

  private static boolean isNumbered(String text, String letters, int digits) {
    return text.length() == letters.length() + digits
        && text.startsWith(letters)
        && text.chars().skip(letters.length()).allMatch(c -> c >= '0' && c <= '9');
  }
}
