package nl.biotoop.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.composite.aggregate.Children;
import nl.biotoop.statistics.descriptive.PrincipalComponents;
import nl.biotoop.statistics.table.IndicatorTable;

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
      case Weighting.Equal(), Weighting.PrincipalComponent() -> Arrays.fill(weights, 1);
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
   * @param weights relative weights; when {@code components}, those that are not 0 are overwritten
   *     by loadings
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

  /**
   * Overwrites the weights of siblings by their loadings on the first principal component. A
   * sibling of weight 0 was left out: it keeps 0 and takes no part.
   */
  private static void loadings(
      double[] cells, int n, int[] siblings, double[] weights, String code) {
    int[] children = Arrays.stream(siblings).filter(child -> weights[child] != 0).toArray();
    if (children.length < 2) {
      Arrays.stream(children).forEach(child -> weights[child] = 1);
      return;
    }
    PrincipalComponents components =
        PrincipalComponents.of(
            Arrays.stream(children)
                .mapToObj(child -> Arrays.copyOfRange(cells, child * n, (child + 1) * n))
                .toArray(double[][]::new));
    if (components.rows() < 3) {
      throw new NotComputable(Cause.TOO_FEW, code, components.rows() + " complete units");
    }
    double[] loadings = components.loadings(0);
    if (Double.isNaN(loadings[0])) {
      throw new NotComputable(Cause.TOO_FEW, code, "constant");
    }
    if (children.length == 2 && loadings[0] * loadings[1] < 0) {
      // Two that run against each other have one component of either sign: it says nothing of
      // weight.
      Arrays.fill(loadings, Math.sqrt(0.5));
    }
    for (int child = 0; child < children.length; child++) {
      weights[children[child]] = loadings[child];
    }
  }

  /** The scores of the top element, {@code NaN} for a unit without. */
  public double[] index() {
    return scores.column(data.framework().top());
  }

  /** The place of every unit for every element, as {@link Ranking} has it. */
  public IndicatorTable ranks() {
    int n = data.units().count();
    double[] cells = new double[n * data.framework().size()];
    Ranking ranking = ranking();
    for (int e = 0; e < data.framework().size(); e++) {
      System.arraycopy(ranking.of(scores.column(e)), 0, cells, e * n, n);
    }
    return scores.wrap(cells);
  }

  /** The ranking of its units. */
  public Ranking ranking() {
    return Ranking.within(data.units());
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
