package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantileTest {
  private static final double[] DOUBLING = {8, 1, 4, 2};

  /** Worked by hand from the nine formulas for n = 4, p = 0.3: np = 1.2, (n+1)p = 1.5 … */
  @ParameterizedTest
  @CsvSource({
    "HF1, 2",
    "HF2, 2",
    "HF3, 1",
    "HF4, 1.2",
    "HF5, 1.7",
    "HF6, 1.5",
    "HF7, 1.9",
    "HF8, 1.6333333333333333",
    "HF9, 1.65"
  })
  void agreesWithTheFormulasWorkedByHand(Quantile type, double expected) {
    assertThat(type.of(DOUBLING, 0.3)).isCloseTo(expected, within(1e-12));
  }

  /** At np = 2 exactly: type 1 takes x[2], type 2 the mean of x[2] and x[3]. */
  @ParameterizedTest
  @CsvSource({
    "HF1, 2", "HF2, 3", "HF3, 2", "HF4, 2", "HF5, 3", "HF6, 3", "HF7, 3", "HF8, 3", "HF9, 3"
  })
  void theMedianOfFourValuesDependsOnTheType(Quantile type, double expected) {
    assertThat(type.of(DOUBLING, 0.5)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void missingValuesAreLeftOutAndNothingLeftIsMissing(Quantile type) {
    double[] withMissing = {Double.NaN, 8, 1, Double.NaN, 4, 2};
    assertThat(type.of(withMissing, 0.3)).isEqualTo(type.of(DOUBLING, 0.3));
    assertThat(type.of(new double[] {Double.NaN}, 0.5)).isNaN();
    assertThat(type.of(new double[0], 0.5)).isNaN();
    assertThat(type.of(new double[] {7}, 0.9)).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void neverFallsWhenTheProbabilityRisesAndStaysWithinTheData(Quantile type) {
    Random random = new Random(20261121);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(1 + random.nextInt(30), -5, 5).toArray();
      double previous = Double.NEGATIVE_INFINITY;
      for (double p = 0; p <= 1; p += 0.05) {
        double quantile = type.of(values, Math.min(p, 1));
        assertThat(quantile).isGreaterThanOrEqualTo(previous);
        assertThat(quantile)
            .isBetween(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
        previous = quantile;
      }
    }
  }

  @Test
  void refusesWhatIsNoProbabilityAndWhatIsNoNumber() {
    assertThatThrownBy(() -> Quantile.HF7.of(DOUBLING, 1.01)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> Quantile.HF7.of(DOUBLING, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Quantile.HF7.of(new double[] {Double.POSITIVE_INFINITY}, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
