package nl.biotoop.statistics.descriptive;

/**
 * A correlation with what it rests on.
 *
 * @param coefficient between −1 and 1; {@code NaN} when a side does not vary or there are fewer
 *     than two pairs
 * @param pairs the number of pairs with both values available
 * @param pValue two-sided, of no association; {@code NaN} when the coefficient is, or when there
 *     are too few pairs for a test
 */
public record CorrelationEstimate(double coefficient, int pairs, double pValue) {}
