package nl.biotoop.statistics.descriptive;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/**
 * Two-sided p values of the correlations when there is none, as R's {@code cor.test} has them.
 *
 * <p>References: D. J. Best and D. E. Roberts, "Algorithm AS 89: the upper tail probabilities of
 * Spearman's rho", Applied Statistics 24(3), 377–379, 1975, doi:10.2307/2347111; M. G. Kendall,
 * "Rank Correlation Methods", 1970, chapters 4 and 5.
 */
final class NullDistribution {
  /** Up to this n all orders are counted; above it AS 89 has its Edgeworth series. */
  private static final int COUNTED = 9;

  private NullDistribution() {}

  /** With t = r√((n − 2)/(1 − r²)) on n − 2 degrees of freedom; {@code NaN} below three pairs. */
  static double student(double r, int n) {
    if (n < 3 || Double.isNaN(r)) {
      return Double.NaN;
    }
    double left = (1 - r) * (1 + r);
    return left == 0 ? 0 : left == 1 ? 1 : Beta.regularizedBeta(left, (n - 2) / 2.0, 0.5);
  }

  static double normal(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** For S = Σ(difference of ranks)² among n pairs without ties. */
  static double spearman(long s, int n) {
    long largest = (long) n * ((long) n * n - 1) / 3;
    long nearer = Math.min(s, largest - s);
    double tail = n <= COUNTED ? counted(nearer, n) : edgeworth(nearer, n);
    return Math.clamp(2 * tail, 0.0, 1.0);
  }

  /**
   * P(S ≤ s) by counting orders: {@code orders[used][sum]} is the number of ways to give the first
   * places the ranks in the bit set {@code used} with squared differences {@code sum}.
   */
  private static double counted(long s, int n) {
    int largest = n * (n * n - 1) / 3;
    long[][] orders = new long[1 << n][largest + 1];
    orders[0][0] = 1;
    for (int used = 0; used < orders.length - 1; used++) {
      int place = Integer.bitCount(used);
      for (int rank = 0; rank < n; rank++) {
        if ((used & 1 << rank) == 0) {
          int square = (rank - place) * (rank - place);
          long[] next = orders[used | 1 << rank];
          for (int sum = 0; sum + square <= largest; sum++) {
            next[sum + square] += orders[used][sum];
          }
        }
      }
    }
    long[] all = orders[orders.length - 1];
    long below = 0;
    long total = 0;
    for (int sum = 0; sum <= largest; sum++) {
      total += all[sum];
      below += sum <= s ? all[sum] : 0;
    }
    return (double) below / total;
  }

  /** P(S ≤ s) by the series of AS 89; the constants are those of the paper. */
  private static double edgeworth(long s, int n) {
    double b = 1.0 / n;
    double x = (6.0 * (s + 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
    double y = x * x;
    double tailTerms = 0.0072 - 0.0831 * b + y * b * (0.0131 - 0.00046 * y);
    double outer = 0.0879 + 0.0151 * b - y * tailTerms;
    double middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * outer;
    double series = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle);
    return Math.clamp(Erf.erfc(-x / Math.sqrt(2)) / 2 - series * Math.exp(-y / 2), 0.0, 1.0);
  }

  /** For a number of concordant pairs among n values without ties: inversions of random orders. */
  static double kendall(long concordant, int n) {
    int largest = n * (n - 1) / 2;
    long nearer = Math.min(concordant, largest - concordant);
    double[] chance = new double[largest + 1];
    chance[0] = 1;
    for (int size = 2; size <= n; size++) {
      double[] next = new double[largest + 1];
      double window = 0;
      for (int inversions = 0; inversions <= size * (size - 1) / 2; inversions++) {
        window += chance[inversions] - (inversions >= size ? chance[inversions - size] : 0);
        next[inversions] = window / size;
      }
      chance = next;
    }
    double tail = 0;
    for (int inversions = 0; inversions <= nearer; inversions++) {
      tail += chance[inversions];
    }
    return Math.min(1, 2 * tail);
  }
}
