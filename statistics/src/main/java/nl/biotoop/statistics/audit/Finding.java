package nl.biotoop.statistics.audit;

/**
 * Something in an index that asks for a look.
 *
 * @param rule what was checked
 * @param element the indicator, aggregate or unit it is about
 * @param other the other element of a pair; {@code ""} when none
 * @param value what was found
 * @param threshold what it was held against
 */
public record Finding(Rule rule, String element, String other, double value, double threshold) {

  /** The checks. */
  public enum Rule {
    /** An indicator has values for too small a share of units. */
    INDICATOR_COVERAGE,
    /** A unit has values for too small a share of indicators. */
    UNIT_COVERAGE,
    /** An indicator has no spread. */
    CONSTANT,
    /** An indicator is still skewed after treatment: the value is its skewness. */
    SKEWNESS,
    /** An element runs against its parent. */
    NEGATIVE_WITH_PARENT,
    /** An element says little about its parent. */
    WEAK_WITH_PARENT,
    /** Two siblings say nearly the same. */
    REDUNDANT,
    /** Two siblings run against each other, significant after Holm's correction. */
    OPPOSED,
    /** The children of an element do not hang together: Cronbach's alpha. */
    RELIABILITY,
    /** The children of an element have more than one dimension: eigenvalues above 1. */
    DIMENSIONALITY,
    /** An element counts for much more or less than its weight says: ratio of shares. */
    INFLUENCE,
    /** Leaving out one indicator moves ranks on average by more than a tenth of the units. */
    SENSITIVE
  }
}
