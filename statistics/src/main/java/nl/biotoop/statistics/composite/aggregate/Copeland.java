package nl.biotoop.statistics.composite.aggregate;

/**
 * The Copeland score: over all other units, wins less losses, where one unit outranks another when
 * the children in which it is better weigh more than half (Munda and Nardo 2009,
 * doi:10.1080/00036840601019364). Equal values count half for each.
 *
 * <p>Children that either unit misses are left out of that pair, for both, so the order of rows
 * does not matter; a pair without a shared child is no win and no loss. A unit with no value at all
 * gets {@code NaN}. (COINr 1.1.14 gives the missing weight to the later row.)
 */
public record Copeland() implements Aggregation {

  /** The smallest difference in weight that is a majority: rounding of the sums stays below it. */
  private static final double MAJORITY = 1e-12;

  @Override
  public void apply(Children c, double[] out, int to) {
    int n = c.units();
    int k = c.count();
    double total = 0;
    for (double weight : c.weights()) {
      total += weight;
    }
    double[] rows = new double[n * k];
    boolean[] empty = new boolean[n];
    for (int u = 0; u < n; u++) {
      empty[u] = true;
      for (int child = 0; child < k; child++) {
        rows[u * k + child] = c.cells()[c.offsets()[child] + u];
        empty[u] &= Double.isNaN(rows[u * k + child]);
      }
    }
    int[] score = new int[n];
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        double balance = 0;
        for (int child = 0; child < k; child++) {
          double x = rows[a * k + child];
          double y = rows[b * k + child];
          double weight = c.weights()[child];
          balance += x > y ? weight : x < y ? -weight : 0;
        }
        int sign = balance > MAJORITY * total ? 1 : balance < -MAJORITY * total ? -1 : 0;
        score[a] += sign;
        score[b] -= sign;
      }
    }
    for (int u = 0; u < n; u++) {
      out[to + u] = empty[u] ? Double.NaN : score[u];
    }
  }
}
