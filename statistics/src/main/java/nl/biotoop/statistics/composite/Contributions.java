package nl.biotoop.statistics.composite;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.aggregate.Aggregation.PowerMean;

/**
 * How many points of a score come from each element. At every element the score is divided over the
 * children; what a child gets is divided over its own children in proportion, so the points of the
 * indicators add up to the score of the top. A missing child contributes nothing.
 *
 * <ul>
 *   <li>Weighted power means are divided by Euler's rule for means that scale with their values,
 *       {@code xᵢ ∂M/∂xᵢ}: {@code wᵢxᵢ/Σw} for the arithmetic mean, {@code M wᵢ/Σw} for the
 *       geometric, {@code M wᵢxᵢ^p/Σwⱼxⱼ^p} for power p.
 *   <li>Every other method by the Shapley value (Shapley 1953, doi:10.1515/9781400881970-018): what
 *       a child adds on average over all orders in which children can be added, those not yet added
 *       counting as missing and no child at all as 0. At most twelve children.
 * </ul>
 */
public final class Contributions {

  /** More children than this would take more than a few thousand aggregations each. */
  private static final int MOST_CHILDREN = 12;

  private Contributions() {}

  /**
   * The points of the top score that come from each element; the top has its whole score. {@code
   * NaN} everywhere when the unit has no score.
   *
   * @throws IllegalArgumentException when an element that is no weighted mean has more than twelve
   *     children
   */
  public static double[] of(CompositeIndex index, int unit) {
    Framework framework = index.data().framework();
    double[] points = new double[framework.size()];
    Arrays.fill(points, Double.NaN);
    points[framework.top()] = index.scores().at(unit, framework.top());
    if (Double.isNaN(points[framework.top()])) {
      return points;
    }
    for (int e = framework.size() - 1; e >= framework.indicatorCount(); e--) {
      int[] children = framework.childrenOf(e);
      double score = index.scores().at(unit, e);
      double[] shares =
          Double.isNaN(score)
              ? new double[children.length]
              : index.specification().aggregationAt(framework.elements().get(e).level())
                      instanceof PowerMean(double power)
                  ? euler(index, children, unit, power, score)
                  : shapley(index, e, children, unit, score);
      for (int child = 0; child < children.length; child++) {
        points[children[child]] = score == 0 ? 0 : points[e] * (shares[child] / score);
        points[children[child]] = Double.isNaN(score) ? 0 : points[children[child]];
      }
    }
    return points;
  }

  private static double[] euler(
      CompositeIndex index, int[] children, int unit, double power, double score) {
    double[] terms =
        Arrays.stream(children).mapToDouble(child -> term(index, child, unit, power)).toArray();
    double sum = Arrays.stream(terms).sum();
    return Arrays.stream(terms).map(term -> sum == 0 ? 0 : score * term / sum).toArray();
  }

  private static double term(CompositeIndex index, int child, int unit, double power) {
    double x = index.scores().at(unit, child);
    return Double.isNaN(x) ? 0 : index.weights()[child] * Math.pow(x, power);
  }

  private static double[] shapley(
      CompositeIndex index, int element, int[] children, int unit, double score) {
    int[] known =
        IntStream.range(0, children.length)
            .filter(child -> !Double.isNaN(index.scores().at(unit, children[child])))
            .toArray();
    int k = known.length;
    if (k > MOST_CHILDREN) {
      throw new IllegalArgumentException(
          index.data().framework().codes().get(element) + " has " + k + " children.");
    }
    double[] values = coalitions(index, element, children, known, unit);
    values[values.length - 1] = score;
    double[] shares = new double[children.length];
    for (int child = 0; child < k; child++) {
      for (int set = 0; set < values.length; set++) {
        if ((set & 1 << child) == 0) {
          double order = 1.0 / (k * binomial(k - 1, Integer.bitCount(set)));
          shares[known[child]] += order * (values[set | 1 << child] - values[set]);
        }
      }
    }
    return shares;
  }

  /** The value of the element when only some of the known children are there, by bit set. */
  private static double[] coalitions(
      CompositeIndex index, int element, int[] children, int[] known, int unit) {
    Framework framework = index.data().framework();
    int n = index.data().units().count();
    double[] cells = index.scores().cells();
    double[] out = new double[n];
    double[] values = new double[1 << known.length];
    Aggregation aggregation =
        index.specification().aggregationAt(framework.elements().get(element).level());
    for (int set = 1; set < values.length; set++) {
      for (int child = 0; child < known.length; child++) {
        int column = children[known[child]];
        cells[column * n + unit] =
            (set & 1 << child) == 0 ? Double.NaN : index.scores().at(unit, column);
      }
      aggregation.apply(
          CompositeIndex.group(framework, element, cells, n, index.weights()), out, 0);
      values[set] = Double.isNaN(out[unit]) ? 0 : out[unit];
    }
    return values;
  }

  private static double binomial(int n, int k) {
    double value = 1;
    for (int i = 1; i <= k; i++) {
      value = value * (n - k + i) / i;
    }
    return value;
  }
}
