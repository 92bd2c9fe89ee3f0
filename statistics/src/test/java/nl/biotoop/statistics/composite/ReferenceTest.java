package nl.biotoop.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.aggregate.Children;
import nl.biotoop.statistics.composite.aggregate.Copeland;
import nl.biotoop.statistics.composite.aggregate.MazziottaPareto;
import nl.biotoop.statistics.composite.aggregate.MostFavourableWeights;
import nl.biotoop.statistics.composite.aggregate.PenaltyForBottleneck;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.normalise.Normalisation.Bounds;
import nl.biotoop.statistics.composite.normalise.Normalisation.Column;
import nl.biotoop.statistics.composite.normalise.Ties;
import nl.biotoop.statistics.composite.treat.Skew;
import nl.biotoop.statistics.composite.treat.Transformation;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.table.Units;
import org.junit.jupiter.api.Test;

/** Every method against the values that R made from the definitions: reference/composite. */
class ReferenceTest {

  private static final double TIGHT = 1e-12;

  /** Linear programs, roots and iterations end within their own tolerance. */
  private static final double SOLVED = 1e-9;

  private final Expected expected = new Expected();

  @Test
  void normalisations() {
    normalised("minMax", new Normalisation.MinMax(0, 100), "c", 1);
    normalised("minMax-", new Normalisation.MinMax(0, 100), "c", -1);
    normalised("zSample", new Normalisation.ZScore(0, 1, Deviation.SAMPLE), "c", 1);
    normalised("zPopulation", new Normalisation.ZScore(0, 1, Deviation.POPULATION), "c", 1);
    normalised("rank.min", new Normalisation.Rank(Ties.MIN), "b", 1);
    normalised("rank.average", new Normalisation.Rank(Ties.AVERAGE), "b", 1);
    normalised("rank.max", new Normalisation.Rank(Ties.MAX), "b", 1);
    normalised("borda", new Normalisation.Borda(Ties.MIN), "b", 1);
    normalised("percentileRank", new Normalisation.PercentileRank(Ties.MIN), "c", 1);
    normalised("fractionOfMax", new Normalisation.FractionOfMax(), "c", 1);
    normalised("fractionOfMax-", new Normalisation.FractionOfMax(), "c", -1);
    normalised("distanceToMax", new Normalisation.DistanceToMax(), "a", 1);
    normalised("distanceToReference", new Normalisation.DistanceToReference("u09", false), "a", 1);
    normalised(
        "distanceToReference.cap", new Normalisation.DistanceToReference("u09", true), "a", 1);
    normalised("distanceToTarget", new Normalisation.DistanceToTarget(false), "a", 1);
    normalised("distanceToTarget.cap", new Normalisation.DistanceToTarget(true), "a", 1);
    normalised("distanceToTarget-", new Normalisation.DistanceToTarget(false), "a", -1);
    Map<String, Bounds> bounds = Map.of("a", new Bounds(8, 18));
    normalised("goalposts", new Normalisation.Goalposts(bounds, 0, 100, true), "a", 1);
    normalised("goalposts.free", new Normalisation.Goalposts(bounds, 0, 100, false), "a", 1);
    normalised("goalposts-", new Normalisation.Goalposts(bounds, 0, 100, true), "a", -1);
    normalised("ratioToMean", new Normalisation.RatioToMean(), "a", 1);
    normalised("ratioToMean-", new Normalisation.RatioToMean(), "a", -1);
    normalised(
        "expZ", new Normalisation.ExpZ(Deviation.POPULATION, Double.POSITIVE_INFINITY), "c", 1);
    normalised("expZ.cap", new Normalisation.ExpZ(Deviation.POPULATION, 1.5), "c", 1);
  }

  private void normalised(String method, Normalisation normalisation, String column, int sign) {
    double[] cells = expected.column(column);
    Element indicator =
        new Element(column, column, true, 1, 1, sign, Optional.of("I"), Optional.empty(), 15);
    normalisation.apply(new Column(cells, 0, cells.length, indicator, expected.units()));
    expected.compare(method, cells, TIGHT);
  }

