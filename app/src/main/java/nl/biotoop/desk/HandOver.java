package nl.biotoop.desk;

import java.util.Locale;

/** What came of handing a question over. */
public enum HandOver {
  /** The colleague has it now. */
  DONE,
  /** A colleague was first, or the question has ended. */
  LATE,
  /** It changed hands too often already. */
  TOO_OFTEN,
  /** The colleague handed it over before. */
  SAID_NO;

  /** As part of a message key: {@code too-often}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
