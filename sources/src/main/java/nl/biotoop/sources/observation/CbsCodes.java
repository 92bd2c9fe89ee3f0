package nl.biotoop.sources.observation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes of CBS for periods, in SDMX writing (2024KW01 is 2024-Q1), and what CBS says of a
 * figure, as a letter of SDMX (CL_OBS_STATUS 2.2; {@code C} is of CL_CONF_STATUS, as Eurostat
 * writes it).
 *
 * <table>
 * <caption>Words of CBS OData 4 and what we write</caption>
 * <tr><td>None with a value</td><td>nothing; {@code P} when the period is Voorlopig or
 *     NaderVoorlopig</td></tr>
 * <tr><td>Impossible</td><td>{@code M}: missing, data cannot exist</td></tr>
 * <tr><td>Confidential</td><td>{@code C}: confidential</td></tr>
 * <tr><td>NotAvailable, None without a value</td><td>{@code O}: missing</td></tr>
 * <tr><td>any other word</td><td>that word</td></tr>
 * </table>
 */
final class CbsCodes {
  private static final String CANNOT_EXIST = "M";
  private static final String CONFIDENTIAL = "C";
  private static final String PROVISIONAL = "P";

  private static final Pattern PERIOD = Pattern.compile("([0-9]{4})(JJ|HJ|KW|MM)([0-9]{2})");

  private CbsCodes() {}

  /**
   * The status of a figure.
   *
   * @param attribute ValueAttribute of OData 4; {@code ""} counts as None
   * @param there whether there is a value
   * @param period Status of its period; {@code ""} when not told
   */
  static String status(String attribute, boolean there, String period) {
    return switch (attribute) {
      case "", "None" -> {
        boolean provisional = period.equals("Voorlopig") || period.equals("NaderVoorlopig");
        yield !there ? Observation.MISSING : provisional ? PROVISIONAL : "";
      }
      case "Impossible" -> CANNOT_EXIST;
      case "Confidential" -> CONFIDENTIAL;
      case "NotAvailable" -> Observation.MISSING;
      default -> attribute;
    };
  }

  /**
   * The status of a cell of OData 3 without a number. In {@code UntypedDataSet} a point is unknown,
   * too unreliable or secret, and blanks mean that a figure cannot exist (legend of StatLine);
   * {@code TypedDataSet} has null for all of these and does not say which.
   */
  static String statusOfSign(String cell) {
    return cell.isEmpty() || !cell.isBlank() ? Observation.MISSING : CANNOT_EXIST;
  }

  /** The period; a code that is not a year, half year, quarter or month stays as it is. */
  static String period(String code) {
    Matcher parts = PERIOD.matcher(code);
    if (!parts.matches()) {
      return code;
    }
    String year = parts.group(1);
    int number = Integer.parseInt(parts.group(3));
    return switch (parts.group(2)) {
      case "JJ" -> number == 0 ? year : code;
      case "HJ" -> number >= 1 && number <= 2 ? year + "-S" + number : code;
      case "KW" -> number >= 1 && number <= 4 ? year + "-Q" + number : code;
      default -> number >= 1 && number <= 12 ? year + "-" + parts.group(3) : code;
    };
  }
}
