package nl.biotoop.statistics.weight;

import java.util.Arrays;

/**
 * Weights from experts who each divide a budget of points over the indicators.
 *
 * <p>With {@code p[e][j]} the points of expert {@code e} and {@code B} the budget, the weight is
 * {@code w[j] = mean(p[·][j])/B} and the disagreement the sample standard deviation (with {@code n
 * − 1}) of {@code p[·][j]/B}.
 *
 * <ul>
 *   <li>An expert with a missing value ({@code NaN}) has not divided the budget and is left out;
 *       none left is refused.
 *   <li>Negative points, or points that do not add to the budget (to one in a million), are refused
 *       with the expert's row.
 *   <li>The disagreement of one expert is {@code NaN}.
 * </ul>
 *
 * <p>Reference: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 6.2,
 * doi:10.1787/9789264043466-en.
 */
public final class BudgetAllocation {
  private static final double TOLERANCE = 1e-6;

  private final double[] weights;
  private final double[] disagreement;
  private final int experts;

  private BudgetAllocation(double[] weights, double[] disagreement, int experts) {
    this.weights = weights;
    this.disagreement = disagreement;
    this.experts = experts;
  }

  /**
   * The weights of {@code points[expert][indicator]}.
   *
   * @throws IllegalArgumentException when the budget is not positive, rows differ in length, an
   *     expert's points are wrong, or no expert is left
   */
  public static BudgetAllocation of(double[][] points, double budget) {
    if (!(budget > 0 && Double.isFinite(budget))) {
      throw new IllegalArgumentException("The budget is " + budget + ".");
    }
    for (int e = 0; e < points.length; e++) {
      check(points[e], points[0].length, e, budget);
    }
    double[][] complete =
        Arrays.stream(points)
            .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
            .toArray(double[][]::new);
    int n = complete.length;
    if (n == 0) {
      throw new IllegalArgumentException("No expert divided the budget.");
    }
    double[] weights = new double[complete[0].length];
    double[] disagreement = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      for (double[] row : complete) {
        weights[j] += row[j] / budget / n;
      }
      double squares = 0;
      for (double[] row : complete) {
        squares += Math.pow(row[j] / budget - weights[j], 2);
      }
      disagreement[j] = n == 1 ? Double.NaN : Math.sqrt(squares / (n - 1));
    }
    return new BudgetAllocation(weights, disagreement, n);
  }

  private static void check(double[] row, int indicators, int expert, double budget) {
    if (row.length != indicators || Arrays.stream(row).anyMatch(points -> points < 0)) {
      throw new IllegalArgumentException(
          "Expert "
              + expert
              + " gave "
              + Arrays.toString(row)
              + " to "
              + indicators
              + " indicators.");
    }
    double sum = Arrays.stream(row).sum();
    if (!Double.isNaN(sum) && !(Math.abs(sum - budget) <= TOLERANCE * budget)) {
      throw new IllegalArgumentException(
          "Expert " + expert + " gave " + sum + " points of a budget of " + budget + ".");
    }
  }

  /** The weights, adding to 1; a copy. */
  public double[] weights() {
    return weights.clone();
  }

  /** The standard deviation of the experts' shares per indicator; a copy. */
  public double[] disagreement() {
    return disagreement.clone();
  }

  /** How many experts are counted. */
  public int experts() {
    return experts;
  }
}
