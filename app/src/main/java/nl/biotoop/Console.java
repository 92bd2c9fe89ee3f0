package nl.biotoop;

/** What the person who started the process reads; everything else goes to the log. */
final class Console {
  private Console() {}

  static void say(String line) {
    System.out.println(line);
  }

  static void error(String line) {
    System.err.println(line);
  }
}
