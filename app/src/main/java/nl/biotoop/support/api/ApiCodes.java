package nl.biotoop.support.api;

import java.util.Locale;

/** How the API spells codes: lower case with hyphens, stable for ever. */
final class ApiCodes {
  /** NL API Design Rules: every answer tells the full version of the API. */
  static final String VERSION_HEADER = "API-Version";

  static final String VERSION = "1.0.0";
  private static final int LONGEST_ECHO = 100;

  private ApiCodes() {}

  static String of(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A piece of the request, short enough to send back. */
  static String shortened(String text) {
    return text.length() <= LONGEST_ECHO
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO / 2)) + "…";
  }
}
