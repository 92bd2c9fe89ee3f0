package nl.biotoop.sources.figures;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people and offices write behind a figure, as letters of SDMX. */
final class WrittenStatus {
  static final String PROVISIONAL = "P";

  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{0,10}");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("definitief", ""),
          Map.entry("final", ""),
          Map.entry("normaal", ""),
          Map.entry("normal", ""),
          Map.entry("*", PROVISIONAL),
          Map.entry("**", PROVISIONAL),
          Map.entry("voorlopig", PROVISIONAL),
          Map.entry("nader voorlopig", PROVISIONAL),
          Map.entry("provisional", PROVISIONAL),
          Map.entry("geschat", "E"),
          Map.entry("schatting", "E"),
          Map.entry("estimate", "E"),
          Map.entry("estimated", "E"),
          Map.entry("geheim", WrittenFigure.SECRET),
          Map.entry("vertrouwelijk", WrittenFigure.SECRET),
          Map.entry("secret", WrittenFigure.SECRET),
          Map.entry("confidential", WrittenFigure.SECRET),
          Map.entry("onbekend", WrittenFigure.UNKNOWN),
          Map.entry("ontbreekt", WrittenFigure.UNKNOWN),
          Map.entry("niet beschikbaar", WrittenFigure.UNKNOWN),
          Map.entry("missing", WrittenFigure.UNKNOWN),
          Map.entry("not available", WrittenFigure.UNKNOWN));

  private WrittenStatus() {}

  /** The status; letters as they are, for example {@code bd}. Empty when it is none. */
  static Optional<String> read(String text) {
    String word = WORDS.get(text.strip().toLowerCase(Locale.ROOT));
    return word == null && !LETTERS.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(word == null ? text : word);
  }
}
