package nl.biotoop.library.web;

import java.util.OptionalInt;
import nl.biotoop.library.Source;
import nl.biotoop.library.Source.Access;
import nl.biotoop.library.Source.Kind;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** A source as people read it. */
final class SourceWords {
  private SourceWords() {}

  /** Where a source stands on the page of all sources. */
  static String anchor(String code) {
    return "bron-" + code;
  }

  /** The language of the title, when it is not that of the page. */
  static @Nullable String language(Source source, Words words) {
    return source.language().filter(code -> !code.equals(words.language().code())).orElse(null);
  }

  static String kind(Kind kind, Words words) {
    return words.text("library.kind." + kind.code());
  }

  static String kinds(Kind kind, Words words) {
    return words.text("library.kinds." + kind.code());
  }

  /** Who made it, and when. */
  static String by(Source source, Words words) {
    OptionalInt year = source.year();
    if (year.isEmpty()) {
      return source.author();
    }
    String text = String.valueOf(year.getAsInt());
    return source.kind() == Kind.TABLE
        ? words.text("library.until", source.author(), text)
        : words.text("library.by", source.author(), text);
  }

  /** Who may read it and under which licence; {@code ""} when nothing is known of it. */
  static String access(Source source, Words words) {
    String access =
        source.access() == Access.UNKNOWN
            ? ""
            : words.text("library.access." + source.access().code());
    return source
        .licence()
        .map(licence -> words.text("library.licence", access, licence))
        .orElse(access);
  }

  static String checked(Source source, Words words) {
    return source
        .checkedOn()
        .map(day -> words.text("library.checked", words.day(day)))
        .orElseGet(() -> words.text("library.unchecked"));
  }
}
