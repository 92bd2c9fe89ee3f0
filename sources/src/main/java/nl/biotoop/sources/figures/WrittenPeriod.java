package nl.biotoop.sources.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as people and statistical offices write it, in SDMX writing.
 *
 * @param code {@code 2024}, {@code 2024-S1}, {@code 2024-Q1}, {@code 2024-03}, {@code 2024-W05},
 *     {@code 2024-03-31}; another code of CBS as it is
 * @param provisional whether stars behind it say so, as in StatLine
 */
record WrittenPeriod(String code, boolean provisional) {
  private static final Pattern STARRED = Pattern.compile("(.*?)\\s*(\\*{0,2})");
  private static final Pattern YEAR = Pattern.compile("(1[5-9]|2[01])[0-9]{2}");
  private static final Pattern PART =
      Pattern.compile(
          "((?:1[5-9]|2[01])[0-9]{2})(?:[- ]?(Q|S|H)([1-4])|-?(M|W)?([0-9]{2})|"
              + "(JJ|HJ|KW|MM)([0-9]{2}))");
  private static final Pattern DAY =
      Pattern.compile("(?:1[5-9]|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  private static final Pattern CODE =
      Pattern.compile("(?:1[5-9]|2[01])[0-9]{2}[A-Z]{1,2}[0-9]{2,3}");
  private static final Pattern BLANKS = Pattern.compile("[\\h\\s]+");
  private static final Pattern QUARTER =
      Pattern.compile(
          "([0-9]{4}) ([1-4])(?:e|de|ste)? kwartaal|([1-4])(?:e|de|ste)? kwartaal ([0-9]{4})");
  private static final Pattern MONTH =
      Pattern.compile("([0-9]{4}) ([a-z]{3,9})|([a-z]{3,9}) ([0-9]{4})");
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");
  private static final int LONGEST = 40;

  /** Reads a text; empty when it is no period that is clear. */
  static Optional<WrittenPeriod> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher starred = STARRED.matcher(text.strip());
    if (!starred.matches()) {
      return Optional.empty();
    }
    boolean provisional = !starred.group(2).isEmpty();
    return code(starred.group(1)).map(code -> new WrittenPeriod(code, provisional));
  }

  private static Optional<String> code(String text) {
    if (YEAR.matcher(text).matches() || DAY.matcher(text).matches()) {
      return Optional.of(text);
    }
    Matcher part = PART.matcher(text);
    if (part.matches()) {
      return part(part).or(() -> Optional.of(text).filter(it -> CODE.matcher(it).matches()));
    }
    if (CODE.matcher(text).matches()) {
      return Optional.of(text);
    }
    String words = BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    Matcher quarter = QUARTER.matcher(words);
    if (quarter.matches()) {
      return quarter.group(1) != null
          ? part(quarter.group(1), "Q", quarter.group(2))
          : part(quarter.group(4), "Q", quarter.group(3));
    }
    Matcher month = MONTH.matcher(words);
    if (month.matches()) {
      String year = month.group(1) != null ? month.group(1) : month.group(4);
      int number = MONTHS.indexOf(month.group(1) != null ? month.group(2) : month.group(3)) + 1;
      return number < 1 ? Optional.empty() : part(year, "M", (number < 10 ? "0" : "") + number);
    }
    return Optional.empty();
  }

  private static Optional<String> part(Matcher found) {
    String year = found.group(1);
    if (found.group(2) != null) {
      return part(year, found.group(2), found.group(3));
    }
    if (found.group(6) != null) {
      return part(year, found.group(6), found.group(7));
    }
    return part(year, found.group(4) == null ? "M" : found.group(4), found.group(5));
  }

  private static Optional<String> part(String year, String kind, String written) {
    if (!YEAR.matcher(year).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(written);
    return switch (kind) {
      case "JJ" -> within(number, 0, 0, year);
      case "S", "H", "HJ" -> within(number, 1, 2, year + "-S" + number);
      case "Q", "KW" -> within(number, 1, 4, year + "-Q" + number);
      case "W" -> within(number, 1, 53, year + "-W" + written);
      default -> within(number, 1, 12, year + "-" + written);
    };
  }

  private static Optional<String> within(int number, int least, int most, String code) {
    return number < least || number > most ? Optional.empty() : Optional.of(code);
  }
}
