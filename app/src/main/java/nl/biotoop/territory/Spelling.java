package nl.biotoop.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name without what people vary: case, accents, apostrophes, hyphens, blanks, {@code gemeente}
 * before it, {@code St.} for Sint, {@code a/d} for aan de(n), y for ij.
 *
 * @param spaced the words, with one blank before each
 * @param key the words in one piece; empty when the text holds no letter or digit
 * @param bareKey the key without an article at the start, such as {@code 's-}, {@code Den} or
 *     {@code The}; equal to the key when there is none
 */
record Spelling(String spaced, String key, String bareKey) {
  /** The most characters of a typed name that are looked at. */
  static final int LONGEST = 60;

  private static final int LONGEST_RAW = 4 * LONGEST;
  private static final Set<String> ARTICLES = Set.of("s", "t", "d", "n", "de", "den", "het", "the");

  /** Words that tell what a name names; y is written ij by then. */
  private static final Set<String> KINDS = Set.of("gemeente", "gem", "municipalitij");

  /** The spelling of a text of reasonable length. */
  static Spelling of(String text) {
    List<String> words = words(text);
    boolean hasArticle = words.size() > 1 && ARTICLES.contains(words.getFirst());
    return new Spelling(
        words.isEmpty() ? "" : " " + String.join(" ", words),
        String.join("", words),
        String.join("", hasArticle ? words.subList(1, words.size()) : words));
  }

  /** Whether the text starts with an article. */
  boolean hasArticle() {
    return bareKey.length() < key.length();
  }

  /**
   * Makes typed text safe to keep and show: one line, no control characters, invisible characters
   * or halves of characters, at most {@link #LONGEST} characters. Looks at the start only, however
   * long the text is.
   */
  static String clean(String typed) {
    StringBuilder clean = new StringBuilder();
    int end = Math.min(typed.length(), LONGEST_RAW);
    int count = 0;
    for (int i = 0; i < end && count < LONGEST; ) {
      int c = typed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
          count++;
        }
      } else if (isVisible(c)) {
        clean.appendCodePoint(c);
        count++;
      }
    }
    return clean.toString().strip();
  }

  /** The text before a bracket, as in {@code Bergen (L.)}; the whole text when there is none. */
  static String withoutSuffix(String text) {
    int bracket = text.indexOf('(');
    return bracket > 0 ? text.substring(0, bracket) : text;
  }

  /**
   * How many letters to insert, drop, replace or swap with their neighbour to come from one text to
   * the other (optimal string alignment: no letter is touched twice).
   *
   * @param most the distance from which the exact number does not matter
   * @return the distance, or {@code most + 1} when it is larger than {@code most}
   */
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] previous = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    Arrays.setAll(previous, j -> j);
    for (int i = 1; i <= one.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        current[j] = best;
        least = Math.min(least, best);
      }
      if (least > most) {
        return most + 1;
      }
      int[] oldest = before;
      before = previous;
      previous = current;
      current = oldest;
    }
    return Math.min(previous[other.length()], most + 1);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " en ")
            .replace("y", "ij");
    List<String> raw = Stream.of(plain.split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toList();
    List<String> named = raw.stream().filter(word -> !KINDS.contains(word)).toList();
    if (named.size() > 1 && named.size() < raw.size() && named.getFirst().equals("of")) {
      named = named.subList(1, named.size());
    }
    return shortened(named.isEmpty() ? raw : named);
  }

  private static List<String> shortened(List<String> words) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      if ((word.equals("aan") && (next.equals("de") || next.equals("den")))
          || (word.equals("a") && next.equals("d"))) {
        result.add("aande");
        i++;
      } else {
        result.add(word.equals("st") ? "sint" : word);
      }
    }
    return result;
  }
}
