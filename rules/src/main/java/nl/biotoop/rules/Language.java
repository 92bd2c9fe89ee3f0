package nl.biotoop.rules;

/** A language in which people read texts. */
public enum Language {
  /** Dutch. */
  NL("nl"),
  /** English. */
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, lower case: as in addresses and in {@code lang} attributes. */
  public String code() {
    return code;
  }
}
