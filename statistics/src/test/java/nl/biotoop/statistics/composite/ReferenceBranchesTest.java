package nl.biotoop.statistics.composite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.aggregate.Children;
import nl.biotoop.statistics.composite.aggregate.Copeland;
import nl.biotoop.statistics.composite.aggregate.MazziottaPareto;
import nl.biotoop.statistics.composite.aggregate.MostFavourableWeights;
import nl.biotoop.statistics.composite.aggregate.PenaltyForBottleneck;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.normalise.Normalisation.Bounds;
import nl.biotoop.statistics.composite.normalise.Normalisation.Column;
import nl.biotoop.statistics.composite.normalise.Ties;
import nl.biotoop.statistics.composite.treat.Transformation;
import nl.biotoop.statistics.composite.treat.Transformation.Kind;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.descriptive.Deviation;
import org.junit.jupiter.api.Test;

/** The branches of each method against R: the other direction, gaps, every end of a treatment. */
class ReferenceBranchesTest {

  private static final double TIGHT = 1e-12;

  /** Linear programs and roots end within their own tolerance. */
  private static final double SOLVED = 1e-9;

  private final Expected expected = new Expected();

  @Test
  void normalisationsTheOtherWay() {
    normalised("zSample-", new Normalisation.ZScore(0, 1, Deviation.SAMPLE), "c", -1);
    normalised("rank.min-", new Normalisation.Rank(Ties.MIN), "b", -1);
    normalised("rank.average-", new Normalisation.Rank(Ties.AVERAGE), "b", -1);
    normalised("rank.max-", new Normalisation.Rank(Ties.MAX), "b", -1);
    normalised("borda.average-", new Normalisation.Borda(Ties.AVERAGE), "b", -1);
    normalised("percentileRank-", new Normalisation.PercentileRank(Ties.MIN), "b", -1);
    normalised("percentileRank.max", new Normalisation.PercentileRank(Ties.MAX), "b", 1);
    normalised("distanceToMax-", new Normalisation.DistanceToMax(), "a", -1);
    normalised(
        "distanceToReference-", new Normalisation.DistanceToReference("u09", false), "a", -1);
    normalised(
        "distanceToReference.cap-", new Normalisation.DistanceToReference("u09", true), "a", -1);
    normalised("distanceToTarget.cap-", new Normalisation.DistanceToTarget(true), "a", -1);
    Map<String, Bounds> bounds = Map.of("a", new Bounds(8, 18));
    normalised("goalposts.free-", new Normalisation.Goalposts(bounds, 0, 100, false), "a", -1);
    normalised("goalposts.1to10", new Normalisation.Goalposts(bounds, 1, 10, true), "a", 1);
    normalised("expZ.cap5", new Normalisation.ExpZ(Deviation.POPULATION, 5), "g", 1);
    double none = Double.POSITIVE_INFINITY;
    normalised("expZ.sample", new Normalisation.ExpZ(Deviation.SAMPLE, none), "g", 1);
    normalised("expZ-", new Normalisation.ExpZ(Deviation.POPULATION, none), "c", -1);
  }

  private void normalised(String method, Normalisation normalisation, String column, int sign) {
    double[] cells = expected.column(column);
    Element indicator =
        new Element(column, column, true, 1, 1, sign, Optional.of("I"), Optional.empty(), 15);
    normalisation.apply(new Column(cells, 0, cells.length, indicator, expected.units()));
    expected.compare(method, cells, TIGHT);
  }

  @Test
  void sixChildrenWithGaps() {
    six("six.power.2", new Aggregation.PowerMean(2));
    six("six.power.-2", new Aggregation.PowerMean(-2));
    six("six.power.3", new Aggregation.PowerMean(3));
    six("six.harmonic", Aggregation.harmonic());
    six("six.geometric", Aggregation.geometric());
    six("six.median", new Aggregation.Median());
    six("six.best3", new Aggregation.OrderedWeightedAverage(3, true));
    six("six.worst3", new Aggregation.OrderedWeightedAverage(3, false));
    six("six.meanMin", new Aggregation.MeanMin(1, 1));
  }

  private void six(String method, Aggregation aggregation) {
    List<String> names = List.of("a", "b", "c", "d", "e", "f");
    int[] more = {1, 1, 1, 1, 1, 1};
    double[] weights = {1, 2, 0.5, 3, 1, 0.25};
    aggregated(method, aggregation, columns(names), names, weights, more, TIGHT);
  }

