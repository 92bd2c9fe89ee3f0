package nl.biotoop.statistics.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * Benefit of the doubt: every unit is scored with the weights that suit it best, as long as no unit
 * would score above one with them.
 *
 * <p>With {@code y[k][j] ≥ 0} the value of indicator {@code j} in unit {@code k} and {@code w ≥ 0}
 * the weights of the unit {@code i} that is scored:
 *
 * <ul>
 *   <li>{@link #plain()}: {@code max Σ w[j]·y[i][j]} subject to {@code Σ w[j]·y[k][j] ≤ 1} for all
 *       {@code k}. A score of 1 is on the frontier.
 *   <li>{@link #withShares}: the same, where the part of each indicator in the unit's own total,
 *       {@code w[j]·y[i][j] / Σ w·y[i]}, stays within {@code [low[j], up[j]]}.
 *   <li>{@link #directional}: {@code max β} subject to {@code Σ λ[k]·y[k] ≥ y[i] + β·g}, {@code Σ λ
 *       ≤ 1}, {@code λ ≥ 0}; the score is {@code 1/(1 + β)}. Solved in its dual: {@code min v −
 *       w·y[i]} subject to {@code w·y[k] ≤ v} for all {@code k}, {@code w·g = 1}, {@code v ≥ 0}.
 *       With a unit's own values as direction this is the plain score.
 * </ul>
 *
 * <p>A plain score does not depend on the unit of measurement of an indicator. The score is unique;
 * the weights need not be: on the frontier many may serve, and one of them is given.
 *
 * <ul>
 *   <li>A unit with a missing value ({@code NaN}) has no score and is no example for others.
 *   <li>A negative or infinite value, or a unit with only zeros, is refused.
 *   <li>Shares that no weights reach (such as a share asked of an indicator that is zero) give
 *       {@link Status#INFEASIBLE}; a programme the solver gives up on gives {@link Status#FAILED}.
 * </ul>
 *
 * <p>References: L. Cherchye, W. Moesen, N. Rogge and T. Van Puyenbroeck, "An introduction to
 * 'benefit of the doubt' composite indicators", Social Indicators Research 82, 111–145, 2007,
 * doi:10.1007/s11205-006-9029-7; directional: E. Fusco, "Enhancing non-compensatory composite
 * indicators: a directional proposal", European Journal of Operational Research 242(2), 620–630,
 * 2015.
 */
public final class BenefitOfTheDoubt {
  /** What became of a unit. */
  public enum Status {
    /** The unit has a score. */
    SCORED,
    /** The unit has a missing value. */
    MISSING_VALUE,
    /** No weights satisfy the bounds on the shares. */
    INFEASIBLE,
    /** The solver found no optimum. */
    FAILED
  }

  /** Scores below this are no score: only zero weights satisfied the bounds. */
  private static final double NOTHING = 1e-9;

  private enum Model {
    PLAIN,
    SHARES,
    DIRECTIONAL_OWN,
    DIRECTIONAL
  }

  private final Model model;
  private final double[] first;
  private final double[] second;

  private BenefitOfTheDoubt(Model model, double[] first, double[] second) {
    this.model = model;
    this.first = first.clone();
    this.second = second.clone();
  }

  /** No limits on the weights but {@code w ≥ 0}. */
  public static BenefitOfTheDoubt plain() {
    return new BenefitOfTheDoubt(Model.PLAIN, new double[0], new double[0]);
  }

  /**
   * Each indicator's part in the total of the scored unit is at least {@code low} and at most
   * {@code up}.
   *
   * @throws IllegalArgumentException when the bounds are not {@code 0 ≤ low ≤ up ≤ 1}, or their
   *     sums leave no room for shares that add to 1
   */
  public static BenefitOfTheDoubt withShares(double[] low, double[] up) {
    if (low.length != up.length) {
      throw new IllegalArgumentException(
          "There are " + low.length + " lower and " + up.length + " upper bounds on the shares.");
    }
    for (int j = 0; j < low.length; j++) {
      if (!(0 <= low[j] && low[j] <= up[j] && up[j] <= 1)) {
        throw new IllegalArgumentException(
            "The share of indicator " + j + " is bounded by [" + low[j] + ", " + up[j] + "].");
      }
    }
    double least = Arrays.stream(low).sum();
    double most = Arrays.stream(up).sum();
    if (least > 1 + NOTHING || most < 1 - NOTHING) {
      throw new IllegalArgumentException(
          "The lower bounds add to " + least + " and the upper to " + most + "; 1 must fit.");
    }
    return new BenefitOfTheDoubt(Model.SHARES, low, up);
  }

  /** Towards the frontier along the unit's own values: equal to the plain score. */
  public static BenefitOfTheDoubt directional() {
    return new BenefitOfTheDoubt(Model.DIRECTIONAL_OWN, new double[0], new double[0]);
  }

  /**
   * Towards the frontier along {@code direction}, the same for every unit. The direction is in the
   * unit of the indicators, so they should be normalised first.
   *
   * @throws IllegalArgumentException when an element is negative or not finite, or all are zero
   */
  public static BenefitOfTheDoubt directional(double[] direction) {
    boolean ahead = false;
    for (double g : direction) {
      if (!(g >= 0 && Double.isFinite(g))) {
        throw new IllegalArgumentException("The direction has an element " + g + ".");
      }
      ahead |= g > 0;
    }
    if (!ahead) {
      throw new IllegalArgumentException("The direction has no positive element.");
    }
    return new BenefitOfTheDoubt(Model.DIRECTIONAL, direction, new double[0]);
  }

  /**
   * The score of every unit, {@code NaN} where there is none; {@code rows[unit][indicator]} is left
   * as it is.
   *
   * @throws IllegalArgumentException as {@link #apply}
   */
  public double[] scores(double[][] rows) {
    return apply(rows).stream().mapToDouble(BenefitScore::score).toArray();
  }

  /**
   * Score, weights and status of every unit, in the order of {@code rows[unit][indicator]}.
   *
   * @throws IllegalArgumentException when rows differ in length or do not fit the bounds or the
   *     direction, a value is negative or infinite, or a unit has only zeros
   */
  public List<BenefitScore> apply(double[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    int asked = model == Model.SHARES || model == Model.DIRECTIONAL ? first.length : columns;
    if (rows.length > 0 && (columns == 0 || columns != asked)) {
      throw new IllegalArgumentException(
          "There are " + columns + " indicators where " + Math.max(asked, 1) + " are asked.");
    }
    double[] scale = new double[columns];
    List<double[]> complete = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      if (isComplete(rows[i], i, columns)) {
        complete.add(rows[i]);
        for (int j = 0; j < columns; j++) {
          scale[j] = Math.max(scale[j], rows[i][j]);
        }
      }
    }
    // An indicator that is zero everywhere has no scale and adds nothing.
    for (int j = 0; j < columns; j++) {
      scale[j] = scale[j] > 0 ? scale[j] : 1;
    }
    double[][] reference = complete.stream().map(row -> over(row, scale)).toArray(double[][]::new);
    List<BenefitScore> scores = new ArrayList<>(rows.length);
    for (double[] row : rows) {
      scores.add(
          Arrays.stream(row).anyMatch(Double::isNaN)
              ? BenefitScore.none(Status.MISSING_VALUE, columns)
              : scored(over(row, scale), reference, scale));
    }
    return List.copyOf(scores);
  }

  private static boolean isComplete(double[] row, int unit, int columns) {
    if (row.length != columns) {
      throw new IllegalArgumentException(
          "Unit " + unit + " has " + row.length + " values, the first unit " + columns + ".");
    }
    boolean missing = false;
    boolean positive = false;
    for (int j = 0; j < columns; j++) {
      if (row[j] < 0 || Double.isInfinite(row[j])) {
        throw new IllegalArgumentException(
            "Unit " + unit + " has " + row[j] + " on indicator " + j + "; 0 or more is asked.");
      }
      missing |= Double.isNaN(row[j]);
      positive |= row[j] > 0;
    }
    if (!missing && !positive) {
      throw new IllegalArgumentException("Unit " + unit + " has only zeros.");
    }
    return !missing;
  }

  private static double[] over(double[] row, double[] scale) {
    double[] scaled = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      scaled[j] = row[j] / scale[j];
    }
    return scaled;
  }

  private BenefitScore scored(double[] own, double[][] reference, double[] scale) {
    return switch (model) {
      case PLAIN, SHARES -> weighted(own, reference, scale);
      case DIRECTIONAL -> towards(own, over(first, scale), reference, scale);
      case DIRECTIONAL_OWN -> towards(own, own, reference, scale);
    };
  }

  private BenefitScore weighted(double[] own, double[][] reference, double[] scale) {
    int n = own.length;
    double[] objective = new double[n];
    for (int j = 0; j < n; j++) {
      objective[j] = -own[j];
    }
    LinearSolver.Builder programme = LinearSolver.newBuilder(objective).lower(0.0);
    for (double[] row : reference) {
      programme.inequality(1, row);
    }
    if (model == Model.SHARES) {
      for (int j = 0; j < n; j++) {
        // Linear because the total is positive: low·total ≤ w[j]·y[j] ≤ up·total.
        double[] atLeast = new double[n];
        double[] atMost = new double[n];
        for (int l = 0; l < n; l++) {
          atLeast[l] = (first[j] - (l == j ? 1 : 0)) * own[l];
          atMost[l] = ((l == j ? 1 : 0) - second[j]) * own[l];
        }
        programme.inequality(0, atLeast);
        programme.inequality(0, atMost);
      }
    }
    Optimisation.Result result = programme.solve();
    if (!result.getState().isOptimal()) {
      return BenefitScore.none(Status.FAILED, n);
    }
    double[] weights = new double[n];
    double score = 0;
    for (int j = 0; j < n; j++) {
      double weight = Math.max(0, result.doubleValue(j));
      score += weight * own[j];
      weights[j] = weight / scale[j];
    }
    return score < NOTHING
        ? BenefitScore.none(Status.INFEASIBLE, n)
        : new BenefitScore(Status.SCORED, Math.min(1, score), weights);
  }

  private static BenefitScore towards(
      double[] own, double[] direction, double[][] reference, double[] scale) {
    int n = own.length;
    double[] objective = new double[n + 1];
    for (int j = 0; j < n; j++) {
      objective[j] = -own[j];
    }
    objective[n] = 1;
    LinearSolver.Builder programme = LinearSolver.newBuilder(objective).lower(0.0);
    for (double[] row : reference) {
      double[] factors = Arrays.copyOf(row, n + 1);
      factors[n] = -1;
      programme.inequality(0, factors);
    }
    programme.equality(1, Arrays.copyOf(direction, n + 1));
    Optimisation.Result result = programme.solve();
    if (!result.getState().isOptimal()) {
      return BenefitScore.none(Status.FAILED, n);
    }
    double[] weights = new double[n];
    double distance = result.doubleValue(n);
    for (int j = 0; j < n; j++) {
      double weight = Math.max(0, result.doubleValue(j));
      distance -= weight * own[j];
      weights[j] = weight / scale[j];
    }
    return new BenefitScore(Status.SCORED, 1 / (1 + Math.max(0, distance)), weights);
  }
}
