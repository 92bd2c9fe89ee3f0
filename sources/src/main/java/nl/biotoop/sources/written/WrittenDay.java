package nl.biotoop.sources.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.sources.table.Remark;

/**
 * A day as people write it: {@code 1-3-2026}, {@code 01/03/2026}, {@code 1 maart 2026}, {@code
 * 2026-03-01}; day before month, as in Dutch. Five digits are a day as Excel counts them.
 */
public sealed interface WrittenDay {

  /** A day, with the time when one was written. */
  record Is(LocalDate day, Optional<LocalTime> time) implements WrittenDay {}

  /**
   * No day, or not a clear one.
   *
   * @param problem what is wrong and what to write instead
   */
  record IsNot(Remark problem) implements WrittenDay {}

  /** Reads a text that is not blank. */
  static WrittenDay read(String written) {
    if (written.length() > Shapes.LONGEST) {
      return no(written);
    }
    String text =
        written
            .replaceAll("[\\h\\s]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst(
                "^(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday"
                    + "|wednesday|thursday|friday|saturday|sunday),? ",
                "");
    Matcher counted = Shapes.COUNTED.matcher(text);
    if (counted.matches()) {
      return new Is(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text)), Optional.empty());
    }
    Matcher iso = Shapes.ISO.matcher(text);
    if (iso.matches()) {
      return day(iso, iso.group("month"), written);
    }
    Matcher dutch = Shapes.NUMBERS.matcher(text);
    if (dutch.matches()) {
      return day(dutch, dutch.group("month"), written);
    }
    Matcher named = Shapes.NAMED.matcher(text);
    if (named.matches()) {
      String month = named.group("name");
      Integer number = Shapes.MONTHS.get(month.substring(0, Math.min(3, month.length())));
      if (number != null) {
        return day(named, number.toString(), written);
      }
    }
    return no(written);
  }

  private static WrittenDay day(Matcher parts, String month, String written) {
    String year = parts.group("year");
    if (year.length() == 2) {
      return new IsNot(
          new Remark(
              "'" + written + "': schrijf het jaar met vier cijfers, zoals 1-3-2026.",
              "'" + written + "': write the year in four digits, as in 2026-03-01."));
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(year),
              Integer.parseInt(month),
              Integer.parseInt(parts.group("day")));
      String hour = parts.group("hour");
      return new Is(
          day,
          hour == null
              ? Optional.empty()
              : Optional.of(
                  LocalTime.of(Integer.parseInt(hour), Integer.parseInt(parts.group("minute")))));
    } catch (DateTimeException e) {
      return new IsNot(
          new Remark(
              "'" + written + "' bestaat niet. Schrijf dag, maand en jaar, zoals 1-3-2026.",
              "'" + written + "' does not exist. Write the day as 2026-03-01."));
    }
  }

  private static IsNot no(String written) {
    String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
    return new IsNot(
        new Remark(
            "'" + shown + "' is geen datum. Schrijf dag, maand en jaar, zoals 1-3-2026.",
            "'" + shown + "' is no date. Write the day as 2026-03-01."));
  }

  /** The ways to write one. */
  final class Shapes {
    private static final int LONGEST = 60;

    private static final String TIME =
        "(?:[ t,]+(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::\\d{2})?(?: uur| h)?)?";

    /** From 1954 to 2063, as Excel counts days. */
    private static final Pattern COUNTED = Pattern.compile("[2-5]\\d{4}");

    private static final Pattern ISO =
        Pattern.compile("(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})" + TIME);

    private static final Pattern NUMBERS =
        Pattern.compile(
            "(?<day>\\d{1,2})[-/. ](?<month>\\d{1,2})[-/. ](?<year>\\d{4}|\\d{2})" + TIME);

    private static final Pattern NAMED =
        Pattern.compile(
            "(?<day>\\d{1,2})(?:e|st|nd|rd|th)?[-. ]+(?<name>[a-z]{3,9})[-., ]+"
                + "(?<year>\\d{4}|\\d{2})"
                + TIME);

    private static final Map<String, Integer> MONTHS =
        Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("maa", 3),
            Map.entry("mrt", 3),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private Shapes() {}
  }
}
