package nl.biotoop.rules;

/**
 * One text in both languages. An empty string means: not written yet.
 *
 * @param nl the Dutch text
 * @param en the English text
 */
public record Text(String nl, String en) {

  /** A text that is not written yet. */
  public static final Text NONE = new Text("", "");

  /** The text in the asked language; never another language in its place. */
  public String in(Language language) {
    return switch (language) {
      case NL -> nl;
      case EN -> en;
    };
  }

  /** Whether the text is written in both languages. */
  public boolean inBothLanguages() {
    return !nl.isBlank() && !en.isBlank();
  }
}
