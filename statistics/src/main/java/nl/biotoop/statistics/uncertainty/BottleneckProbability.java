package nl.biotoop.statistics.uncertainty;

import java.util.Arrays;
import java.util.List;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.benchmark.PillarAdjustment;
import nl.biotoop.statistics.benchmark.UnadjustablePillar;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;

/**
 * How sure it is that a pillar is the bottleneck of a unit: the share of draws in which it is the
 * lowest, after scaling to the highest unit and {@link PillarAdjustment}. Tied pillars share a
 * draw. A draw without an answer (negative scores, a pillar that cannot be adjusted, a missing
 * pillar) is counted by cause and takes no part.
 *
 * @param shares one share a pillar, adding up to 1; {@code NaN} when every draw failed
 * @param draws how many draws were made
 * @param failures which of them failed for what
 */
public record BottleneckProbability(List<Double> shares, int draws, List<Failure> failures) {

  public BottleneckProbability {
    shares = List.copyOf(shares);
  }

  /**
   * Draws.
   *
   * @param index the index without variation
   * @param unit the row of the unit
   * @param pillars the positions of the pillars in the framework
   */
  public static BottleneckProbability of(
      CompositeIndex index,
      List<Variation> variations,
      int count,
      long seed,
      int unit,
      int[] pillars) {
    List<String> codes = index.data().framework().codes();
    double[][] found = new double[count][];
    Runs runs =
        new Runs(
            new IndexDraws(index, variations, count, seed),
            MonteCarlo.uniforms(variations.size(), count, seed),
            _ -> {},
            (draw, cells) -> found[draw] = weakest(cells, codes, unit, pillars));
    double[] shares = new double[pillars.length];
    int[] good = runs.good();
    for (int draw : good) {
      for (int p = 0; p < pillars.length; p++) {
        shares[p] += found[draw][p];
      }
    }
    return new BottleneckProbability(
        Arrays.stream(shares).map(sum -> sum / good.length).boxed().toList(),
        count,
        runs.failures());
  }

  /** The part of one draw that each pillar gets. */
  private static double[] weakest(double[] cells, List<String> codes, int unit, int[] pillars) {
    int n = cells.length / codes.size();
    double[][] scores = new double[n][pillars.length];
    for (int p = 0; p < pillars.length; p++) {
      for (int u = 0; u < n; u++) {
        scores[u][p] = cells[pillars[p] * n + u];
      }
      if (Double.isNaN(scores[unit][p])) {
        throw new NotComputable(Cause.TOO_FEW, codes.get(pillars[p]), "");
      }
    }
    double[] part = new double[pillars.length];
    try {
      int[] lowest = BottleneckPenalty.bottlenecks(PillarAdjustment.ofScores(scores)[unit]);
      for (int p : lowest) {
        part[p] = 1.0 / lowest.length;
      }
      return part;
    } catch (UnadjustablePillar e) {
      throw new NotComputable(Cause.PILLAR, codes.get(pillars[e.pillar()]), "");
    }
  }
}
