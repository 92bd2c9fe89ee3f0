package nl.biotoop.index;

/**
 * How an index agrees with another one of the same regions, which takes no part in it.
 *
 * @param join {@code direct}: regions with the same code in both; {@code bridged}: also those that
 *     had another code then. Areas that the other joins, such as capitals, are in neither
 * @param regions how many regions have both
 * @param value Spearman's rank correlation with the value of the specification
 * @param logarithmic the same with the logarithmic index
 * @param meanStandard the same with the mean standard score
 */
public record Agreement(
    String join, int regions, double value, double logarithmic, double meanStandard) {}
