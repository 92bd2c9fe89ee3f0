package nl.biotoop.platform;

import java.util.OptionalDouble;
import nl.biotoop.rules.Language;

/** What people type, fit to be kept. */
public final class Typed {
  private Typed() {}

  /**
   * The text without blanks around it, with line ends of one kind. Signs that nobody can see and no
   * database keeps are left out: controls and halves of characters.
   */
  public static String text(String typed) {
    StringBuilder kept = new StringBuilder();
    typed
        .replace("\r\n", "\n")
        .codePoints()
        .filter(it -> it == '\n' || it == '\t' || !(Character.isISOControl(it) || isHalf(it)))
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /**
   * A number as people type it in a language: in Dutch {@code 1.234,5}, in English {@code 1,234.5}.
   * Without thousands either sign may stand before the decimals. Empty when it is none.
   */
  public static OptionalDouble number(String typed, Language language) {
    String thousands = language == Language.NL ? "\\." : ",";
    String plain =
        typed
            .strip()
            .replaceAll("(?<=\\d)" + thousands + "(?=\\d{3}(\\D|$))", "")
            .replace(',', '.');
    return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
