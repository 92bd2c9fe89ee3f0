package nl.biotoop.rules;

/** What came of reading an answer: taken into the answers, or refused with a reason. */
public sealed interface Parsed {

  /** The answer was read; here are all answers with it. */
  record Accepted(Answers answers) implements Parsed {}

  /**
   * The answer was not read; the earlier answers stand.
   *
   * @param attribute the attribute it was about, as written
   * @param reason why, for a program to choose a message by
   * @param value the value as written
   */
  record Refused(String attribute, Reason reason, String value) implements Parsed {}

  /** Why an answer is refused. */
  enum Reason {
    /** The catalogue has no such attribute. */
    UNKNOWN_ATTRIBUTE,
    /** The value is not of the attribute's type, or a number cannot be read. */
    WRONG_TYPE,
    /** The attribute takes whole numbers only. */
    NOT_WHOLE,
    /** The number is below the minimum or above the maximum. */
    OUT_OF_RANGE,
    /** The attribute has no such choice. */
    NOT_A_CHOICE,
    /** No value at all, where one is needed. */
    EMPTY,
    /** More than one value, where one is allowed. */
    TOO_MANY,
    /** An area code without its year. */
    YEAR_MISSING,
    /** The area code does not exist in its year. */
    UNKNOWN_AREA,
    /** The industry code does not exist in its version. */
    UNKNOWN_INDUSTRY
  }
}