  @Test
  void aggregationsWithMissingChildren() {
    aggregated("arithmetic", Aggregation.arithmetic(), TIGHT);
    aggregated("geometric", Aggregation.geometric(), TIGHT);
    aggregated("harmonic", Aggregation.harmonic(), TIGHT);
    aggregated("power.2", new Aggregation.PowerMean(2), TIGHT);
    aggregated("power.-2", new Aggregation.PowerMean(-2), TIGHT);
    aggregated("power.0.5", new Aggregation.PowerMean(0.5), TIGHT);
    aggregated("median", new Aggregation.Median(), TIGHT);
    aggregated("min", new Aggregation.Min(), TIGHT);
    aggregated("max", new Aggregation.Max(), TIGHT);
    aggregated("owa.best2", new Aggregation.OrderedWeightedAverage(2, true), TIGHT);
    aggregated("owa.worst2", new Aggregation.OrderedWeightedAverage(2, false), TIGHT);
    aggregated("meanMin", new Aggregation.MeanMin(0.7, 0.3), TIGHT);
    aggregated(
        "mpi.negative.sample", new MazziottaPareto(false, true, Deviation.SAMPLE, Map.of()), TIGHT);
    aggregated(
        "mpi.positive.population",
        new MazziottaPareto(false, false, Deviation.POPULATION, Map.of()),
        TIGHT);
    aggregated("ampi", new MazziottaPareto(true, true, Deviation.POPULATION, Map.of()), TIGHT);
    double[] goalposts = {0, 30};
    aggregated(
        "ampi.goalposts",
        new MazziottaPareto(
            true,
            true,
            Deviation.POPULATION,
            Map.of("a", goalposts, "c", goalposts, "d", goalposts)),
        TIGHT);
  }

  @Test
  void aggregationsOfCompleteChildren() {
    double[][] complete = {expected.column("a"), expected.column("b"), expected.column("d")};
    compare("copeland", new Copeland(), complete, TIGHT);
    compare(
        "benefitOfTheDoubt",
        new MostFavourableWeights(MostFavourableWeights.Model.PLAIN, 0, 1),
        complete,
        SOLVED);
    double[][] shares = new double[3][];
    for (int c = 0; c < 3; c++) {
      double max = Arrays.stream(complete[c]).max().orElseThrow();
      shares[c] = Arrays.stream(complete[c]).map(x -> x / max).toArray();
    }
    compare(
        "bottleneck.exp",
        new PenaltyForBottleneck(BottleneckPenalty.EXPONENTIAL, false),
        shares,
        TIGHT);
    compare(
        "bottleneck.log",
        new PenaltyForBottleneck(BottleneckPenalty.LOGARITHMIC, false),
        shares,
        TIGHT);
    compare(
        "bottleneck.adjusted",
        new PenaltyForBottleneck(BottleneckPenalty.EXPONENTIAL, true),
        shares,
        SOLVED);
  }

  private void aggregated(String method, Aggregation aggregation, double tolerance) {
    compare(
        method,
        aggregation,
        new double[][] {expected.column("a"), expected.column("c"), expected.column("d")},
        tolerance);
  }

  private void compare(
      String method, Aggregation aggregation, double[][] columns, double tolerance) {
    int n = expected.units().size();
    double[] cells = new double[3 * n];
    for (int c = 0; c < 3; c++) {
      System.arraycopy(columns[c], 0, cells, c * n, n);
    }
    double[] out = new double[n];
    Children children =
        new Children(
            "I",
            cells,
            n,
            new int[] {0, n, 2 * n},
            new double[] {1, 2, 0.5},
            List.of("a", "c", "d"),
            new int[] {1, 1, 1});
    aggregation.apply(children, out, 0);
    expected.compare(method, out, tolerance);
  }

