package nl.biotoop.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.composite.aggregate.Children;
import nl.biotoop.statistics.table.IndicatorTable;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * A composite index: a specification applied to data. The definitions are those of COINr 1.1.14;
 * where that program is at fault the right thing is done and {@code
 * docs/methods/composite-index.md} says so.
 *
 * @param specification the choices
 * @param data what it was made from
 * @param preparation every step before aggregation
 * @param weights the relative weight of every element within its group
 * @param scores units by elements: the normalised indicators, then the aggregates
 */
@SuppressWarnings("ArrayRecordComponent") // arrays of a kernel, never compared
public record CompositeIndex(
    IndexSpecification specification,
    IndexData data,
    Preparation preparation,
    double[] weights,
    IndicatorTable scores) {

  /** Weights of both signs that add up to less than this share of their size cancel out. */
  private static final double CANCELLING = 1e-9;

  /**
   * Builds the index.
   *
   * @throws NotComputable when the values do not allow a step
   */
  public static CompositeIndex of(IndexSpecification specification, IndexData data) {
    Preparation preparation = Preparation.of(specification, data);
    return of(specification, data, preparation);
  }

  /** Builds the index on values that are normalised already. */
  public static CompositeIndex of(
      IndexSpecification specification, IndexData data, Preparation preparation) {
    Framework framework = data.framework();
    int n = data.units().count();
    double[] cells = Arrays.copyOf(preparation.normalised().cells(), n * framework.size());
    double[] weights = framework.weights();
    switch (specification.weighting()) {
      case Weighting.Given(Map<String, Double> replaced) ->
          replaced.forEach((code, weight) -> weights[framework.positionOf(code)] = weight);
      case Weighting.Equal() -> Arrays.fill(weights, 1);
      case Weighting.PrincipalComponent() -> {}
      case Weighting.EqualInfluence(int level) ->
          System.arraycopy(
              new InfluenceOptimiser(
                      specification,
                      framework,
                      cells,
                      n,
                      weights.clone(),
                      level > 0 ? level : framework.levelBelowTop())
                  .weights(),
              0,
              weights,
              0,
              weights.length);
    }
    boolean components = specification.weighting() instanceof Weighting.PrincipalComponent;
    aggregate(specification, framework, cells, n, weights, components);
    return new CompositeIndex(
        specification,
        data,
        preparation,
        weights,
        IndicatorTable.wrap(data.units().codes(), framework.codes(), cells));
  }

  /**
   * Fills the columns of the aggregates from those of the indicators, from low to high.
   *
   * @param cells {@code n} rows for every element of the framework
   * @param weights relative weights; overwritten by loadings when {@code components}
   */
  public static void aggregate(
      IndexSpecification specification,
      Framework framework,
      double[] cells,
      int n,
      double[] weights,
      boolean components) {
    for (int e = framework.indicatorCount(); e < framework.size(); e++) {
      int[] children = framework.childrenOf(e);
      if (components) {
        loadings(cells, n, children, weights, framework.elements().get(e).code());
      }
      Element element = framework.elements().get(e);
      if (Arrays.stream(children).allMatch(child -> weights[child] == 0)) {
        Arrays.fill(cells, e * n, (e + 1) * n, Double.NaN); // every child was left out
        continue;
      }
      Children group = group(framework, e, cells, n, weights);
      specification.aggregationAt(element.level()).apply(group, cells, e * n);
      double least = specification.screening().aggregate();
      for (int u = 0; u < n; u++) {
        int available = 0;
        for (int child : children) {
          available += Double.isNaN(cells[child * n + u]) ? 0 : 1;
        }
        if (available == 0 || (double) available / children.length < least) {
          cells[e * n + u] = Double.NaN;
        }
      }
    }
  }

  /** The children of an element as an aggregation takes them. */
  static Children group(Framework framework, int element, double[] cells, int n, double[] weights) {
    int[] children = framework.childrenOf(element);
    String code = framework.codes().get(element);
    double[] own = Arrays.stream(children).mapToDouble(child -> weights[child]).toArray();
    double sum = Arrays.stream(own).sum();
    if (!(sum > CANCELLING * Arrays.stream(own).map(Math::abs).sum())) {
      throw new NotComputable(Cause.NO_WEIGHT, code, Arrays.toString(own));
    }
    return new Children(
        code,
        cells,
        n,
        Arrays.stream(children).map(child -> child * n).toArray(),
        own,
        Arrays.stream(children).mapToObj(child -> framework.codes().get(child)).toList(),
        Arrays.stream(children)
            .map(child -> framework.elements().get(child).direction())
            .toArray());
  }

  /** Overwrites the weights of siblings by their loadings on the first principal component. */
  private static void loadings(
      double[] cells, int n, int[] children, double[] weights, String code) {
    if (children.length == 1) {
      weights[children[0]] = 1;
      return;
    }
    int[] complete =
        java.util.stream.IntStream.range(0, n)
            .filter(u -> Arrays.stream(children).noneMatch(c -> Double.isNaN(cells[c * n + u])))
            .toArray();
    if (complete.length < 3) {
      throw new NotComputable(Cause.TOO_FEW, code, complete.length + " complete units");
    }
    double[][] columns =
        Arrays.stream(children)
            .mapToObj(c -> Arrays.stream(complete).mapToDouble(u -> cells[c * n + u]).toArray())
            .toArray(double[][]::new);
    double[] vector =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(correlations(columns, code)))
            .getEigenvector(0)
            .toArray();
    if (children.length == 2 && vector[0] * vector[1] < 0) {
      // Two that run against each other have one component of either sign: it says nothing of
      // weight.
      Arrays.setAll(vector, _ -> Math.sqrt(0.5));
    }
    double sign = Arrays.stream(vector).sum() < 0 ? -1 : 1;
    for (int child = 0; child < children.length; child++) {
      weights[children[child]] = sign * vector[child];
    }
  }

  private static double[][] correlations(double[][] columns, String code) {
    int n = columns[0].length;
    for (double[] column : columns) {
      double mean = Arrays.stream(column).average().orElse(Double.NaN);
      double norm = 0;
      for (int u = 0; u < n; u++) {
        column[u] -= mean;
        norm += column[u] * column[u];
      }
      if (norm == 0) {
        throw new NotComputable(Cause.TOO_FEW, code, "constant");
      }
      for (int u = 0; u < n; u++) {
        column[u] /= Math.sqrt(norm);
      }
    }
    double[][] correlations = new double[columns.length][columns.length];
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int u = 0; u < n; u++) {
          sum += columns[a][u] * columns[b][u];
        }
        correlations[a][b] = a == b ? 1 : sum;
        correlations[b][a] = correlations[a][b];
      }
    }
    return correlations;
  }

  /** The scores of the top element, {@code NaN} for a unit without. */
  public double[] index() {
    return scores.column(data.framework().top());
  }

  /**
   * The rank of every unit for every element, the highest score first, equal scores the lowest
   * place (1, 2, 2, 4); {@code NaN} without score. In a panel within each year.
   */
  public IndicatorTable ranks() {
    int n = data.units().count();
    double[] cells = scores.cells();
    for (int e = 0; e < data.framework().size(); e++) {
      for (int[] rows : data.units().rowsByTime()) {
        int from = e * n;
        double[] values = Arrays.stream(rows).mapToDouble(u -> cells[from + u]).toArray();
        double[] ranks = ranks(values);
        for (int row = 0; row < rows.length; row++) {
          cells[from + rows[row]] = ranks[row];
        }
      }
    }
    return scores.wrap(cells);
  }

  /** Ranks from the highest score, ties the lowest place, {@code NaN} kept. */
  public static double[] ranks(double[] scores) {
    double[] ranks = new double[scores.length];
    double[] negated = Arrays.stream(scores).map(x -> -x).toArray();
    nl.biotoop.statistics.composite.normalise.Ties.MIN.ascending(
        negated, 0, scores.length, ranks, 0);
    return ranks;
  }

  /** Effective weights: relative weights multiplied down from the top. */
  public double[] effectiveWeights() {
    return data.framework().effective(weights);
  }

  /** The codes of the units that were screened out. */
  public List<String> dropped() {
    return preparation.dropped().stream().map(data.units().codes()::get).toList();
  }
}
