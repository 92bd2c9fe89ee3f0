package nl.biotoop.sources.figures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.biotoop.sources.table.Cell;

/**
 * A cell with a figure, or with a sign that says that there is none.
 *
 * @param digits the number, without blanks, stars and percent sign; {@code ""} when missing
 * @param missing why there is no value, as a status; {@code ""} when there is one
 * @param percent whether a percent sign stands behind it
 * @param provisional whether stars stand behind it, as in StatLine
 */
record WrittenFigure(String digits, String missing, boolean percent, boolean provisional) {

  /** Missing, and nobody says why. */
  static final String UNKNOWN = "O";

  static final String CANNOT_EXIST = "M";
  static final String SECRET = "C";

  /** Longer is no figure, and could cost memory without end. */
  private static final int LONGEST = 60;

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry(".", UNKNOWN),
          Map.entry("..", UNKNOWN),
          Map.entry("...", UNKNOWN),
          Map.entry("…", UNKNOWN),
          Map.entry(":", UNKNOWN),
          Map.entry("-", UNKNOWN),
          Map.entry("–", UNKNOWN),
          Map.entry("—", UNKNOWN),
          Map.entry("?", UNKNOWN),
          Map.entry("n.b.", UNKNOWN),
          Map.entry("n.b", UNKNOWN),
          Map.entry("nb", UNKNOWN),
          Map.entry("n.a.", UNKNOWN),
          Map.entry("n.a", UNKNOWN),
          Map.entry("na", UNKNOWN),
          Map.entry("n/a", UNKNOWN),
          Map.entry("niet beschikbaar", UNKNOWN),
          Map.entry("not available", UNKNOWN),
          Map.entry("onbekend", UNKNOWN),
          Map.entry("unknown", UNKNOWN),
          Map.entry("n.v.t.", CANNOT_EXIST),
          Map.entry("n.v.t", CANNOT_EXIST),
          Map.entry("nvt", CANNOT_EXIST),
          Map.entry("niet van toepassing", CANNOT_EXIST),
          Map.entry("not applicable", CANNOT_EXIST),
          Map.entry("x", SECRET),
          Map.entry("c", SECRET),
          Map.entry("geheim", SECRET),
          Map.entry("vertrouwelijk", SECRET),
          Map.entry("secret", SECRET),
          Map.entry("confidential", SECRET));

  private static final String GROUPS_POINT = "[0-9]{1,3}(\\.[0-9]{3})";
  private static final String GROUPS_COMMA = "[0-9]{1,3}(,[0-9]{3})";
  private static final Pattern ONE_GROUP_POINT = Pattern.compile(GROUPS_POINT);
  private static final Pattern ONE_GROUP_COMMA = Pattern.compile(GROUPS_COMMA);
  private static final Pattern STARS = Pattern.compile("\\s*\\*{1,2}$");
  private static final Pattern PERCENT = Pattern.compile("\\s*%$");

  /** Blanks of every width, where three digits follow. */
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=[0-9])[ \\u00A0\\u2009\\u202F](?=[0-9]{3}(?![0-9]))");

  private static final Pattern PLAIN = Pattern.compile("[0-9]+");

  /** {@code 1.234} and {@code 1,234}: a thousand and more, or one and a bit. */
  private static final Pattern TWO_WAYS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

  private static final Pattern POINT =
      Pattern.compile(
          "([0-9]*\\.[0-9]+|"
              + GROUPS_COMMA
              + "+\\.[0-9]+|"
              + GROUPS_COMMA
              + "{2,}|[0-9]+(\\.[0-9]+)?[eE][-+]?[0-9]{1,3})");
  private static final Pattern COMMA =
      Pattern.compile("([0-9]*,[0-9]+|" + GROUPS_POINT + "+,[0-9]+|" + GROUPS_POINT + "{2,})");

  /** What stands between the whole and the rest. */
  enum Decimals {
    POINT,
    COMMA
  }

  /** What a cell says; empty when it is neither a number nor a sign. */
  static Optional<WrittenFigure> read(String cell) {
    String text = cell.strip();
    String missing = text.isEmpty() ? UNKNOWN : SIGNS.get(text.toLowerCase(Locale.ROOT));
    if (missing != null) {
      return Optional.of(new WrittenFigure("", missing, false, false));
    }
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String bare = STARS.matcher(text).replaceFirst("");
    String number = PERCENT.matcher(bare).replaceFirst("");
    // Blanks between thousands only; the minus sign of a typesetter is a minus too.
    String together = THOUSANDS.matcher(number).replaceAll("");
    boolean minus = together.startsWith("\u2212") || together.startsWith("\u2013");
    String digits = minus ? "-" + together.substring(1) : together;
    String unsigned = unsigned(digits);
    boolean known =
        PLAIN.matcher(unsigned).matches()
            || POINT.matcher(unsigned).matches()
            || COMMA.matcher(unsigned).matches();
    return known
        ? Optional.of(
            new WrittenFigure(
                digits, "", number.length() < bare.length(), bare.length() < text.length()))
        : Optional.empty();
  }

  /** The digits of a number that a spreadsheet keeps as one: our reader writes a comma. */
  static Optional<WrittenFigure> read(Cell cell) {
    return read(cell.kind() == Cell.Kind.NUMBER ? cell.text().replace(',', '.') : cell.text());
  }

  private static String unsigned(String digits) {
    return digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
  }

  private String unsigned() {
    return unsigned(digits);
  }

  /** Whether it can be meant in two ways. */
  boolean isTwoWays() {
    return TWO_WAYS.matcher(unsigned()).matches();
  }

  /** How decimals are written, when this number leaves no doubt. */
  Optional<Decimals> proof() {
    if (isTwoWays() || PLAIN.matcher(unsigned()).matches() || digits.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(POINT.matcher(unsigned()).matches() ? Decimals.POINT : Decimals.COMMA);
  }

  /** The number, with the decimals that are written; empty when it is not written that way. */
  Optional<BigDecimal> number(Decimals decimals) {
    String plain =
        decimals == Decimals.POINT
            ? digits.replace(",", "")
            : digits.replace(".", "").replace(',', '.');
    Pattern written = decimals == Decimals.POINT ? POINT : COMMA;
    Pattern groups = decimals == Decimals.POINT ? ONE_GROUP_COMMA : ONE_GROUP_POINT;
    boolean thousands = groups.matcher(unsigned()).matches();
    if (!thousands
        && !PLAIN.matcher(unsigned()).matches()
        && !written.matcher(unsigned()).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(plain);
    return Double.isFinite(number.doubleValue()) ? Optional.of(number) : Optional.empty();
  }
}
