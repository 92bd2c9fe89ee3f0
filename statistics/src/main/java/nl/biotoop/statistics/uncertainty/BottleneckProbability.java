package nl.biotoop.statistics.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.benchmark.PillarAdjustment;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.NotComputable;

/**
 * How sure it is that a pillar is the bottleneck of a unit: the share of draws in which it is the
 * lowest, after scaling to the highest unit and {@link PillarAdjustment}. Tied pillars share a
 * draw. A draw without an answer (negative scores, a pillar that cannot be adjusted, a missing
 * pillar) is counted by cause and takes no part.
 *
 * @param shares one share a pillar, adding up to 1; {@code NaN} when every draw failed
 * @param draws how many draws were made
 * @param failures how many of them failed, by cause
 */
public record BottleneckProbability(List<Double> shares, int draws, Map<String, Integer> failures) {

  public BottleneckProbability {
    shares = List.copyOf(shares);
  }

  /**
   * Draws.
   *
   * @param unit the row of the unit
   * @param pillars the positions of the pillars in the framework
   */
  public static BottleneckProbability of(
      IndexSpecification specification,
      IndexData data,
      List<Variation> variations,
      int count,
      long seed,
      int unit,
      int[] pillars) {
    IndexDraws draws = new IndexDraws(specification, data, variations, count, seed);
    double[][] uniforms = MonteCarlo.uniforms(variations.size(), count, seed);
    int n = data.units().count();
    ThreadLocal<double[]> scratch =
        ThreadLocal.withInitial(() -> new double[n * data.framework().size()]);
    Map<Integer, String> failed = new ConcurrentHashMap<>();
    double[][] found = new double[count][];
    IntStream.range(0, count)
        .parallel()
        .forEach(draw -> {
          try {
            double[] cells = scratch.get();
            draws.scores(draws.choices(uniforms[draw]), cells, new double[n]);
            found[draw] = weakest(cells, n, unit, pillars);
          } catch (NotComputable e) {
            failed.put(draw, e.reason() + " (" + e.element() + ")");
          } catch (IllegalArgumentException e) {
            failed.put(draw, "PILLARS");
          }
        });
    double[] shares = new double[pillars.length];
    int good = count - failed.size();
    for (int draw = 0; draw < count; draw++) {
      for (int p = 0; p < pillars.length && !failed.containsKey(draw); p++) {
        shares[p] += found[draw][p];
      }
    }
    Map<String, Integer> causes = new TreeMap<>();
    failed.values().forEach(cause -> causes.merge(cause, 1, Integer::sum));
    return new BottleneckProbability(
        Arrays.stream(shares).map(share -> share / good).boxed().toList(), count, causes);
  }

  /** The part of one draw that each pillar gets. */
  private static double[] weakest(double[] cells, int n, int unit, int[] pillars) {
    double[][] rows = new double[n][pillars.length];
    for (int p = 0; p < pillars.length; p++) {
      double max = 0;
      for (int u = 0; u < n; u++) {
        double score = cells[pillars[p] * n + u];
        max = score > max ? score : max;
      }
      for (int u = 0; u < n; u++) {
        rows[u][p] = cells[pillars[p] * n + u] / max;
      }
    }
    double[] own = PillarAdjustment.of(rows).apply(rows[unit]);
    if (Arrays.stream(own).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("Unit " + unit + " misses a pillar.");
    }
    double[] part = new double[pillars.length];
    int[] lowest = BottleneckPenalty.bottlenecks(own);
    for (int p : lowest) {
      part[p] = 1.0 / lowest.length;
    }
    return part;
  }
}
