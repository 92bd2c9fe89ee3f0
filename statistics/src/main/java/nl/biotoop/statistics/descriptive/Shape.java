package nl.biotoop.statistics.descriptive;

/**
 * Which skewness and excess kurtosis, numbered as Joanes and Gill (1998) and R's {@code e1071} do.
 * With m<sub>k</sub> = Σ(x − x̄)<sup>k</sup>/n, g1 = m3/m2<sup>3/2</sup> and g2 = m4/m2² − 3.
 *
 * <p>Reference: D. N. Joanes and C. A. Gill, "Comparing measures of sample skewness and kurtosis",
 * The Statistician 47(1), 183–189, 1998, doi:10.1111/1467-9884.00122.
 */
public enum Shape {
  /** The population moments themselves: g1 and g2 (older textbooks, R's {@code moments}). */
  TYPE_1,
  /**
   * Excel, SAS, SPSS and COINr: G1 = g1 √(n(n − 1))/(n − 2) and G2 = ((n + 1)g2 + 6)(n − 1)/((n −
   * 2)(n − 3)); G2 is unbiased for a normal population.
   */
  TYPE_2,
  /**
   * Minitab, and e1071's default: b1 = g1(1 − 1/n)<sup>3/2</sup> and b2 = (g2 + 3)(1 − 1/n)² − 3.
   */
  TYPE_3
}
