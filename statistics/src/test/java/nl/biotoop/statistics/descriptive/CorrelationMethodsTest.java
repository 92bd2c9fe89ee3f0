package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrelationMethodsTest {
  private static final double[] RISING = {1, 2, 3, 4};
  private static final double[] SWAPPED = {1, 3, 2, 4};

  /** Pearson and Spearman 1 − 6·2/60 = 0.8; Kendall (5 − 1)/6; 4 of 24 orders have S ≤ 2. */
  @Test
  void agreesWithTheFormulasWorkedByHand() {
    assertThat(Correlation.PEARSON.of(RISING, SWAPPED).coefficient()).isCloseTo(0.8, within(1e-15));
    assertThat(Correlation.PEARSON.of(RISING, SWAPPED).pValue()).isCloseTo(0.2, within(1e-14));
    assertThat(Correlation.SPEARMAN.of(RISING, SWAPPED).pValue()).isCloseTo(1 / 3.0, within(1e-14));
    CorrelationEstimate kendall = Correlation.KENDALL_TAU_B.of(RISING, SWAPPED);
    assertThat(kendall.coefficient()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(kendall.pValue()).isCloseTo(1 / 3.0, within(1e-14));
    assertThat(kendall.pairs()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithROverPairsBothAvailable(Correlation method) {
    String name = method.name().toLowerCase(Locale.ROOT).replace("_tau_b", "");
    for (Reference.Line line : Reference.of(name + ".coefficient")) {
      assertThat(of(method, line).coefficient())
          .as("%s", line)
          .isCloseTo(line.value(), within(1e-13));
    }
    for (Reference.Line line : Reference.of(name + ".p")) {
      assertThat(of(method, line).pValue())
          .as("%s", line)
          .isCloseTo(line.value(), within(1e-12 + 1e-9 * line.value()));
    }
    for (Reference.Line line : Reference.of("n")) {
      assertThat(of(method, line).pairs()).as("%s", line).isEqualTo((int) line.value());
    }
  }

  private static CorrelationEstimate of(Correlation method, Reference.Line line) {
    return method.of(Reference.column(line.first()), Reference.column(line.second()));
  }

  /** Orders (k·m mod prime), k = 1…n, as the reference script makes them. */
  @Test
  void theNullDistributionsAgreeWithROnBothSidesOfTheirLimits() {
    agrees(Correlation.SPEARMAN, "spearman.order", 1009);
    agrees(Correlation.KENDALL_TAU_B, "kendall.order", 1009);
    agrees(Correlation.SPEARMAN, "spearman.long", 2003);
  }

  private static void agrees(Correlation method, String statistic, int prime) {
    for (Reference.Line line : Reference.of(statistic)) {
      int n = Integer.parseInt(line.first());
      long m = Long.parseLong(line.second());
      double[] first = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
      double[] second = Arrays.stream(first).map(k -> k * m % prime).toArray();
      assertThat(method.of(first, second).pValue())
          .as("%s", line)
          .isCloseTo(line.value(), within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSymmetricWithinBoundsAndTurnsWithTheSign(Correlation method) {
    Random random = new Random(20261127);
    for (int round = 0; round < 200; round++) {
      int n = 2 + random.nextInt(60);
      double[] x = random.ints(n, 0, 40).asDoubleStream().toArray();
      double[] y = random.ints(n, 0, 40).asDoubleStream().toArray();
      double[] turned = Arrays.stream(y).map(value -> -value).toArray();
      CorrelationEstimate test = method.of(x, y);
      assertThat(method.of(y, x)).isEqualTo(test);
      if (!Double.isNaN(test.coefficient())) {
        assertThat(test.coefficient()).isBetween(-1.0, 1.0);
        assertThat(method.of(x, turned).coefficient())
            .isCloseTo(-test.coefficient(), within(1e-14));
      }
      if (!Double.isNaN(test.pValue())) {
        assertThat(test.pValue()).isBetween(0.0, 1.0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SPEARMAN", "KENDALL_TAU_B"})
  void ranksMindOnlyTheOrder(Correlation method) {
    Random random = new Random(20261128);
    for (int round = 0; round < 100; round++) {
      int n = 3 + random.nextInt(60);
      double[] x = random.doubles(n, -3, 3).toArray();
      double[] y = random.doubles(n, -3, 3).toArray();
      double[] bent = Arrays.stream(x).map(Math::exp).toArray();
      assertThat(method.of(bent, y)).isEqualTo(method.of(x, y));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotVaryOrIsTooShortHasNoCorrelation(Correlation method) {
    CorrelationEstimate constant = method.of(RISING, new double[] {0.1, 0.1, 0.1, 0.1});
    assertThat(constant.coefficient()).isNaN();
    assertThat(constant.pValue()).isNaN();
    assertThat(constant.pairs()).isEqualTo(4);
    assertThat(method.of(new double[] {1}, new double[] {2}).coefficient()).isNaN();
    assertThat(method.of(new double[0], new double[0]).pValue()).isNaN();
    assertThat(method.of(new double[] {1, 2}, new double[] {2, Double.NaN}).pairs()).isEqualTo(1);
  }

  @Test
  void aMatrixHoldsEveryTwoColumns() {
    double[][] columns = Reference.columns("a", "c", "h");
    CorrelationMatrix matrix = Correlation.SPEARMAN.matrix(columns);
    assertThat(matrix.size()).isEqualTo(3);
    assertThat(matrix.between(2, 0)).isEqualTo(Correlation.SPEARMAN.of(columns[0], columns[2]));
    assertThat(matrix.between(0, 2)).isEqualTo(matrix.between(2, 0));
    assertThat(matrix.coefficients()[1][1]).isCloseTo(1, within(1e-15));
    assertThat(Correlation.PEARSON.matrix(new double[0][]).size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void refusesUnequalLengthsAndInfinity(Correlation method) {
    assertThatThrownBy(() -> method.of(RISING, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 and 1");
    double[] infinite = {1, 2, 3, Double.POSITIVE_INFINITY};
    double[] missing = {1, 2, 3, Double.NaN};
    assertThatThrownBy(() -> method.of(missing, infinite))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> method.matrix(new double[][] {RISING, {1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
