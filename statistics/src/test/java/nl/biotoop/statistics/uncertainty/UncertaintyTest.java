package nl.biotoop.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Examples;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.descriptive.Deviation;
import org.junit.jupiter.api.Test;

class UncertaintyTest {

  private static final List<Variation> SCALE_AND_MEAN =
      List.of(
          new Variation.OfNormalisation(
              List.of("minMax", "zScore"),
              List.of(
                  new Normalisation.MinMax(1, 100),
                  new Normalisation.ZScore(0, 1, Deviation.SAMPLE))),
          new Variation.OfAggregation(
              List.of("arithmetic", "geometric"),
              List.of(Aggregation.arithmetic(), Aggregation.geometric())),
          new Variation.OfNoisyWeights(0.25));

  private static MonteCarlo drawn(IndexData data, int draws, List<Variation> variations) {
    return MonteCarlo.of(
        CompositeIndex.of(IndexSpecification.plain(), data), variations, draws, 7, _ -> {});
  }

  @Test
  void aDrawThatFailsIsCountedByCause() {
    MonteCarlo result = drawn(Examples.random(3, 20, 2, 3), 400, SCALE_AND_MEAN);
    int failed = result.failures().stream().mapToInt(Failure::runs).sum();
    // z-scores under a geometric mean cannot be: about one in four
    assertThat(failed).isBetween(60, 140);
    for (int draw = 0; draw < 400; draw++) {
      boolean conflict = result.choices(draw).subList(0, 2).equals(List.of("zScore", "geometric"));
      assertThat(result.isFailed(draw)).isEqualTo(conflict);
    }
  }

