package nl.biotoop.profile.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.biotoop.library.Source;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.Evidence;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A source as a page names it.
 *
 * @param title of the source, or the source in words; {@code ""} when there is none
 * @param language of the title; null when it is that of the page
 * @param where the year and line, in words; {@code ""} when it has none
 * @param href where it can be read or stands in the library; {@code ""} when nowhere
 * @param outside whether that is another site
 */
public record Cited(
    String title, @Nullable String language, String where, String href, boolean outside) {

  /** Knows the sources for one page. */
  @Component
  static final class Shelf {
    private final SourceLibrary library;

    Shelf(SourceLibrary library) {
      this.library = library;
    }

    /** Turns evidence into words; asks the library once. */
    Function<Evidence, Cited> in(Words words) {
      Map<String, Source> sources =
          library.all().stream().collect(Collectors.toMap(Source::code, source -> source));
      return evidence -> cited(evidence, sources, words);
    }

    /** A source that is no longer in the library is named by its code. */
    private static Cited cited(Evidence evidence, Map<String, Source> sources, Words words) {
      String typed = evidence.words();
      if (!typed.isEmpty()) {
        return typed.matches("https?://[^\\s/]+\\.\\S+")
            ? new Cited(typed, null, "", typed, true)
            : new Cited(typed, null, "", "", false);
      }
      Source source = sources.get(evidence.code());
      String line =
          evidence.line().isEmpty() ? "" : words.text("profile.source.line", evidence.line());
      if (source == null) {
        return new Cited(evidence.code(), null, line, "", false);
      }
      Language language = words.language();
      String year = source.year().isPresent() ? String.valueOf(source.year().getAsInt()) : "";
      return new Cited(
          source.title().in(language),
          source.language().filter(it -> !it.equals(language.code())).orElse(null),
          year.isEmpty() || line.isEmpty() ? year + line : year + ", " + line,
          Paths.of(language, "bronnen") + "#bron-" + source.code(),
          false);
    }
  }
}
