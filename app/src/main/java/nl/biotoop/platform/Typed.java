package nl.biotoop.platform;

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

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
