package nl.biotoop.support.editing;

import java.util.Locale;

/** Where a revision came from. */
public enum Origin {
  /** The content file. */
  SHIPPED,
  /** A person changed it on a page. */
  EDIT,
  /** A table was read in. */
  IMPORT,
  /** A provider suggested it and the region accepted. */
  SUGGESTION,
  /** A person checked it; the record is as it was. */
  CHECKED,
  /** An older revision was put back, or an import undone. */
  RESTORE,
  /** It was taken out of the register, or put back in. */
  WITHDRAWAL,
  /** Fields were given free for imports; the record is as it was. */
  RELEASE;

  /** As part of a message key and of an action in the log. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
