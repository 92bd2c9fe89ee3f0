package nl.biotoop.statistics.composite;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.descriptive.Correlation;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Weights that give the elements of one level the same influence: with {@code rᵢ} the correlation
 * of element i with the top, it minimises {@code Σ(1/k − rᵢ/Σr)²}. Weights stay above 0: each is at
 * most e⁴ times more or less than it was given, which also bounds the search.
 *
 * <p>The problem follows COINr's {@code get_opt_weights}, which pairs targets with the wrong
 * elements and lets weights be negative; here neither happens. The search is BOBYQA (Powell 2009)
 * on the logarithms of the weights, without chance.
 */
final class InfluenceOptimiser {

  private static final double WIDEST = 4;
  private static final int MOST_EVALUATIONS = 20_000;

  private final IndexSpecification specification;
  private final Framework framework;
  private final double[] cells;
  private final int n;
  private final double[] given;
  private final int[] elements;

  InfluenceOptimiser(
      IndexSpecification specification,
      Framework framework,
      double[] cells,
      int n,
      double[] given,
      int level) {
    this.specification = specification;
    this.framework = framework;
    this.cells = cells;
    this.n = n;
    this.given = given;
    elements =
        IntStream.range(0, framework.size())
            .filter(e -> framework.elements().get(e).level() == level && given[e] > 0)
            .toArray();
  }

  /** The weights of all elements, those of the level optimised. */
  double[] weights() {
    if (elements.length < 2) {
      throw new NotComputable(Cause.TOO_FEW, "", elements.length + " elements on the level");
    }
    double[] start = new double[elements.length];
    double[] low = new double[elements.length];
    double[] high = new double[elements.length];
    Arrays.fill(low, -WIDEST);
    Arrays.fill(high, WIDEST);
    if (Double.isNaN(imbalance(start))) {
      throw new NotComputable(Cause.TOO_FEW, "", "no correlation with the top");
    }
    try {
      return scaled(
          new BOBYQAOptimizer(2 * elements.length + 1, 1, 1e-9)
              .optimize(
                  new MaxEval(MOST_EVALUATIONS),
                  GoalType.MINIMIZE,
                  new InitialGuess(start),
                  new SimpleBounds(low, high),
                  new ObjectiveFunction(this::imbalance))
              .getPoint());
    } catch (MathRuntimeException _) {
      throw new NotComputable(Cause.NO_CONVERGENCE, "", MOST_EVALUATIONS + " evaluations");
    }
  }

  private double[] scaled(double[] logarithms) {
    double[] weights = given.clone();
    for (int i = 0; i < elements.length; i++) {
      weights[elements[i]] *= Math.exp(logarithms[i]);
    }
    return weights;
  }

  private double imbalance(double[] logarithms) {
    CompositeIndex.aggregate(specification, framework, cells, n, scaled(logarithms), false);
    double[] top = column(framework.top());
    double[] r =
        Arrays.stream(elements)
            .mapToDouble(e -> Correlation.PEARSON.of(column(e), top).coefficient())
            .toArray();
    double sum = Arrays.stream(r).sum();
    return Arrays.stream(r).map(one -> Math.pow(1.0 / r.length - one / sum, 2)).sum();
  }

  private double[] column(int element) {
    return Arrays.copyOfRange(cells, element * n, (element + 1) * n);
  }
}
