package nl.biotoop.identity;

/**
 * A password as typed. Never shown, logged or compared by itself.
 *
 * @param text what was typed
 */
public record Password(String text) {

  /** Shorter ones are guessed too soon (NIST SP 800-63B asks for 8; we ask for more). */
  public static final int SHORTEST = 12;

  /** Longer ones only cost time. */
  public static final int LONGEST = 200;

  /** Whether it may be used for a login. */
  public boolean isFit(String login) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && !text.equalsIgnoreCase(login)
        && text.chars().distinct().count() > 4;
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
