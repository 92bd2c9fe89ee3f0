package nl.biotoop.statistics.resilience;

/** An index of resilience, or the reason that there is none. */
public sealed interface Resilience {
  /** Why an index does not exist. */
  enum Reason {
    /** A value of the region or the nation is missing. */
    MISSING_VALUE,
    /** The nation did not contract, so there was nothing to resist. */
    NATION_DID_NOT_CONTRACT,
    /** The nation did not expand, so there was no recovery to share in. */
    NATION_DID_NOT_EXPAND,
    /** What the index is divided by is too near zero for the index to mean anything. */
    NEAR_ZERO_DENOMINATOR
  }

  /**
   * An index.
   *
   * @param value its value
   * @param change the region's change
   * @param expected the change it is held against, in the same unit as {@code change}
   */
  record Index(double value, double change, double expected) implements Resilience {}

  /**
   * There is no index; do not rank the region.
   *
   * @param reason why
   */
  record Undefined(Reason reason) implements Resilience {}
}
