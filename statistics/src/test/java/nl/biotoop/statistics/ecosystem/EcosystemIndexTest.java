package nl.biotoop.statistics.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.statistics.descriptive.Correlation;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.ecosystem.EcosystemIndex.Region;
import nl.biotoop.statistics.ecosystem.EcosystemIndex.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcosystemIndexTest {

  @Test
  void anAverageRegionHasOneForEveryElement() {
    List<Region> regions =
        EcosystemIndex.ratio().of(new double[] {1, 2, 3}, new double[] {10, 20, 30});
    assertThat(regions.get(1).scaled()).containsExactly(1.0, 1.0);
    assertThat(regions.get(1).additive()).isEqualTo(2);
    assertThat(regions.get(1).multiplicative()).isEqualTo(1);
    assertThat(regions.get(2).logarithmic()).isCloseTo(2 * Math.log(1.5), within(1e-15));
  }

  @Test
  void theExponentialIsWorkedByHand() {
    // z = −1 and 1 with the population deviation
    double mean = (Math.exp(-1) + Math.E) / 2;
    Region high = EcosystemIndex.exponential().of(new double[] {4, 6}).get(1);
    assertThat(high.additive()).isCloseTo(Math.E / mean, within(1e-15));
  }

  @Test
  void theCapHoldsAndIsNotRescaled() {
    double[] x = new double[40];
    x[39] = 100;
    Region far = EcosystemIndex.exponential().of(x).get(39);
    assertThat(far.scaled()).containsExactly(5.0);
  }

  @Test
  void aMissingElementLeavesNoIndex() {
    List<Region> regions =
        EcosystemIndex.ratio().of(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3});
    assertThat(regions.get(2).additive()).isNaN();
    assertThat(regions.get(2).logarithmic()).isNaN();
    assertThat(regions.get(0).additive()).isCloseTo(1 / 1.5 + 0.5, within(1e-15));
  }

  @Test
  void ratiosNeedPositiveValuesAndStandardScoresNeedSpread() {
    assertThatThrownBy(() -> EcosystemIndex.ratio().of(new double[] {1, 0}))
        .hasMessageContaining("0.0");
    assertThatThrownBy(() -> EcosystemIndex.exponential().of(new double[] {2, 2}))
        .hasMessageContaining("no spread");
  }

  /** Algebra of the method: without a cap the order is that of the mean standard score. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void withoutACapTheLogarithmicOrderIsThatOfTheMeanStandardScore(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[][] elements = new double[10][40];
    double[] meanScore = new double[40];
    for (double[] element : elements) {
      java.util.Arrays.setAll(element, _ -> Math.exp(random.nextGaussian()));
      double mean = java.util.Arrays.stream(element).average().orElseThrow();
      double sd =
          Math.sqrt(java.util.Arrays.stream(element).map(x -> (x - mean) * (x - mean)).sum() / 40);
      for (int r = 0; r < 40; r++) {
        meanScore[r] += (element[r] - mean) / sd / 10;
      }
    }
    double[] logarithmic =
        new EcosystemIndex(
                "exp-z", Scaling.EXPONENTIAL_Z, Deviation.POPULATION, Double.POSITIVE_INFINITY)
            .of(elements).stream().mapToDouble(Region::logarithmic).toArray();
    assertThat(Correlation.SPEARMAN.of(logarithmic, meanScore).coefficient())
        .isCloseTo(1, within(1e-12));
  }
}
