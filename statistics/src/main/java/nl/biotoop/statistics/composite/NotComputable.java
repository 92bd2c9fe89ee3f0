package nl.biotoop.statistics.composite;

/**
 * A step that has no answer for these data: the choice of methods does not fit the values. A
 * computation fails with this rather than give a plausible number; a draw that does is counted.
 */
public final class NotComputable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Cause {
    /** A logarithm, root or ratio of a value that is 0 or less. */
    NOT_POSITIVE,
    /** A division by a value that is 0. */
    ZERO,
    /** The weights of a group add up to 0 or less. */
    NO_WEIGHT,
    /** A unit that is asked for does not exist, or has no value where one is needed. */
    NO_REFERENCE,
    /** An indicator has no target. */
    NO_TARGET,
    /** An indicator has no goalposts. */
    NO_GOALPOSTS,
    /** A grouping that is asked for does not exist. */
    NO_GROUP,
    /** Too few complete values to estimate from. */
    TOO_FEW,
    /** An iteration did not converge. */
    NO_CONVERGENCE,
    /** A linear program without solution. */
    INFEASIBLE,
    /** A value outside the range that the method takes. */
    OUT_OF_RANGE,
    /** A pillar that cannot be brought to the mean of the others. */
    PILLAR,
    /** A value so large or small that its powers are no numbers. */
    MAGNITUDE,
    /** The result is too large for a number. */
    OVERFLOW
  }

  private final Cause cause;
  private final String element;
  private final String detail;

  /**
   * A failure of one step.
   *
   * @param cause why
   * @param element the code of the indicator or aggregate; {@code ""} when about all
   * @param detail the unit, the value or the name involved
   */
  public NotComputable(Cause cause, String element, String detail) {
    super(cause + " at " + element + ": " + detail, null, false, false);
    this.cause = cause;
    this.element = element;
    this.detail = detail;
  }

  /** Why there is no answer. */
  public Cause reason() {
    return cause;
  }

  /** The indicator or aggregate it happened at. */
  public String element() {
    return element;
  }

  /** The unit, the value or the name involved. */
  public String detail() {
    return detail;
  }
}
