package nl.biotoop.support;

import java.time.Instant;
import java.util.UUID;
import nl.biotoop.rules.Language;

/**
 * A visitor says that something in the register is wrong. Holds no personal data.
 *
 * @param explanation what is wrong, in the visitor's words; may be empty
 */
public record CorrectionReport(
    UUID id,
    String instrumentId,
    Kind kind,
    String explanation,
    Language language,
    Instant reportedAt) {
  /** The longest explanation that is kept, in characters. */
  public static final int LONGEST = 2000;

  /** The longest note on what was done with it, in characters. */
  public static final int LONGEST_ANSWER = 500;

  /** What is wrong. */
  public enum Kind {
    STOPPED,
    CONDITIONS,
    AMOUNT,
    CONTACT,
    LINK,
    OTHER
  }
}
