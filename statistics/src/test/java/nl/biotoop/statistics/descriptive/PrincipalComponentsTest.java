package nl.biotoop.statistics.descriptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
  private static final Offset<Double> CLOSE = within(1e-11);

  /** Two columns with r = ½: eigenvalues 1 ± ½, loadings 1/√2, and always a measure of ½. */
  @Test
  void agreesWithTheFormulasWorkedByHand() {
    PrincipalComponents components =
        PrincipalComponents.of(new double[][] {{1, 2, 3, Double.NaN}, {2, 0, 4, 9}});
    double half = Math.sqrt(0.5);
    assertThat(components.rows()).isEqualTo(3);
    assertThat(components.eigenvalues()).containsExactly(new double[] {1.5, 0.5}, CLOSE);
    assertThat(components.explainedShares()).containsExactly(new double[] {0.75, 0.25}, CLOSE);
    assertThat(components.loadings(0)).containsExactly(new double[] {half, half}, CLOSE);
    assertThat(components.kaiserMeyerOlkin()).isCloseTo(0.5, CLOSE);
  }

  @Test
  void agreesWithPrcompAndWithPsych() {
    PrincipalComponents components =
        PrincipalComponents.of(Reference.columns("a", "b", "c", "d", "e", "f", "g"));
    assertThat(components.rows()).isEqualTo((int) Reference.of("pca.n").getFirst().value());
    for (Reference.Line line : Reference.of("pca.eigenvalue")) {
      assertThat(components.eigenvalues()[Integer.parseInt(line.first()) - 1])
          .as("%s", line)
          .isCloseTo(line.value(), CLOSE);
    }
    for (Reference.Line line : Reference.of("pca.share")) {
      assertThat(components.explainedShares()[Integer.parseInt(line.first()) - 1])
          .as("%s", line)
          .isCloseTo(line.value(), CLOSE);
    }
    for (Reference.Line line : Reference.of("pca.loading")) {
      double[] loadings = components.loadings(Integer.parseInt(line.second()) - 1);
      assertThat(loadings[line.first().charAt(0) - 'a'])
          .as("%s", line)
          .isCloseTo(line.value(), CLOSE);
    }
    assertThat(components.kaiserMeyerOlkin())
        .isCloseTo(Reference.of("kmo").getFirst().value(), CLOSE);
    for (Reference.Line line : Reference.of("kmo.column")) {
      assertThat(components.kaiserMeyerOlkinByColumn()[line.first().charAt(0) - 'a'])
          .as("%s", line)
          .isCloseTo(line.value(), CLOSE);
    }
  }

  @Test
  void componentsAreUnitVectorsThatShareAllVariance() {
    Random random = new Random(20261127);
    for (int round = 0; round < 50; round++) {
      int size = 1 + random.nextInt(8);
      double[][] columns = new double[size][];
      Arrays.setAll(columns, column -> random.doubles(12, -1, 1).toArray());
      PrincipalComponents components = PrincipalComponents.of(columns);
      assertThat(Arrays.stream(components.eigenvalues()).sum()).isCloseTo(size, CLOSE);
      double previous = Double.POSITIVE_INFINITY;
      for (int component = 0; component < size; component++) {
        double[] loadings = components.loadings(component);
        assertThat(Arrays.stream(loadings).sum()).isGreaterThanOrEqualTo(0);
        assertThat(Arrays.stream(loadings).map(value -> value * value).sum()).isCloseTo(1, CLOSE);
        assertThat(components.eigenvalues()[component]).isBetween(0.0, previous);
        previous = components.eigenvalues()[component];
      }
      if (size > 1) {
        assertThat(components.kaiserMeyerOlkin()).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  void aColumnSaidTwiceLeavesNoMeasureOfSampling() {
    double[] column = {1, 2, 4, 7};
    PrincipalComponents twice =
        PrincipalComponents.of(new double[][] {column, column, {3, 1, 2, 9}});
    assertThat(twice.eigenvalues()[2]).isCloseTo(0, CLOSE);
    assertThat(twice.kaiserMeyerOlkin()).isNaN();
    assertThat(twice.kaiserMeyerOlkinByColumn()).containsOnly(Double.NaN);
  }

  @Test
  void aConstantColumnOrTooFewRowsHasNoComponentsAndBadInputIsRefused() {
    PrincipalComponents constant =
        PrincipalComponents.of(new double[][] {{1, 2, 3}, {0.1, 0.1, 0.1}});
    assertThat(constant.eigenvalues()).containsOnly(Double.NaN);
    assertThat(constant.loadings(0)).containsOnly(Double.NaN);
    assertThat(constant.kaiserMeyerOlkin()).isNaN();
    assertThat(PrincipalComponents.of(new double[][] {{1}, {2}}).eigenvalues())
        .containsOnly(Double.NaN);
    assertThat(PrincipalComponents.of(new double[0][]).size()).isZero();
    assertThatThrownBy(() -> PrincipalComponents.of(new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> PrincipalComponents.of(new double[][] {{1, Double.NEGATIVE_INFINITY}, {1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
