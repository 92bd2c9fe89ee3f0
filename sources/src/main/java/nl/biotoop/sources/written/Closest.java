package nl.biotoop.sources.written;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant, by the number of letters to change (Levenshtein). */
public final class Closest {
  /** Longer texts are sentences, not words with a slip. */
  private static final int LONGEST = 60;

  private Closest() {}

  /**
   * The nearest of some words, whatever their case: at most one letter off in three, and never more
   * than three. Empty when none comes near.
   */
  public static Optional<String> of(String typed, Collection<String> words) {
    String small = typed.strip().toLowerCase(Locale.ROOT);
    if (small.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.min(3, Math.max(1, (small.length() + 1) / 3));
    String best = null;
    int least = most + 1;
    for (String word : words) {
      int distance = distance(small, word.toLowerCase(Locale.ROOT), least);
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String one, String other, int enough) {
    if (Math.abs(one.length() - other.length()) >= enough || other.length() > LONGEST) {
      return enough;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[other.length()];
  }
}
