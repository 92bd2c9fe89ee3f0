package nl.biotoop.ecosystem;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that lead to a sector, and how well asked words fit them. Words are compared in lower
 * case without accents; a word that differs counts for less the further it is off.
 */
record SearchWords(String code, Set<String> everyday, Set<String> named) {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_WORDS = 8;

  /** Words that say nothing about a trade. */
  private static final Set<String> IDLE =
      Set.of(
          "de",
          "het",
          "een",
          "en",
          "of",
          "van",
          "voor",
          "in",
          "met",
          "op",
          "te",
          "ik",
          "wij",
          "mijn",
          "bedrijf",
          "overige",
          "andere",
          "maken",
          "diensten",
          "the",
          "and",
          "or",
          "other",
          "for",
          "activities",
          "manufacture",
          "products",
          "service",
          "services",
          "my",
          "company",
          "business");

  private static final int EXACT_EVERYDAY = 12;
  private static final int EXACT_NAMED = 9;
  private static final int BEGINNING = 6;
  private static final int WITHIN = 4;
  private static final int ALIKE = 3;
  private static final int CODE = 100;
  private static final double LIKE_ENOUGH = 0.7;

  static SearchWords of(Sector sector, List<String> everyday) {
    Set<String> daily = new LinkedHashSet<>();
    everyday.forEach(word -> daily.addAll(split(word)));
    Set<String> named = new LinkedHashSet<>(split(sector.label().nl()));
    named.addAll(split(sector.label().en()));
    return new SearchWords(sector.code().toLowerCase(Locale.ROOT), daily, named);
  }

  /** The words of a text that count, in order; at most eight, of at most a hundred characters. */
  static List<String> split(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    String plain =
        Normalizer.normalize(start, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    List<String> all = Stream.of(plain.split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).toList();
    if (all.size() == 1) {
      return all;
    }
    return all.stream()
        .filter(word -> word.length() > 1 && !IDLE.contains(word))
        .limit(MOST_WORDS)
        .toList();
  }

  /** How well the asked words fit; 0 when no word comes near. */
  int points(List<String> asked) {
    if (asked.size() == 1 && asked.getFirst().equals(code)) {
      return CODE;
    }
    int sum = 0;
    for (String word : asked) {
      sum += points(word);
    }
    return sum;
  }

  private int points(String asked) {
    if (everyday.contains(asked)) {
      return EXACT_EVERYDAY;
    }
    if (named.contains(asked)) {
      return EXACT_NAMED;
    }
    int best = 0;
    for (Set<String> words : List.of(everyday, named)) {
      for (String word : words) {
        best = Math.max(best, closeness(asked, word));
      }
    }
    return best;
  }

  private static int closeness(String asked, String word) {
    int shortest = Math.min(asked.length(), word.length());
    if ((asked.length() >= 3 && word.startsWith(asked))
        || (shortest >= 4 && asked.startsWith(word))) {
      return BEGINNING;
    }
    if (shortest >= 5 && (asked.contains(word) || word.contains(asked))) {
      return WITHIN;
    }
    return shortest >= 5 && likeness(asked, word) >= LIKE_ENOUGH ? ALIKE : 0;
  }

  /** Dice's coefficient of the pairs of neighbouring letters, from 0 to 1. */
  private static double likeness(String one, String other) {
    List<String> left = pairs(other);
    int pairs = one.length() - 1 + left.size();
    int shared = 0;
    for (String pair : pairs(one)) {
      if (left.remove(pair)) {
        shared++;
      }
    }
    return 2.0 * shared / pairs;
  }

  private static List<String> pairs(String word) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }
}
