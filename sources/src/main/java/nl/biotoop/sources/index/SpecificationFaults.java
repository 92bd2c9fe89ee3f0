package nl.biotoop.sources.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The faults found in one specification. */
final class SpecificationFaults {

  private final String file;
  private final List<InputFault> faults = new ArrayList<>();

  SpecificationFaults(String file) {
    this.file = file;
  }

  void add(String path, String problem, String advice) {
    faults.add(new InputFault(file, 0, path, problem, advice));
  }

  /** A word that is not known, with the nearest that is. */
  void unknown(String path, String word, Collection<String> known) {
    String nearest =
        known.stream()
            .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
            .orElse("");
    add(path, "'" + word + "' is niet bekend", "bedoelt u '" + nearest + "'?");
  }

  void stopWhenAny() {
    if (!faults.isEmpty()) {
      throw new RefusedInput(faults);
    }
  }

  /** Edit distance (Levenshtein), capital or not the same. */
  private static int distance(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    if (x.length() > 100) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[y.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= x.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = corner + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        corner = above;
      }
    }
    return row[y.length()];
  }
}
