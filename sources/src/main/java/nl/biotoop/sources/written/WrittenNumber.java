package nl.biotoop.sources.written;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.sources.table.Remark;

/**
 * A number as people write it: {@code € 12.500,-}, {@code 1.234,56}, {@code 12,5}, {@code 50%},
 * {@code 2 miljoen}. The Dutch way goes first: a comma is decimal, points stand between thousands.
 * {@code 1,234} can be meant in two ways and is asked back.
 */
public sealed interface WrittenNumber {

  /**
   * A number.
   *
   * @param number the number before the percent sign, if there is one: 50 for {@code 50%}
   */
  record Is(double number, boolean percent) implements WrittenNumber {}

  /**
   * No number, or not a clear one.
   *
   * @param problem what is wrong and what to write instead
   */
  record IsNot(Remark problem) implements WrittenNumber {}

  /** Reads a text that is not blank. */
  static WrittenNumber read(String written) {
    Matcher matcher = Shapes.WRITTEN.matcher(written.replaceAll("[\\h\\s]+", " ").strip());
    if (written.length() > Shapes.LONGEST || !matcher.matches()) {
      return no(written);
    }
    boolean percent = matcher.group("percent") != null;
    String digits = matcher.group("digits").replace(" ", "");
    if (Shapes.TWO_WAYS.matcher(digits).matches()) {
      return new IsNot(
          new Remark(
              "'"
                  + written
                  + "' kan twee getallen zijn. Schrijf "
                  + digits.replace(",", "")
                  + " of "
                  + digits.replaceFirst("0+$", "0")
                  + "0.",
              "'"
                  + written
                  + "' can be two numbers. Write "
                  + digits.replace(",", "")
                  + " or "
                  + digits.replace(',', '.')
                  + "0."));
    }
    double number;
    if (Shapes.DUTCH.matcher(digits).matches()) {
      number = Double.parseDouble(digits.replace(".", "").replace(',', '.'));
    } else if (Shapes.ENGLISH.matcher(digits).matches()) {
      number = Double.parseDouble(digits.replace(",", ""));
    } else {
      return no(written);
    }
    String times = matcher.group("times");
    double factor = times == null ? 1 : times.toLowerCase(Locale.ROOT).startsWith("m") ? 1e6 : 1e3;
    double value = (matcher.group("sign").isEmpty() ? 1 : -1) * number * factor;
    return new Is(value == 0 ? 0 : value, percent);
  }

  private static IsNot no(String written) {
    String shown = written.length() > 60 ? written.substring(0, 60) + "…" : written;
    return Shapes.RANGE.matcher(written).matches()
        ? new IsNot(
            new Remark(
                "'" + shown + "' is niet één getal. Zet laagste en hoogste in twee kolommen.",
                "'" + shown + "' is not one number. Put lowest and highest in two columns."))
        : new IsNot(
            new Remark(
                "'" + shown + "' is geen getal. Schrijf alleen het getal, zoals 12500 of 12,5.",
                "'" + shown + "' is no number. Write only the number, such as 12500 or 12.5."));
  }

  /** The ways to write one. */
  final class Shapes {
    private static final int LONGEST = 100;

    private static final Pattern WRITTEN =
        Pattern.compile(
            "(?i)(?:(?:€|eur|euro)\\s?)?(?<sign>[-−–]?)\\s?(?:(?:€|eur|euro)\\s?)?"
                + "(?<digits>\\d[\\d., ]{0,30}\\d|\\d)(?:[.,](?:-{1,2}|–|—))?"
                + "\\s?(?<times>k|duizend|thousand|mln\\.?|miljoen|million|m)?"
                + "\\s?(?<percent>%|procent|percent)?\\s?(?:€|eur|euro)?");

    /** {@code 1234}, {@code 1.234}, {@code 1234,5}. */
    private static final Pattern DUTCH =
        Pattern.compile("(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)(?:,\\d+)?");

    /** {@code 12.5}, {@code 1,234.5}, {@code 1,234,567}. */
    private static final Pattern ENGLISH =
        Pattern.compile("(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");

    private static final Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    private static final Pattern RANGE =
        Pattern.compile("[^-–]*\\d[^-–]*(?:-|–|tot|t/m|to|and|en)[^-–]*\\d.*");

    private Shapes() {}
  }
}
