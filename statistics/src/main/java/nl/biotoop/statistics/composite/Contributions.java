package nl.biotoop.statistics.composite;

import java.util.Arrays;
import nl.biotoop.statistics.composite.aggregate.Aggregation.PowerMean;

/**
 * How many points of a score come from each element. At every element the score is divided over the
 * children by Euler's rule for means that scale with their values: {@code xᵢ ∂M/∂xᵢ}, which is
 * {@code wᵢxᵢ/Σw} for the arithmetic mean, {@code M wᵢ/Σw} for the geometric and {@code M
 * wᵢxᵢ^p/Σwⱼxⱼ^p} for power p. The shares of children add up to the score of their parent, so those
 * of the indicators add up to that of the top. A missing child contributes nothing.
 */
public final class Contributions {

  private Contributions() {}

  /**
   * The points of the top score that come from each element; the top has its whole score.
   *
   * @throws IllegalArgumentException when an aggregation is not a weighted mean: its result cannot
   *     be divided this way
   */
  public static double[] of(CompositeIndex index, int unit) {
    Framework framework = index.data().framework();
    double[] points = new double[framework.size()];
    Arrays.fill(points, Double.NaN);
    points[framework.top()] = index.scores().at(unit, framework.top());
    for (int e = framework.size() - 1; e >= framework.indicatorCount(); e--) {
      Element element = framework.elements().get(e);
      if (!(index.specification().aggregationAt(element.level())
          instanceof PowerMean(double power))) {
        throw new IllegalArgumentException(
            "The aggregation of " + element.code() + " is not a weighted mean.");
      }
      int[] children = framework.childrenOf(e);
      double sum = 0;
      for (int child : children) {
        sum += term(index, child, unit, power);
      }
      for (int child : children) {
        double score = index.scores().at(unit, e);
        double share = sum == 0 ? 0 : term(index, child, unit, power) / sum;
        points[child] = score == 0 ? 0 : points[e] * share;
      }
    }
    return points;
  }

  private static double term(CompositeIndex index, int child, int unit, double power) {
    double x = index.scores().at(unit, child);
    return Double.isNaN(x) ? 0 : index.weights()[child] * Math.pow(x, power);
  }
}