  @Test
  void oneThreadAndManyGiveTheSameBits() throws Exception {
    IndexData data = Examples.random(4, 30, 3, 4);
    List<MonteCarlo.RankInterval> many = drawn(data, 300, SCALE_AND_MEAN).intervals();
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      List<MonteCarlo.RankInterval> single =
          one.submit(() -> drawn(data, 300, SCALE_AND_MEAN).intervals()).get();
      assertThat(single).isEqualTo(many);
    }
  }

  @Test
  void withoutAChoiceThatMattersEveryIntervalIsThePointItself() {
    MonteCarlo result =
        drawn(
            Examples.random(5, 15, 2, 3),
            50,
            List.of(
                new Variation.OfNormalisation(
                    List.of("0–100", "0–10"),
                    List.of(new Normalisation.MinMax(0, 100), new Normalisation.MinMax(0, 10)))));
    assertThat(result.intervals())
        .allSatisfy(interval -> {
          assertThat(interval.q5()).isEqualTo(interval.nominal());
          assertThat(interval.q95()).isEqualTo(interval.nominal());
        });
  }

  @Test
  void probabilitiesOfTwoUnitsAddUpToOne() {
    MonteCarlo result = drawn(Examples.random(6, 10, 2, 3), 200, SCALE_AND_MEAN);
    double up = result.probabilityAbove(1, 2);
    assertThat(up + result.probabilityAbove(2, 1)).isCloseTo(1, within(1e-12));
    double top = 0;
    for (double share : result.probabilityInTop(3)) {
      top += share;
    }
    assertThat(top).isCloseTo(3, within(1e-9));
  }

  @Test
  void dirichletWeightsVaryLessWhenMoreConcentrated() {
    IndexData data = Examples.random(8, 20, 2, 4);
    double wide = spread(drawn(data, 400, List.of(new Variation.OfDirichletWeights(5))));
    double narrow = spread(drawn(data, 400, List.of(new Variation.OfDirichletWeights(500))));
    assertThat(narrow).isLessThan(wide / 2);
  }

  private static double spread(MonteCarlo result) {
    return result.intervals().stream().mapToDouble(one -> one.score95() - one.score5()).sum();
  }

  /** Ishigami's function with a = 7, b = 0.1: the indices are known in closed form. */
  @Test
  void ishigamiHasItsKnownIndices() {
    int n = 8192;
    double[][] rows = Sensitivity.design(n, 3, 5);
    double[] y = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      double[] x = java.util.Arrays.stream(rows[row]).map(u -> Math.PI * (2 * u - 1)).toArray();
      y[row] =
          Math.sin(x[0])
              + 7 * Math.pow(Math.sin(x[1]), 2)
              + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }
    Sensitivity result = Sensitivity.of(List.of("x1", "x2", "x3"), y, n, 1, List.of());
    assertThat(result.indices().get(0).first()).isCloseTo(0.3139, within(0.02));
    assertThat(result.indices().get(1).first()).isCloseTo(0.4424, within(0.02));
    assertThat(result.indices().get(2).first()).isCloseTo(0.0, within(0.02));
    assertThat(result.indices().get(0).total()).isCloseTo(0.5576, within(0.02));
    assertThat(result.indices().get(1).total()).isCloseTo(0.4424, within(0.02));
    assertThat(result.indices().get(2).total()).isCloseTo(0.2437, within(0.02));
  }

  @Test
  void aChoiceThatChangesNothingHasNoSensitivity() {
    Sensitivity result =
        Sensitivity.of(
            CompositeIndex.of(
                IndexSpecification.plain().with(Optional.of(Treatment.usual())),
                Examples.random(9, 20, 2, 3)),
            List.of(
                new Variation.OfWinsorising(List.of(0, 5)),
                new Variation.OfNormalisation(
                    List.of("a", "b"),
                    List.of(new Normalisation.MinMax(0, 1), new Normalisation.MinMax(0, 1)))),
            64,
            2,
            _ -> {});
    assertThat(result.runs()).isEqualTo(64 * 4);
    Sensitivity.Index idle = result.indices().get(1);
    assertThat(idle.total()).isIn(0.0, Double.NaN);
  }

  @Test
  void theShareOfDrawsInWhichEachPillarIsTheBottleneckAddsUpToOne() {
    IndexData data = Examples.random(13, 30, 4, 3);
    BottleneckProbability result =
        BottleneckProbability.of(
            CompositeIndex.of(IndexSpecification.plain(), data),
            List.of(new Variation.OfDirichletWeights(5)),
            300,
            4,
            2,
            new int[] {12, 13, 14, 15});
    assertThat(result.failures()).isEmpty();
    assertThat(result.shares().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(result.shares()).anyMatch(share -> share > 0 && share < 1);
  }

  @Test
  void weightsAndMeasurementAreVariedOnce() {
    CompositeIndex index =
        CompositeIndex.of(IndexSpecification.plain(), Examples.random(1, 10, 2, 2));
    Variation errors = new Variation.OfMeasurement(0.1);
    assertThatThrownBy(() -> MonteCarlo.of(index, List.of(errors, errors), 10, 1, _ -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("measurement");
  }

  @Test
  void withoutTreatmentThereIsNothingToWinsorise() {
    IndexData skewed = Examples.random(2, 30, 1, 3);
    MonteCarlo result = drawn(skewed, 20, List.of(new Variation.OfWinsorising(List.of(0, 5))));
    assertThat(result.intervals())
        .allSatisfy(interval -> assertThat(interval.score95()).isEqualTo(interval.score()));
  }

  @Test
  void whatFitsInMemoryFallsWithTheNumberOfUnitsAndIsWithinWhatAnArrayHolds() {
    CompositeIndex small = CompositeIndex.of(IndexSpecification.plain(), Examples.small());
    CompositeIndex large =
        CompositeIndex.of(IndexSpecification.plain(), Examples.random(1, 400, 2, 2));
    Room room = new Room(1 << 20);
    // four units: 2 × (32 + 4 × 8) of scores and ranks, 32 + 3 × 8 + 8 of choices, 32 + 7 × 8 of
    // weights, in half of the memory
    assertThat(room.draws(small, SCALE_AND_MEAN)).isEqualTo((1 << 19) / 280);
    assertThat(room.draws(large, SCALE_AND_MEAN))
        .isLessThan(room.draws(small, SCALE_AND_MEAN) / 10);
    assertThat(new Room(Long.MAX_VALUE).base(small, SCALE_AND_MEAN))
        .isEqualTo(Integer.MAX_VALUE / 5);
  }

  @Test
  void aDrawWithoutAWeakestPillarIsCountedWithItsPillar() {
    // z-scores are negative: no fraction of the highest
    BottleneckProbability result =
        BottleneckProbability.of(
            CompositeIndex.of(
                IndexSpecification.plain().with(new Normalisation.ZScore(0, 1, Deviation.SAMPLE)),
                Examples.random(13, 30, 2, 3)),
            List.of(new Variation.OfDirichletWeights(5)),
            10,
            4,
            2,
            new int[] {6, 7});
    assertThat(result.failures())
        .containsExactly(new Failure(NotComputable.Cause.PILLAR, "P0", 10));
    assertThat(result.shares()).containsOnly(Double.NaN);
  }
}