  @Test
  void shapeAndTreatment() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "k", "l");
    List<Skew> skews =
        names.stream()
            .map(expected::column)
            .map(column -> Skew.of(column, 0, column.length))
            .toList();
    expected.compare("skewness", skews.stream().mapToDouble(Skew::skewness).toArray(), TIGHT);
    expected.compare("kurtosis", skews.stream().mapToDouble(Skew::kurtosis).toArray(), TIGHT);
    expected.compare("skewness.e1071", skews.stream().mapToDouble(Skew::skewness).toArray(), TIGHT);
    expected.compare("kurtosis.e1071", skews.stream().mapToDouble(Skew::kurtosis).toArray(), TIGHT);
    double[] e = expected.column("e");
    assertThat(Treatment.usual().apply("e", e, 0, e.length).winsorised()).isEqualTo(1);
    expected.compare("winsorised.e", e, TIGHT);
    double[] f = expected.column("f");
    assertThat(Treatment.usual().apply("f", f, 0, f.length).winsorised()).isEqualTo(2);
    expected.compare("winsorised.f", f, TIGHT);
  }

  @Test
  void transformations() {
    transformed("log.e", Transformation.Kind.LOG_RANGE_SHIFT, 1);
    transformed("logPlus.e-", Transformation.Kind.LOG_PLUS, -1);
    transformed("logOriginal.e", Transformation.Kind.LOG_ORIGINAL, 1);
    transformed("boxCox.e", Transformation.Kind.BOX_COX, 1);
  }

  private void transformed(String method, Transformation.Kind kind, int sign) {
    double[] e = Arrays.stream(expected.column("e")).map(x -> sign * x).toArray();
    new Transformation(kind, 0.25).apply(e, 0, e.length, Skew.of(e, 0, e.length).skewness());
    expected.compare(method, e, TIGHT);
  }

  @Test
  void imputations() {
    imputed("impute.mean", Imputation.Method.MEAN);
    imputed("impute.median", Imputation.Method.MEDIAN);
    imputed("impute.groupMean", Imputation.Method.GROUP_MEAN);
    imputed("impute.groupMedian", Imputation.Method.GROUP_MEDIAN);
    int n = expected.units().size();
    double[] cells = new double[3 * n];
    System.arraycopy(expected.column("a"), 0, cells, 0, n);
    System.arraycopy(expected.column("c"), 0, cells, n, n);
    System.arraycopy(expected.column("f"), 0, cells, 2 * n, n);
    new Imputation(Imputation.Method.EM, "").applyTogether(cells, n, new int[] {0, n, 2 * n}, "I");
    expected.compare("impute.em.c", Arrays.copyOfRange(cells, n, 2 * n), SOLVED);
    expected.compare("impute.em.f", Arrays.copyOfRange(cells, 2 * n, 3 * n), SOLVED);
  }

  private void imputed(String method, Imputation.Method how) {
    double[] c = expected.column("c");
    Units units =
        new Units(
            expected.units(),
            expected.units(),
            List.of(),
            Map.of("group", expected.groups()),
            Map.of());
    new Imputation(how, "group").apply(c, 0, units);
    expected.compare(method, c, TIGHT);
  }

  @Test
  void loadingsOfTheFirstComponent() {
    List<String> names = List.of("a", "b", "d");
    double[] cells = names.stream().map(expected::column).flatMapToDouble(Arrays::stream).toArray();
    Framework framework =
        Framework.of(
            List.of(
                Element.indicator("a", "I"),
                Element.indicator("b", "I"),
                Element.indicator("d", "I"),
                Element.aggregate("I", 2, "")));
    IndexData data =
        new IndexData(
            Units.of(expected.units()),
            nl.biotoop.statistics.table.IndicatorTable.copyOf(expected.units(), names, cells),
            framework);
    double[] weights =
        CompositeIndex.of(IndexSpecification.plain().with(new Weighting.PrincipalComponent()), data)
            .weights();
    expected.compare("pca", IntStream.range(0, 3).mapToDouble(i -> weights[i]).toArray(), SOLVED);
  }
}
