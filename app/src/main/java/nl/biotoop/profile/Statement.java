package nl.biotoop.profile;

import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;

/**
 * Something that is said, with where it was seen. What people type is in one language.
 *
 * @param text in at least one language
 */
public record Statement(Text text, Evidence evidence) {

  /** What somebody typed in a language. */
  static Statement typed(String text, Language language, Evidence evidence) {
    return new Statement(typed(text, language), evidence);
  }

  /** A text in one language. */
  static Text typed(String text, Language language) {
    return language == Language.NL ? new Text(text, "") : new Text("", text);
  }

  /** The text as it is read in a language: in that language, or else as it was written. */
  public String in(Language language) {
    return in(text, language);
  }

  /** The language it is read in by who reads another. */
  public Language written(Language language) {
    return written(text, language);
  }

  /** A text as it is read in a language: in that language, or else as it was written. */
  public static String in(Text text, Language language) {
    return text.in(written(text, language));
  }

  /** The language a text is read in by who reads another. */
  public static Language written(Text text, Language language) {
    Language other = language == Language.NL ? Language.EN : Language.NL;
    return text.in(language).isEmpty() && !text.in(other).isEmpty() ? other : language;
  }
}
