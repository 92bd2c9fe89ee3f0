package nl.biotoop.cli;

/** Keeps a message on one line, whatever the input that it quotes. */
final class OneLine {

  private OneLine() {}

  /** The message with every run of line ends and control characters as one blank. */
  static String of(String message) {
    return message.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
  }
}
