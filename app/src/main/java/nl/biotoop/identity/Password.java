package nl.biotoop.identity;

import java.util.random.RandomGenerator;

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

  /** Letters and digits that are not mistaken for each other. */
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int ONE_TIME_LENGTH = 20;

  /** One that can be read aloud: about 100 bits. */
  static Password oneTime(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ONE_TIME_LENGTH; i++) {
      text.append(i > 0 && i % 5 == 0 ? "-" : "");
      text.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    return new Password(text.toString());
  }

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
