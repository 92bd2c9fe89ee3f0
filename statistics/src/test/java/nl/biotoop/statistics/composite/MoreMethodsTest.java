package nl.biotoop.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import nl.biotoop.statistics.benchmark.BottleneckPenalty;
import nl.biotoop.statistics.composite.aggregate.MostFavourableWeights;
import nl.biotoop.statistics.composite.aggregate.PenaltyForBottleneck;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.treat.Skew;
import nl.biotoop.statistics.descriptive.Correlation;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.Shape;
import nl.biotoop.statistics.table.Units;
import org.junit.jupiter.api.Test;

class MoreMethodsTest {

  private static final IndexSpecification SHARES =
      IndexSpecification.plain().with(new Normalisation.MinMax(0, 1));

  @Test
  void theBottleneckPullsTheOthersDown() {
    CompositeIndex index =
        CompositeIndex.of(
            SHARES.with(new PenaltyForBottleneck(BottleneckPenalty.EXPONENTIAL, false)),
            withoutTop());
    // B: a = 0.25 is the weakest, b = 0.5 becomes 0.25 + 1 − e^(−0.25)
    assertThat(index.scores().at("B", "P"))
        .isCloseTo(50 * (0.25 + 0.25 + 1 - Math.exp(-0.25)), within(1e-12));
  }

  @Test
  void thePenaltyAsksForValuesFromZeroToOne() {
    assertThatThrownBy(() ->
            CompositeIndex.of(
                IndexSpecification.plain()
                    .with(new PenaltyForBottleneck(BottleneckPenalty.LOGARITHMIC, false)),
                withoutTop()))
        .isInstanceOfSatisfying(
            NotComputable.class,
            e -> assertThat(e.reason()).isEqualTo(NotComputable.Cause.OUT_OF_RANGE));
  }

  @Test
  void theBestUnitHasAllTheBenefitOfTheDoubt() {
    CompositeIndex index =
        CompositeIndex.of(
            IndexSpecification.plain()
                .with(new Normalisation.None())
                .with(new MostFavourableWeights(MostFavourableWeights.Model.PLAIN, 0, 1)),
            withoutTop());
    // D is best in both; C reaches 3/5 of it by a, A no more than 1/5
    assertThat(index.scores().at("D", "P")).isCloseTo(1, within(1e-9));
    assertThat(index.scores().at("C", "P")).isCloseTo(0.6, within(1e-9));
    assertThat(index.scores().at("A", "P")).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void emFillsWithWhatTheLineThroughTheOthersGives() {
    // With one column complete, maximum likelihood is the regression on the complete pairs.
    double[] x = {1, 2, 3, 4, 5, 6};
    double[] y = {2.1, 3.9, 6.2, 7.8, 10.1, Double.NaN};
    double[] cells = Arrays.copyOf(x, 12);
    System.arraycopy(y, 0, cells, 6, 6);
    new Imputation(Imputation.Method.EM, "").applyTogether(cells, 6, new int[] {0, 6}, "P");
    double slope = (-2 * (2.1 - 6.02) - (3.9 - 6.02) + (7.8 - 6.02) + 2 * (10.1 - 6.02)) / 10;
    assertThat(cells[11]).isCloseTo(6.02 + slope * 3, within(1e-7));
    assertThat(Arrays.copyOf(cells, 11))
        .containsExactly(1, 2, 3, 4, 5, 6, 2.1, 3.9, 6.2, 7.8, 10.1);
  }

  @Test
  void optimisedWeightsGiveThePillarsTheSameInfluence() {
    IndexData data = Examples.random(12, 60, 4, 3);
    CompositeIndex plain = CompositeIndex.of(IndexSpecification.plain(), data);
    CompositeIndex even =
        CompositeIndex.of(IndexSpecification.plain().with(new Weighting.EqualInfluence(0)), data);
    assertThat(spread(even)).isLessThan(1e-3).isLessThan(spread(plain) / 10);
    for (double weight : even.weights()) {
      assertThat(weight).isPositive();
    }
  }

  private static double spread(CompositeIndex index) {
    double[] r =
        java.util.stream.IntStream.range(12, 16)
            .mapToDouble(
                e -> Correlation.PEARSON.of(index.scores().column(e), index.index()).coefficient())
            .toArray();
    return Arrays.stream(r).max().orElseThrow() - Arrays.stream(r).min().orElseThrow();
  }

  @Test
  void aPairThatRunsAgainstEachOtherIsWeighedEqually() {
    // c falls and d does not follow: their correlation is negative
    IndexData small = Examples.small();
    CompositeIndex index =
        CompositeIndex.of(
            IndexSpecification.plain().with(new Weighting.PrincipalComponent()), small);
    assertThat(index.weights()[2]).isEqualTo(Math.sqrt(0.5));
    assertThat(index.weights()[3]).isEqualTo(Math.sqrt(0.5));
  }

  @Test
  void aDenominatorThatMakesAValueTooLargeIsRefused() {
    IndexData small = Examples.small();
    Element heavy =
        new Element("a", "a", true, 1, 1, 1, Optional.of("I"), Optional.of("tiny"), Double.NaN);
    IndexData data =
        new IndexData(
            new Units(
                small.units().codes(),
                small.units().codes(),
                java.util.List.of(),
                java.util.Map.of(),
                java.util.Map.of("tiny", new double[] {1, 1, 1, 1e-90})),
            small.values().select("a"),
            Framework.of(java.util.List.of(heavy, Element.aggregate("I", 2, ""))));
    assertThatThrownBy(() -> CompositeIndex.of(IndexSpecification.plain().denominating(true), data))
        .isInstanceOfSatisfying(
            NotComputable.class,
            e -> assertThat(e.reason()).isEqualTo(NotComputable.Cause.MAGNITUDE));
  }

  @Test
  void emRefusesAConstantColumn() {
    double[] cells = {1, 1, 1, 2, 3, Double.NaN};
    assertThatThrownBy(() ->
            new Imputation(Imputation.Method.EM, "").applyTogether(cells, 3, new int[] {0, 3}, "P"))
        .isInstanceOf(NotComputable.class);
  }

  @Test
  void leavingOutTheOnlyChildLeavesTheParentOut() {
    IndexSpecification without =
        IndexSpecification.plain().with(new Weighting.Given(java.util.Map.of("c", 0.0, "d", 0.0)));
    CompositeIndex index = CompositeIndex.of(without, Examples.small());
    assertThat(index.scores().at("A", "Q")).isNaN();
    assertThat(index.scores().at("D", "I")).isEqualTo(index.scores().at("D", "P"));
  }

  /** The small example, its top taking whatever scale its pillars have. */
  private static IndexData withoutTop() {
    IndexData small = Examples.small();
    return new IndexData(
        small.units(),
        small.values().select("a", "b"),
        Framework.of(
            java.util.List.of(
                Element.indicator("a", "P"),
                Element.indicator("b", "P"),
                Element.aggregate("P", 2, ""))));
  }

  @Test
  void theKernelOfTreatmentHasTheMomentsOfTypeTwo() {
    double[] column = Examples.random(12, 60, 1, 1).values().column(0);
    Skew kernel = Skew.of(column, 0, column.length);
    Moments moments = Moments.of(column);
    assertThat(kernel.skewness()).isCloseTo(moments.skewness(Shape.TYPE_2), within(1e-12));
    assertThat(kernel.kurtosis()).isCloseTo(moments.excessKurtosis(Shape.TYPE_2), within(1e-11));
  }
}
