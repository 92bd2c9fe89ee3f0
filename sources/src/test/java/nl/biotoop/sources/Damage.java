package nl.biotoop.sources;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What happens to a file on the way: bytes that differ, and text that is lost, doubled or odd. */
public final class Damage {
  private Damage() {}

  /** A copy with one to five other bytes; one in eight is cut off. Never empty. */
  public static byte[] of(byte[] bytes, RandomGenerator random) {
    byte[] damaged = bytes.clone();
    for (int change = random.nextInt(1, 6); change > 0; change--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(8) == 0
        ? Arrays.copyOf(damaged, random.nextInt(1, damaged.length))
        : damaged;
  }

  /**
   * A text with one to three changes.
   *
   * @param odd the characters that mean something to the reader
   */
  public static String of(String text, String odd, RandomGenerator random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int change = random.nextInt(1, 4); change > 0 && damaged.length() > 0; change--) {
      int at = random.nextInt(damaged.length());
      int until = Math.min(damaged.length(), at + random.nextInt(1, 12));
      switch (random.nextInt(4)) {
        case 0 -> damaged.delete(at, until);
        case 1 -> damaged.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
        case 2 -> damaged.insert(at, damaged.substring(at, until));
        default -> damaged.insert(at, odd.charAt(random.nextInt(odd.length())));
      }
    }
    return damaged.toString();
  }
}
