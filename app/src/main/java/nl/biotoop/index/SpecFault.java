package nl.biotoop.index;

import java.util.Locale;
import nl.biotoop.platform.web.Words;

/**
 * Something wrong in a specification.
 *
 * @param where the place in it, such as {@code elements[2].weight}
 * @param what the value that is wrong; {@code ""} when it is not there
 */
public record SpecFault(Kind kind, String where, String what) {

  /** What is wrong. */
  public enum Kind {
    /** The text is no JSON. */
    UNREADABLE,
    /** Something that must be there is not. */
    MISSING,
    /** A key that is not known. */
    UNKNOWN_KEY,
    /** The value has another form than it must have. */
    FORM,
    /** No such element. */
    UNKNOWN_ELEMENT,
    /** An element without a figure. */
    NO_INDICATOR,
    /** No such figure. */
    UNKNOWN_INDICATOR,
    /** The figure tells of another element. */
    OTHER_ELEMENT,
    /** The table does not have the figure. */
    NOT_IN_TABLE,
    /** Of the figure it is not known whether more is better. */
    NO_DIRECTION,
    /** It stands there twice. */
    DOUBLE,
    /** A weight below zero. */
    WEIGHT,
    /** All weights together are zero. */
    ZERO_WEIGHTS,
    /** Elements from different states of the store. */
    MIXED_VINTAGES,
    /** No European region of the size of a province. */
    REGION,
    /** Fewer elements or regions than can be compared. */
    TOO_FEW,
    /** The part that the index library reads. */
    CHOICES;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is wrong, where, and what to do. */
  public String in(Words words) {
    return words.text("index.fault." + kind.code(), where, what);
  }
}
