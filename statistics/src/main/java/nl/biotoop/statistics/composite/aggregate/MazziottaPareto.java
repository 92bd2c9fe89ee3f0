package nl.biotoop.statistics.composite.aggregate;

import java.util.Map;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;

/**
 * The Mazziotta–Pareto index and its adjusted form (Mazziotta and Pareto 2016,
 * doi:10.1007/s11205-015-0998-2). Children are standardised here, so any linear scale of them gives
 * the same result; weights play no part.
 *
 * <ul>
 *   <li>Plain: {@code z = 100 + 10(x − mean)/sd}, then {@code M ∓ V/M} with {@code M}, {@code V}
 *       the mean and variance over the unit's children. Standard deviation and variance both divide
 *       as {@code deviation} says: programs differ.
 *   <li>Adjusted: {@code r = 60(x − low)/(high − low) + 70}, then {@code M ∓ V/M} with the
 *       population variance. The goalposts of a child that has none are {@code mean ∓ (max −
 *       min)/2}.
 *   <li>The negative form penalises imbalance where more is better; the positive form is for
 *       composites where less is better.
 *   <li>A constant child has no standard scores and is left out; missing children are left out.
 * </ul>
 *
 * @param adjusted whether the adjusted form
 * @param negative whether the penalty is subtracted
 * @param deviation for the plain form
 * @param goalposts low and high by child code, for the adjusted form
 */
@SuppressWarnings("ArrayRecordComponent") // arrays of a kernel, never compared
public record MazziottaPareto(
    boolean adjusted, boolean negative, Deviation deviation, Map<String, double[]> goalposts)
    implements Aggregation {

  public MazziottaPareto {
    goalposts = Map.copyOf(goalposts);
  }

  @Override
  public void apply(Children c, double[] out, int to) {
    int n = c.units();
    double[] scaled = new double[n * c.count()];
    for (int child = 0; child < c.count(); child++) {
      standardise(c, child, scaled, child * n);
    }
    Deviation over = adjusted ? Deviation.POPULATION : deviation;
    double[] own = new double[c.count()];
    for (int u = 0; u < n; u++) {
      for (int child = 0; child < own.length; child++) {
        own[child] = scaled[child * n + u];
      }
      Moments moments = Moments.of(own);
      double mean = moments.mean();
      double variance = moments.available() == 1 ? 0 : moments.variance(over);
      if (mean == 0) {
        throw new NotComputable(Cause.ZERO, c.code(), "mean = 0");
      }
      out[to + u] = negative ? mean - variance / mean : mean + variance / mean;
    }
  }

  private void standardise(Children c, int child, double[] scaled, int to) {
    int from = c.offsets()[child];
    int n = c.units();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int u = from; u < from + n; u++) {
      double x = c.cells()[u];
      if (!Double.isNaN(x)) {
        min = Math.min(min, x);
        max = Math.max(max, x);
      }
    }
    Moments moments = Moments.of(c.cells(), from, n);
    double mean = moments.mean();
    double sd = moments.standardDeviation(deviation);
    double[] own = goalposts.get(c.codes().get(child));
    double low = mean - (max - min) / 2;
    double high = mean + (max - min) / 2;
    if (own != null) {
      boolean more = c.directions()[child] > 0;
      low = more ? own[0] : -own[1];
      high = more ? own[1] : -own[0];
    }
    for (int u = 0; u < n; u++) {
      double x = c.cells()[from + u];
      scaled[to + u] =
          adjusted
              ? high == low ? Double.NaN : 60 * (x - low) / (high - low) + 70
              : sd == 0 ? Double.NaN : 100 + 10 * (x - mean) / sd;
    }
  }
}
