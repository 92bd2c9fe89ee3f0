package nl.biotoop.statistics.descriptive;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P values adjusted for having looked more than once.
 *
 * <p>With the m available p values sorted as p(1) ≤ … ≤ p(m): {@link #HOLM} gives max over j ≤ i of
 * min(1, (m − j + 1) p(j)); {@link #BENJAMINI_HOCHBERG} gives min over j ≥ i of min(1, m p(j)/j).
 *
 * <ul>
 *   <li>A missing p value ({@code NaN}) stays missing and does not count in m.
 *   <li>A p value outside [0, 1] is refused.
 * </ul>
 *
 * <p>References: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
 * Journal of Statistics 6(2), 65–70, 1979, https://www.jstor.org/stable/4615733; Y. Benjamini and
 * Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B
 * 57(1), 289–300, 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Checked against {@code p.adjust} of
 * R 4.2.2.
 */
public enum MultipleComparison {
  /** Bounds the chance of even one false finding, under any dependence. */
  HOLM,
  /** Bounds the expected share of false findings, under independence or positive dependence. */
  BENJAMINI_HOCHBERG;

  /**
   * The adjusted p values, in the order of {@code pValues}, which are left as they are.
   *
   * @throws IllegalArgumentException when a p value is outside [0, 1]
   */
  public double[] adjust(double[] pValues) {
    for (double p : pValues) {
      if (p < 0 || p > 1) {
        throw new IllegalArgumentException("A p value (" + p + ") must lie between 0 and 1.");
      }
    }
    int[] rising =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = pValues.clone();
    int m = rising.length;
    double bound = this == HOLM ? 0 : 1;
    for (int step = 0; step < m; step++) {
      if (this == HOLM) {
        int i = rising[step];
        bound = Math.max(bound, Math.min(1, (m - step) * pValues[i]));
        adjusted[i] = bound;
      } else {
        int i = rising[m - 1 - step];
        bound = Math.min(bound, (double) m / (m - step) * pValues[i]);
        adjusted[i] = bound;
      }
    }
    return adjusted;
  }
}
