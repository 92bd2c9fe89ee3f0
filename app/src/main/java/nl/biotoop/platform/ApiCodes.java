package nl.biotoop.platform;

import java.util.Locale;

/** How the API spells codes: lower case with hyphens, stable for ever. */
public final class ApiCodes {
  /** Every answer of the API has it. */
  public static final String VERSION_HEADER = "API-Version";

  public static final String VERSION = "1.6.0";
  private static final int LONGEST_ECHO = 100;

  private ApiCodes() {}

  /** A code: {@code not-reached}. */
  public static String of(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A piece of the request, short enough to send back. */
  public static String shortened(String text) {
    return text.length() <= LONGEST_ECHO
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO / 2)) + "…";
  }
}
