package nl.biotoop.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.statistics.composite.IndexSpecification.Screening;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.aggregate.Copeland;
import nl.biotoop.statistics.composite.aggregate.MazziottaPareto;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.normalise.Normalisation.Column;
import nl.biotoop.statistics.composite.normalise.Ties;
import nl.biotoop.statistics.composite.treat.Skew;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.descriptive.Deviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositeIndexTest {

  private static final double NONE = Double.NaN;

  @Test
  void aWeightedMeanOfMinMaxIsWorkedByHand() {
    CompositeIndex index = CompositeIndex.of(IndexSpecification.plain(), Examples.small());
    // A: a = 0, b = 0; B: a = 25, b = 50; P weighs b three times
    assertThat(index.scores().at("B", "P")).isEqualTo((25 + 3 * 50) / 4.0);
    // B has no d: Q is c alone, 100 · (3 − 1)/(4 − 1)
    assertThat(index.scores().at("B", "Q")).isCloseTo(200 / 3.0, within(1e-12));
    assertThat(index.scores().at("A", "I")).isEqualTo((0 + 50) / 2.0);
    assertThat(index.ranks().at("A", "c")).isEqualTo(1);
  }

  @Test
  void tooFewChildrenGiveNoScore() {
    CompositeIndex index =
        CompositeIndex.of(IndexSpecification.plain().with(new Screening(0, 0.6)), Examples.small());
    assertThat(index.scores().at("B", "Q")).isNaN();
    assertThat(index.ranks().at("B", "Q")).isNaN();
  }

  @Test
  void aUnitWithTooFewIndicatorsIsLeftOutAndNamed() {
    CompositeIndex index =
        CompositeIndex.of(IndexSpecification.plain().with(new Screening(0.9, 0)), Examples.small());
    assertThat(index.dropped()).containsExactly("B");
    assertThat(index.scores().at("B", "I")).isNaN();
  }

  @Test
  void aMeanFillsWhatIsMissing() {
    CompositeIndex index =
        CompositeIndex.of(
            IndexSpecification.plain().with(new Imputation(Imputation.Method.MEAN, "")),
            Examples.small());
    assertThat(index.preparation().imputed().at("B", "d")).isEqualTo(8);
  }

  @Test
  void aZeroUnderAGeometricMeanIsRefusedWithItsPlace() {
    assertThatThrownBy(() ->
            CompositeIndex.of(
                IndexSpecification.plain().with(Aggregation.geometric()), Examples.small()))
        .isInstanceOfSatisfying(
            NotComputable.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(NotComputable.Cause.NOT_POSITIVE);
              assertThat(failure.element()).isEqualTo("P");
            });
  }

  @Test
  void eachNormalisationIsWorkedByHand() {
    assertThat(normalised(new Normalisation.MinMax(1, 11), 1, 3, 5)).containsExactly(1, 6, 11);
    assertThat(normalised(new Normalisation.ZScore(0, 1, Deviation.SAMPLE), 1, 3, 5))
        .containsExactly(-1, 0, 1);
    assertThat(normalised(new Normalisation.ZScore(0, 1, Deviation.POPULATION), 2, 4)[1])
        .isEqualTo(1);
    assertThat(normalised(new Normalisation.Rank(Ties.AVERAGE), 5, 1, 5, NONE))
        .containsExactly(2.5, 1, 2.5, NONE);
    assertThat(normalised(new Normalisation.Borda(Ties.MIN), 5, 1, 7)).containsExactly(1, 0, 2);
    assertThat(normalised(new Normalisation.PercentileRank(Ties.MIN), 5, 1, 7))
        .containsExactly(0.5, 0, 1);
    assertThat(normalised(new Normalisation.FractionOfMax(), 1, 2, 4)).containsExactly(.25, .5, 1);
    assertThat(normalised(new Normalisation.RatioToMean(), 1, 2, 3)).containsExactly(.5, 1, 1.5);
    assertThat(normalised(new Normalisation.DistanceToMax(), 1, 2, 5)).containsExactly(0, .25, 1);
    assertThat(normalised(new Normalisation.DistanceToReference("u1", true), 1, 3, 5))
        .containsExactly(0, 1, 1);
    assertThat(
            normalised(
                new Normalisation.Goalposts(
                    Map.of("x", new Normalisation.Bounds(0, 4)), 0, 100, true),
                1,
                2,
                5))
        .containsExactly(25, 50, 100);
    double[] capped = normalised(new Normalisation.ExpZ(Deviation.POPULATION, 1.2), 1, 2, 9);
    assertThat(capped[2]).isEqualTo(1.2);
  }

  @Test
  void lessIsBetterGivesTheLowestValueTheBestScore() {
    assertThat(directed(new Normalisation.MinMax(0, 1), 1, 2, 3)).containsExactly(1, .5, 0);
    assertThat(directed(new Normalisation.FractionOfMax(), 1, 2, 4)).containsExactly(1, .5, .25);
    assertThat(directed(new Normalisation.Rank(Ties.MIN), 1, 2, 4)).containsExactly(3, 2, 1);
  }

  @Test
  void aConstantColumnHasNoScale() {
    assertThat(normalised(new Normalisation.MinMax(0, 1), 2, 2)).containsExactly(NONE, NONE);
    assertThat(normalised(new Normalisation.ZScore(0, 1, Deviation.SAMPLE), .1, .1, .1))
        .containsExactly(NONE, NONE, NONE);
  }

  @Test
  void eachMeanIsWorkedByHand() {
    assertThat(aggregated(Aggregation.arithmetic(), 1, 4)).isEqualTo(2.5);
    assertThat(aggregated(Aggregation.geometric(), 1, 4)).isCloseTo(2, within(1e-15));
    assertThat(aggregated(Aggregation.harmonic(), 1, 4)).isEqualTo(1.6);
    assertThat(aggregated(new Aggregation.PowerMean(2), 1, 7)).isEqualTo(5);
    assertThat(aggregated(new Aggregation.Median(), 1, 7, 3)).isEqualTo(3);
    assertThat(aggregated(new Aggregation.Min(), 4, NONE, 3)).isEqualTo(3);
    assertThat(aggregated(new Aggregation.Max(), 4, NONE, 3)).isEqualTo(4);
    assertThat(aggregated(new Aggregation.OrderedWeightedAverage(2, true), 1, 7, 3)).isEqualTo(5);
    assertThat(aggregated(new Aggregation.OrderedWeightedAverage(2, false), 1, 7, 3)).isEqualTo(2);
    assertThat(aggregated(new Aggregation.MeanMin(1, 0), 1, 7, 4)).isEqualTo(1);
    assertThat(aggregated(Aggregation.arithmetic(), NONE, NONE)).isNaN();
  }

  @Test
  void copelandCountsWinsLessLosses() {
    assertThat(
            CompositeIndex.of(
                    IndexSpecification.plain().with(new Normalisation.None()).with(new Copeland()),
                    Examples.small())
                .scores()
                .column(4))
        .containsExactly(-3, 1, -1, 3);
  }

  @Test
  void imbalanceCostsPointsInTheMazziottaParetoIndex() {
    MazziottaPareto index = new MazziottaPareto(true, true, Deviation.POPULATION, Map.of());
    CompositeIndex built =
        CompositeIndex.of(
            IndexSpecification.plain().with(new Normalisation.None()).with(index),
            Examples.small());
    // A: a = 70 − 26.25, b = 70 − 26.25; the goalposts lie half a range from the mean
    assertThat(built.scores().at("A", "P"))
        .isCloseTo(hand(60 * (1 - .75) / 4 + 70, 60 * (10 - 7.5) / 40 + 70), within(1e-12));
  }

  private static double hand(double r, double s) {
    double mean = (r + s) / 2;
    double variance = ((r - mean) * (r - mean) + (s - mean) * (s - mean)) / 2;
    return mean - variance / mean;
  }

  @Test
  void oneOutlierIsPulledToTheNextAndTheChangeIsKept() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1000};
    Treatment.Treated treated = Treatment.usual().apply("x", x, 0, x.length);
    assertThat(treated.winsorised()).isEqualTo(1);
    assertThat(treated.changes()).containsExactly(new Treatment.Change(9, 1000, 9));
    assertThat(x[9]).isEqualTo(9);
  }

  @Test
  void winsoriseZeroGoesStraightToTheLogarithm() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1000};
    Treatment.Treated treated = Treatment.usual().winsorising(0).apply("x", x, 0, x.length);
    assertThat(treated.winsorised()).isZero();
    assertThat(x[0]).isCloseTo(Math.log(9.99), within(1e-12));
  }

  @Test
  void skewnessOfTypeTwoIsThatOfExcel() {
    // mean 4, deviations −3, −2, −1, 6: squares add up to 50, cubes to 180
    Skew skew = Skew.of(new double[] {1, 2, 3, 10}, 0, 4);
    assertThat(skew.skewness()).isCloseTo(Math.sqrt(12) * 180 / Math.pow(50, 1.5), within(1e-12));
    assertThat(Skew.of(new double[] {1, 2}, 0, 2).skewness()).isNaN();
  }

  @Test
  void weightsFromTheFirstComponentHaveUnitLength() {
    CompositeIndex index =
        CompositeIndex.of(
            IndexSpecification.plain().with(new Weighting.PrincipalComponent()),
            Examples.random(1, 30, 1, 3));
    double[] w = index.weights();
    assertThat(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void contributionsAddUpToTheScore(long seed) {
    for (Aggregation mean :
        List.of(
            Aggregation.arithmetic(),
            Aggregation.geometric(),
            Aggregation.harmonic(),
            new Aggregation.PowerMean(2),
            new Aggregation.Median(),
            new Aggregation.OrderedWeightedAverage(2, false),
            new Aggregation.MeanMin(0.5, 1),
            new MazziottaPareto(true, true, Deviation.POPULATION, Map.of()))) {
      CompositeIndex index =
          CompositeIndex.of(
              IndexSpecification.plain().with(new Normalisation.MinMax(1, 100)).with(mean),
              Examples.random(seed, 12, 3, 4));
      for (int u = 0; u < 12; u++) {
        double[] points = Contributions.of(index, u);
        double sum = 0;
        for (int i = 0; i < index.data().framework().indicatorCount(); i++) {
          sum += points[i];
        }
        assertThat(sum).isCloseTo(index.index()[u], within(1e-10));
      }
    }
  }

  @Test
  void theWeakestLinkGetsTheShareThatEveryOrderGivesIt() {
    // Shapley for min over {0, 25, …}: worked for two children x < y: x gets x − y/2, y gets y/2
    CompositeIndex index =
        CompositeIndex.of(IndexSpecification.plain().with(new Aggregation.Min()), Examples.small());
    double[] points = Contributions.of(index, 1);
    // B: P has a = 25 and b = 50, Q has c alone, 66.7; the top is the lowest of 25 and 66.7
    double p = 25 - 200 / 6.0;
    assertThat(points[4]).isCloseTo(p, within(1e-12));
    assertThat(points[0]).isCloseTo(p * (25 - 50 / 2.0) / 25, within(1e-12));
    assertThat(points[3]).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void meansLieBetweenTheExtremesAndInOrderOfTheirPower(long seed) {
    IndexData data = Examples.random(seed, 20, 3, 4);
    IndexSpecification base = IndexSpecification.plain().with(new Normalisation.MinMax(1, 100));
    double[] harmonic = CompositeIndex.of(base.with(Aggregation.harmonic()), data).index();
    double[] geometric = CompositeIndex.of(base.with(Aggregation.geometric()), data).index();
    double[] arithmetic = CompositeIndex.of(base, data).index();
    for (int u = 0; u < 20; u++) {
      assertThat(harmonic[u]).isBetween(1.0, geometric[u] + 1e-9);
      assertThat(geometric[u]).isBetween(1.0, arithmetic[u] + 1e-9);
    }
  }

  @Test
  void everyFaultOfATreeIsNamed() {
    List<Element> elements =
        List.of(
            Element.indicator("a", "P"),
            Element.indicator("a", "nowhere"),
            Element.aggregate("P", 2, "Q"),
            Element.aggregate("Q", 3, "P"));
    assertThatThrownBy(() -> Framework.of(elements))
        .isInstanceOfSatisfying(
            InvalidFramework.class,
            invalid ->
                assertThat(invalid.problems().stream().map(InvalidFramework.Problem::kind))
                    .contains(
                        InvalidFramework.Kind.DUPLICATE,
                        InvalidFramework.Kind.ORPHAN,
                        InvalidFramework.Kind.CYCLE,
                        InvalidFramework.Kind.NO_ROOT));
  }

  private static double[] normalised(Normalisation method, double... x) {
    return apply(method, 1, x);
  }

  private static double[] directed(Normalisation method, double... x) {
    return apply(method, -1, x);
  }

  private static double[] apply(Normalisation method, int direction, double... x) {
    Element indicator =
        new Element(
            "x", "x", true, 1, 1, direction, Optional.of("I"), Optional.empty(), Double.NaN);
    double[] cells = x.clone();
    method.apply(
        new Column(
            cells, 0, x.length, indicator, List.of("u0", "u1", "u2", "u3").subList(0, x.length)));
    return cells;
  }

  private static double aggregated(Aggregation method, double... x) {
    double[] out = new double[1];
    int[] offsets = java.util.stream.IntStream.range(0, x.length).toArray();
    double[] weights = new double[x.length];
    java.util.Arrays.fill(weights, 1);
    List<String> codes =
        java.util.stream.IntStream.range(0, x.length).mapToObj(i -> "c" + i).toList();
    int[] directions = new int[x.length];
    java.util.Arrays.fill(directions, 1);
    method.apply(
        new nl.biotoop.statistics.composite.aggregate.Children(
            "I", x, 1, offsets, weights, codes, directions),
        out,
        0);
    return out[0];
  }
}
