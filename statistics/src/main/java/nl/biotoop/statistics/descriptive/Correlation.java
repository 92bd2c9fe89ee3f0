package nl.biotoop.statistics.descriptive;

/**
 * The association of two columns, with the two-sided p value that R's {@code cor.test} gives.
 *
 * <ul>
 *   <li>Missing values ({@code NaN}): a pair counts only when both are available (pairwise
 *       complete); an infinite value is refused, also in a pair that would not count.
 *   <li>A column that does not vary over the pairs, or fewer than two pairs: {@code NaN}.
 *   <li>A matrix of pairwise complete correlations need not be positive semidefinite.
 * </ul>
 *
 * <p>References: M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33(3),
 * 239–251, 1945, doi:10.1093/biomet/33.3.239; D. J. Best and D. E. Roberts, Algorithm AS 89,
 * Applied Statistics 24(3), 377–379, 1975, doi:10.2307/2347111. Checked against {@code cor.test} of
 * R 4.2.2, with and without ties, on both sides of every limit of n named below.
 */
public enum Correlation {
  /**
   * r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²). The p value is of t = r√((n − 2)/(1 − r²)) on n −
   * 2 degrees of freedom, from three pairs.
   */
  PEARSON {
    @Override
    CorrelationEstimate complete(double[] x, double[] y) {
      double r = Centred.of(x).correlation(Centred.of(y));
      return new CorrelationEstimate(r, x.length, NullDistribution.student(r, x.length));
    }
  },
  /**
   * Pearson's r of the ranks, ties at their mean rank. Without ties and with n ≤ 1290 the p value
   * is of AS 89 (all orders counted up to n = 9, an Edgeworth series after); else as Pearson's.
   */
  SPEARMAN {
    @Override
    CorrelationEstimate complete(double[] x, double[] y) {
      int n = x.length;
      Ranks first = Ranks.of(x);
      Ranks second = Ranks.of(y);
      double rho = Centred.of(first.ranks()).correlation(Centred.of(second.ranks()));
      if (n < 2 || n > SPEARMAN_LIMIT || first.tied() || second.tied()) {
        return new CorrelationEstimate(rho, n, NullDistribution.student(rho, n));
      }
      double squares = 0;
      for (int i = 0; i < n; i++) {
        double difference = first.ranks()[i] - second.ranks()[i];
        squares += difference * difference;
      }
      return new CorrelationEstimate(rho, n, NullDistribution.spearman((long) squares, n));
    }
  },
  /**
   * τ<sub>b</sub> = (C − D)/√((N − T<sub>x</sub>)(N − T<sub>y</sub>)) with C concordant and D
   * discordant of N = n(n − 1)/2 pairs, T those tied in a column. Without ties and with n &lt; 50
   * the p value is exact; else normal, with the variance corrected for ties and no correction for
   * continuity. It takes time in n².
   */
  KENDALL_TAU_B {
    @Override
    CorrelationEstimate complete(double[] x, double[] y) {
      int n = x.length;
      Ranks first = Ranks.of(x);
      Ranks second = Ranks.of(y);
      double pairs = n * (n - 1.0);
      double scale = Math.sqrt(pairs - first.pairs()) * Math.sqrt(pairs - second.pairs());
      if (!(scale > 0)) {
        return new CorrelationEstimate(Double.NaN, n, Double.NaN);
      }
      long excess = concordantLessDiscordant(x, y);
      double tau = Math.clamp(2 * excess / scale, -1.0, 1.0);
      boolean exact = n < KENDALL_LIMIT && !first.tied() && !second.tied();
      double pValue =
          exact
              ? NullDistribution.kendall((excess + n * (n - 1L) / 2) / 2, n)
              : NullDistribution.normal(excess / Math.sqrt(variance(n, first, second)));
      return new CorrelationEstimate(tau, n, pValue);
    }
  };

  /** Inclusive, as in R's code; its manual says below 1290. */
  private static final int SPEARMAN_LIMIT = 1290;

  private static final int KENDALL_LIMIT = 50;

  /**
   * The correlation of {@code x} and {@code y} over the pairs with both available.
   *
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public CorrelationEstimate of(double[] x, double[] y) {
    double[][] complete = Columns.complete(x, y);
    return complete(complete[0], complete[1]);
  }

  /**
   * The correlations of every two of {@code columns}, each over its own complete pairs.
   *
   * @throws IllegalArgumentException when the lengths differ or a value is infinite
   */
  public CorrelationMatrix matrix(double[][] columns) {
    Columns.requireEqualLengths(columns);
    CorrelationEstimate[][] tests = new CorrelationEstimate[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = i; j < columns.length; j++) {
        tests[i][j] = of(columns[i], columns[j]);
        tests[j][i] = tests[i][j];
      }
    }
    return new CorrelationMatrix(tests);
  }

  abstract CorrelationEstimate complete(double[] x, double[] y);

  private static long concordantLessDiscordant(double[] x, double[] y) {
    long excess = 0;
    for (int i = 1; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        excess += (long) Double.compare(x[i], x[j]) * Double.compare(y[i], y[j]);
      }
    }
    return excess;
  }

  /** The variance of C − D given the ties (Kendall 1970, chapter 4). */
  private static double variance(double n, Ranks x, Ranks y) {
    double pairs = n * (n - 1);
    double triples = n > 2 ? x.triples() * y.triples() / (9 * pairs * (n - 2)) : 0;
    return (pairs * (2 * n + 5) - x.weighted() - y.weighted()) / 18
        + x.pairs() * y.pairs() / (2 * pairs)
        + triples;
  }
}