  @Test
  void mazziottaPareto() {
    for (boolean negative : new boolean[] {true, false}) {
      for (Deviation deviation : List.of(Deviation.SAMPLE, Deviation.POPULATION)) {
        String method =
            "mpi.%s.%s.all"
                .formatted(
                    negative ? "negative" : "positive",
                    deviation == Deviation.SAMPLE ? "sample" : "population");
        gaps(method, new MazziottaPareto(false, negative, deviation, Map.of()), 1);
      }
    }
    gaps("ampi.positive", new MazziottaPareto(true, false, Deviation.POPULATION, Map.of()), 1);
    double[] posts = {0, 30};
    Map<String, double[]> own = Map.of("a", posts, "c", posts, "d", new double[] {2, 20});
    gaps("ampi.direction", new MazziottaPareto(true, true, Deviation.POPULATION, own), -1);
  }

  @Test
  void copelandWithGaps() {
    gaps("copeland.gaps", new Copeland(), 1);
  }

  /** Of a, c and d, where d comes with its sign turned when less of it is better. */
  private void gaps(String method, Aggregation aggregation, int directionOfLast) {
    List<String> names = List.of("a", "c", "d");
    double[][] columns = columns(names);
    columns[2] = Arrays.stream(columns[2]).map(x -> x * directionOfLast).toArray();
    int[] directions = {1, 1, directionOfLast};
    aggregated(method, aggregation, columns, names, new double[] {1, 2, 0.5}, directions, TIGHT);
  }

  @Test
  void solvedAggregations() {
    double[][] columns = columns(List.of("a", "b", "d"));
    complete(
        "benefitOfTheDoubt.shares",
        new MostFavourableWeights(MostFavourableWeights.Model.PLAIN, 0.2, 0.6),
        columns);
    complete(
        "benefitOfTheDoubt.directional",
        new MostFavourableWeights(MostFavourableWeights.Model.DIRECTIONAL, 0, 1),
        columns);
    for (double[] column : columns) {
      double max = Arrays.stream(column).max().orElseThrow();
      Arrays.setAll(column, u -> column[u] / max);
    }
    complete(
        "bottleneck.log.adjusted",
        new PenaltyForBottleneck(BottleneckPenalty.LOGARITHMIC, true),
        columns);
  }

  private void complete(String method, Aggregation aggregation, double[][] columns) {
    double[] equal = {1, 1, 1};
    int[] more = {1, 1, 1};
    aggregated(method, aggregation, columns, List.of("a", "b", "d"), equal, more, SOLVED);
  }

  private void aggregated(
      String method,
      Aggregation aggregation,
      double[][] columns,
      List<String> names,
      double[] weights,
      int[] directions,
      double tolerance) {
    int n = expected.units().size();
    double[] cells = Arrays.stream(columns).flatMapToDouble(Arrays::stream).toArray();
    int[] offsets = new int[columns.length];
    Arrays.setAll(offsets, c -> c * n);
    double[] out = new double[n];
    aggregation.apply(new Children("I", cells, n, offsets, weights, names, directions), out, 0);
    expected.compare(method, out, tolerance);
  }

  private double[][] columns(List<String> names) {
    return names.stream().map(expected::column).toArray(double[][]::new);
  }

  @Test
  void everyEndOfATreatment() {
    Transformation log = Transformation.logarithm();
    treated("passes.a", "a", x -> x, 5, log);
    treated("both.k", "k", x -> x, 5, log);
    treated("ties.h", "h", x -> x, 1, log);
    treated("low.e", "e", x -> -x, 5, log);
    treated("many.g3", "g", x -> Math.pow(x, 3), 5, log);
    treated("none.e", "e", x -> x, 0, Transformation.none());
    treated("gaps.f", "f", x -> x, 1, log);
  }

  @Test
  void everyTransformationAfterWinsorisingFails() {
    DoubleUnaryOperator square = x -> x * x;
    treated("log.g2", "g", square, 1, Transformation.logarithm());
    treated("plus.g2", "g", square, 1, new Transformation(Kind.LOG_PLUS, 0));
    treated("plus.g2-", "g", x -> -x * x, 1, new Transformation(Kind.LOG_PLUS, 0));
    treated("original.g2", "g", square, 1, new Transformation(Kind.LOG_ORIGINAL, 0));
    treated("boxCox.g2", "g", square, 1, new Transformation(Kind.BOX_COX, 0.25));
    treated("boxCox0.g2", "g", square, 1, new Transformation(Kind.BOX_COX, 0));
    treated("boxCox-.g2", "g", square, 1, new Transformation(Kind.BOX_COX, -0.5));
    treated("none.g2", "g", square, 1, Transformation.none());
  }

  private void treated(
      String name, String column, DoubleUnaryOperator of, int most, Transformation then) {
    double[] cells = Arrays.stream(expected.column(column)).map(of).toArray();
    Treatment.Treated treated =
        new Treatment(2, 3.5, most, then, Map.of()).apply(name, cells, 0, cells.length);
    expected.compare("treated." + name, cells, TIGHT);
    double transformed = treated.transformed() == Kind.NONE ? 0 : 1;
    expected.compare("points." + name, new double[] {treated.winsorised(), transformed}, 0);
  }
}
