package nl.biotoop.statistics.composite.aggregate;

import java.util.Arrays;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.benchmark.PillarAdjustment;
import nl.biotoop.statistics.benchmark.UnadjustablePillar;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;

/**
 * Penalty for bottleneck: 100 times the mean of the penalised children, where every child is pulled
 * towards the weakest one; see {@link BottleneckPenalty} for the formula and source. Children must
 * lie in [0, 1], as {@code fractionOfMax} makes them. Weights play no part; a missing child is left
 * out, also as a candidate for the bottleneck.
 *
 * @param penalty exponential or logarithmic
 * @param averageAdjustment whether the children are first given equal means by a power each, see
 *     {@link PillarAdjustment}
 */
public record PenaltyForBottleneck(BottleneckPenalty penalty, boolean averageAdjustment)
    implements Aggregation {

  /** Rounding of means and powers stays below this. */
  private static final double SLACK = 1e-9;

  @Override
  public void apply(Children c, double[] out, int to) {
    double[][] rows = new double[c.units()][c.count()];
    for (int u = 0; u < c.units(); u++) {
      c.row(u, rows[u]);
      for (int child = 0; child < c.count(); child++) {
        double x = rows[u][child];
        if (x < -SLACK || x > 1 + SLACK) {
          throw new NotComputable(Cause.OUT_OF_RANGE, c.code(), c.codes().get(child) + " = " + x);
        }
        rows[u][child] = Double.isNaN(x) ? x : Math.clamp(x, 0.0, 1.0);
      }
    }
    if (averageAdjustment) {
      try {
        PillarAdjustment adjustment = PillarAdjustment.of(rows);
        for (int u = 0; u < rows.length; u++) {
          rows[u] = adjustment.apply(rows[u]);
        }
      } catch (UnadjustablePillar e) {
        throw new NotComputable(Cause.PILLAR, c.code(), c.codes().get(e.pillar()));
      }
    }
    for (int u = 0; u < rows.length; u++) {
      double[] available = Arrays.stream(rows[u]).filter(x -> !Double.isNaN(x)).toArray();
      out[to + u] = available.length == 0 ? Double.NaN : penalty.index(available);
    }
  }
}
