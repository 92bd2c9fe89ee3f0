package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultipleComparisonTest {
  /** Holm 3·0.01, then 2·0.02, then 0.03 held at 0.04; BH 3·0.01, 3·0.02/2 and 0.03: all 0.03. */
  @Test
  void agreesWithTheFormulasWorkedByHand() {
    double[] raw = {0.03, 0.01, 0.02};
    assertThat(MultipleComparison.HOLM.adjust(raw))
        .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-15));
    assertThat(MultipleComparison.BENJAMINI_HOCHBERG.adjust(raw))
        .containsExactly(new double[] {0.03, 0.03, 0.03}, within(1e-15));
  }

  @Test
  void agreesWithR() {
    double[] raw = {0.01, Double.NaN, 0.02, 0.03, 0.04, 0.05, 0.01, 0.9, 1, 0, 0.0004};
    agrees("holm", MultipleComparison.HOLM.adjust(raw));
    agrees("BH", MultipleComparison.BENJAMINI_HOCHBERG.adjust(raw));
  }

  private static void agrees(String statistic, double[] adjusted) {
    for (Reference.Line line : Reference.of(statistic)) {
      double value = adjusted[Integer.parseInt(line.first()) - 1];
      if (Double.isNaN(line.value())) {
        assertThat(value).as("%s", line).isNaN();
      } else {
        assertThat(value).as("%s", line).isCloseTo(line.value(), within(1e-14));
      }
    }
  }

  @Test
  void holmIsNeverBelowBenjaminiHochbergAndThatNeverBelowTheRawValue() {
    Random random = new Random(20261127);
    for (int round = 0; round < 200; round++) {
      double[] raw = random.doubles(1 + random.nextInt(40)).map(p -> p * p).toArray();
      double[] holm = MultipleComparison.HOLM.adjust(raw);
      double[] hochberg = MultipleComparison.BENJAMINI_HOCHBERG.adjust(raw);
      for (int i = 0; i < raw.length; i++) {
        assertThat(hochberg[i]).isBetween(raw[i], 1.0);
        assertThat(holm[i]).isBetween(hochberg[i] * (1 - 1e-15), 1.0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesNothingAsItIsAndRefusesWhatIsNoPValue(MultipleComparison method) {
    assertThat(method.adjust(new double[0])).isEmpty();
    assertThat(method.adjust(new double[] {Double.NaN})).containsExactly(Double.NaN);
    assertThat(method.adjust(new double[] {0.2, Double.NaN})).containsExactly(0.2, Double.NaN);
    assertThatThrownBy(() -> method.adjust(new double[] {0.5, 1.2})).hasMessageContaining("1.2");
    assertThatThrownBy(() -> method.adjust(new double[] {-0.1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
