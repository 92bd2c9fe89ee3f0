package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReliabilityTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  /** Variances 1 and 4, covariance 1: alpha 4·1/7; correlation ½: standardised 2·½/(1 + ½). */
  @Test
  void agreesWithTheFormulasWorkedByHand() {
    double[][] items = {{1, 2, 3}, {2, 0, 4}};
    assertThat(Reliability.CRONBACH_ALPHA.of(items)).isCloseTo(4 / 7.0, CLOSE);
    assertThat(Reliability.STANDARDISED_ALPHA.of(items)).isCloseTo(2 / 3.0, CLOSE);
    assertThat(Reliability.OMEGA_TOTAL_MINIMUM_RESIDUAL.of(items)).isNaN();
  }

  /** Three correlations of one factor with loadings 0.8, 0.7 and 0.6 give these loadings back. */
  @Test
  void findsTheLoadingsThatMadeTheCorrelations() {
    double[][] correlations = {{1, 0.56, 0.48}, {0.56, 1, 0.42}, {0.48, 0.42, 1}};
    assertThat(Reliability.minimumResidual(correlations))
        .containsExactly(new double[] {0.8, 0.7, 0.6}, within(1e-12));
  }

  @Test
  void agreesWithRAndWithPsych() {
    double[][] items = Reference.columns("a", "b", "c", "d", "e", "f");
    double alpha = Reliability.CRONBACH_ALPHA.of(items);
    assertThat(alpha).isCloseTo(one("alpha"), CLOSE).isCloseTo(one("alpha.psych"), CLOSE);
    assertThat(Reliability.STANDARDISED_ALPHA.of(items))
        .isCloseTo(one("alpha.standardised"), CLOSE);
    assertThat(Reliability.STANDARDISED_ALPHA.of(Columns.complete(items)))
        .isCloseTo(one("alpha.standardised.psych.complete"), CLOSE);
    double omega = Reliability.OMEGA_TOTAL_MINIMUM_RESIDUAL.of(items);
    assertThat(omega).isCloseTo(one("omega.minres"), within(1e-8));
    assertThat(omega).as("psych stops earlier").isCloseTo(one("omega.psych.minres"), within(1e-6));
    assertThat(omega)
        .as("maximum likelihood is another estimate")
        .isCloseTo(one("omega.factanal.ml"), within(2e-3));
  }

  private static double one(String statistic) {
    return Reference.of(statistic).getFirst().value();
  }

  @ParameterizedTest
  @EnumSource
  void neverPassesOneAndMindsNoCommonUnit(Reliability reliability) {
    Random random = new Random(20261127);
    for (int round = 0; round < 50; round++) {
      double[] common = random.doubles(30, -1, 1).toArray();
      double[][] items = new double[4][];
      double[][] larger = new double[4][];
      for (int item = 0; item < items.length; item++) {
        double[] column = Arrays.stream(common).map(v -> v + random.nextDouble()).toArray();
        items[item] = column;
        larger[item] = Arrays.stream(column).map(value -> 5 + 100 * value).toArray();
      }
      double value = reliability.of(items);
      assertThat(value).isBetween(0.0, 1.0);
      assertThat(reliability.of(larger)).isCloseTo(value, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tooFewItemsHaveNoneAndBadInputIsRefused(Reliability reliability) {
    assertThat(reliability.of(new double[0][])).isNaN();
    assertThat(reliability.of(new double[][] {{1, 2, 3}})).isNaN();
    assertThat(reliability.of(new double[][] {{1, 1}, {1, 1}, {1, 1}})).isNaN();
    assertThatThrownBy(() -> reliability.of(new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> reliability.of(new double[][] {{1, Double.POSITIVE_INFINITY}, {1, 2}, {3, 4}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
