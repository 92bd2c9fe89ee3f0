package nl.biotoop.sources.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

/**
 * How a number is shown: as a number, a share, or a moment. Spreadsheets keep days as numbers and
 * tell by the format that they are days.
 */
enum NumberStyle {
  PLAIN,
  PERCENT,
  MOMENT;

  /** Excel keeps and shows fifteen digits. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final long SECONDS = 24 * 60 * 60;

  /** 31 December 9999. */
  private static final double LAST_DAY = 2_958_466;

  /** The formats of ECMA-376 §18.8.30 that show a day or a time. */
  private static final Set<Integer> MOMENTS =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
          50, 51, 52, 53, 54, 55, 56, 57, 58);

  private static final Set<Integer> PERCENTS = Set.of(9, 10);

  /** Of a format that has a number and no text of its own. */
  static NumberStyle of(int format) {
    return MOMENTS.contains(format) ? MOMENT : PERCENTS.contains(format) ? PERCENT : PLAIN;
  }

  /** Of a format written out, such as {@code d-m-yyyy} or {@code 0.0%}. */
  static NumberStyle of(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("[\\\\_*].", "")
            .replaceAll("\\[(?![hmsHMS]+\\])[^\\]]*\\]", "")
            .toLowerCase(Locale.ROOT);
    if (bare.equals("general") || bare.equals("standaard")) {
      return PLAIN;
    }
    return bare.matches("(?s).*[ymdhs].*") ? MOMENT : bare.contains("%") ? PERCENT : PLAIN;
  }

  Cell.Kind kind(double number) {
    return this == MOMENT && isMoment(number) ? Cell.Kind.DAY : Cell.Kind.NUMBER;
  }

  /**
   * What somebody would type to get this number.
   *
   * @param since1904 whether the file counts days from 1904, as old Macs did
   */
  String text(double number, boolean since1904) {
    return switch (this) {
      case MOMENT -> isMoment(number) ? moment(number, since1904) : plain(number);
      case PERCENT -> percent(number);
      case PLAIN -> plain(number);
    };
  }

  private static boolean isMoment(double number) {
    return number >= 0 && number < LAST_DAY;
  }

  static String plain(double number) {
    return decimal(new BigDecimal(number));
  }

  static String percent(double share) {
    return decimal(new BigDecimal(share).multiply(HUNDRED)) + "%";
  }

  private static String decimal(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS);
    return rounded.signum() == 0
        ? "0"
        : rounded.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private static String moment(double number, boolean since1904) {
    long seconds = Math.round(number * SECONDS);
    long day = seconds / SECONDS;
    LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
    if (day == 0 && !since1904) {
      return time.toString();
    }
    // Excel believes that 1900 was a leap year: its day 60 never was.
    LocalDate start =
        since1904
            ? LocalDate.of(1904, 1, 1)
            : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return text(start.plusDays(day).atTime(time));
  }

  /** A day, with its time unless that is midnight. */
  static String text(LocalDateTime moment) {
    LocalTime time = moment.toLocalTime().withNano(0);
    return time.equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toLocalDate() + " " + time;
  }
}
