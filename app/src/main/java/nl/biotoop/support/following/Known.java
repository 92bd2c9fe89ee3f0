package nl.biotoop.support.following;

/** What is known of a step; unknown is never no. */
public enum Known {
  YES,
  NO,
  UNKNOWN;

  /** What was known stays when nothing new is told. */
  Known or(Known before) {
    return this == UNKNOWN ? before : this;
  }
}
