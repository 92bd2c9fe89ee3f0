package nl.biotoop.cli;

/** Input that a command refuses; the message is one line of Dutch that says what to change. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String line;

  Refusal(String message) {
    super(message);
    line = OneLine.of(message);
  }

  /** The message, on one line. */
  String line() {
    return line;
  }
}
