package nl.biotoop.support.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.platform.ContentFiles;

/**
 * Holds Dutch texts against language level B1 as far as counting goes: a mean of at most 12 words a
 * sentence, no sentence over 15, and none of the words we do not use on entrepreneurs' screens.
 *
 * <p>A word is a run of letters and digits with inner apostrophes, hyphens, dots or commas (as in
 * 1.225). A sentence ends at {@code . ! ? : ;} followed by a blank or the end, or at a line end.
 */
public final class PlainLanguage {
  static final int LONGEST_SENTENCE = 15;
  static final double LONGEST_MEAN = 12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](?=\\s|$|[\"')])|\\R");

  private final Map<String, String> jargon;

  /**
   * @param jargon per word or words we do not use, lower case, what to say instead
   */
  public PlainLanguage(Map<String, String> jargon) {
    this.jargon = Map.copyOf(jargon);
  }

  /** With the words of {@code plain-language/jargon-nl.csv}. */
  public static PlainLanguage of(ContentFiles files) {
    Map<String, String> jargon = new HashMap<>();
    files.rows(
        "plain-language/jargon-nl.csv",
        row -> jargon.put(row.text("word"), row.text("instead")),
        "word",
        "instead");
    return new PlainLanguage(jargon);
  }

  /** What makes a text hard to read. */
  public enum Kind {
    LONG_SENTENCE,
    LONG_MEAN,
    JARGON
  }

  /**
   * Something that is hard to read.
   *
   * @param what the sentence or the word; {@code ""} for a mean
   * @param measure the number of words, or what to say instead
   */
  public record Finding(Kind kind, String what, String measure) {}

  /** What is hard to read in one text, in Dutch; nothing when it is plain. */
  public List<String> findings(String text) {
    return found(text).stream()
        .map(finding ->
            switch (finding.kind()) {
              case LONG_SENTENCE ->
                  "een zin van " + finding.measure() + " woorden: \"" + finding.what() + "\"";
              case LONG_MEAN -> "gemiddeld " + finding.measure() + " woorden per zin";
              case JARGON -> "\"" + finding.what() + "\": zeg liever \"" + finding.measure() + "\"";
            })
        .toList();
  }

  /** What is hard to read in one text; nothing when it is plain. */
  public List<Finding> found(String text) {
    List<Finding> found = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text)) {
      int words = count(sentence);
      if (words > 0) {
        lengths.add(words);
      }
      if (words > LONGEST_SENTENCE) {
        found.add(new Finding(Kind.LONG_SENTENCE, sentence.strip(), String.valueOf(words)));
      }
    }
    double mean = mean(lengths);
    if (mean > LONGEST_MEAN) {
      found.add(new Finding(Kind.LONG_MEAN, "", String.valueOf(Math.round(mean * 10) / 10.0)));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    jargon.forEach((word, instead) -> {
      if (stands(word, lower)) {
        found.add(new Finding(Kind.JARGON, word, instead));
      }
    });
    return found;
  }

  /** The mean number of words a sentence over all these texts. */
  public static double meanSentence(Collection<String> texts) {
    List<Integer> lengths = new ArrayList<>();
    for (String text : texts) {
      for (String sentence : SENTENCE_END.split(text)) {
        int words = count(sentence);
        if (words > 0) {
          lengths.add(words);
        }
      }
    }
    return mean(lengths);
  }

  private static double mean(List<Integer> lengths) {
    return lengths.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private static int count(String sentence) {
    Matcher words = WORD.matcher(sentence);
    int count = 0;
    while (words.find()) {
      count++;
    }
    return count;
  }

  private static boolean stands(String word, String text) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }
}
