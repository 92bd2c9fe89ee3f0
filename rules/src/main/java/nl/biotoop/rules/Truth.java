package nl.biotoop.rules;

/**
 * Kleene's three truth values, 0, ½ and 1: {@code and} is the minimum, {@code or} the maximum,
 * {@code not} is 1 − x. S.C. Kleene, <i>Introduction to Metamathematics</i> (1952), §64.
 */
public enum Truth {
  /** 0. */
  FALSE,
  /** ½: not known (yet). */
  UNKNOWN,
  /** 1. */
  TRUE;

  /** The truth value of a condition that is known to hold or known not to hold. */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /** The minimum of both. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The maximum of both. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** 1 − x: false and true change places, unknown stays unknown. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
