package nl.biotoop.cli;

/** Input that a command refuses; the message is one line of Dutch that says what to change. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String line;

  Refusal(String message) {
    super(message);
    line = oneLine(message);
  }

  /** The message, on one line. */
  String line() {
    return line;
  }

  /** A message with every run of line ends and control characters as one blank. */
  static String oneLine(String message) {
    return message.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
  }
}
