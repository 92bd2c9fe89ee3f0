package nl.biotoop.statistics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BottleneckPenaltyTest {
  private static final double[] PILLARS = {0.30, 0.50, 0.80, 0.60, 0.45};
  private static final Path REFERENCE = Path.of("../reference/bottleneck/adjustment.csv");

  /** 0.3 + 1 − exp(−0.2) = 0.481269…, and so on. */
  @Test
  void agreesWithTheVectorWorkedOut() {
    assertThat(BottleneckPenalty.EXPONENTIAL.penalised(PILLARS))
        .containsExactly(
            new double[] {0.300000, 0.481269, 0.693469, 0.559182, 0.439292}, within(5e-7));
    assertThat(BottleneckPenalty.EXPONENTIAL.sum(PILLARS)).isCloseTo(2.473212, within(5e-7));
    assertThat(BottleneckPenalty.EXPONENTIAL.index(PILLARS)).isCloseTo(49.46424, within(1e-5));
    assertThat(BottleneckPenalty.LOGARITHMIC.penalised(PILLARS))
        .containsExactly(new double[] {0.3, 0.482322, 0.705465, 0.562364, 0.439762}, within(5e-7));
  }

  @ParameterizedTest
  @EnumSource
  void theBottleneckKeepsItsValueAndTheOthersLose(BottleneckPenalty penalty) {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      double[] pillars = random.doubles(2 + random.nextInt(13)).toArray();
      double[] penalised = penalty.penalised(pillars);
      int weakest = BottleneckPenalty.bottlenecks(pillars)[0];
      for (int j = 0; j < pillars.length; j++) {
        if (j == weakest) {
          assertThat(penalised[j]).isEqualTo(pillars[j]);
        } else {
          assertThat(penalised[j]).isBetween(pillars[weakest], pillars[j]);
        }
      }
    }
  }

  /** The derivative of the sum to a single bottleneck is n − Σ exp(−d), never below 1. */
  @Test
  void liftingTheBottleneckPaysMost() {
    double step = 1e-7;
    double[] lifted = PILLARS.clone();
    lifted[0] += step;
    double gain =
        (BottleneckPenalty.EXPONENTIAL.sum(lifted) - BottleneckPenalty.EXPONENTIAL.sum(PILLARS))
            / step;
    double expected = 5 - Math.exp(-0.2) - Math.exp(-0.5) - Math.exp(-0.3) - Math.exp(-0.15);

    assertThat(gain).isCloseTo(expected, within(1e-6)).isGreaterThan(1);
  }

  @Test
  void aMissingPillarMayBeTheBottleneck() {
    double[] pillars = {0.3, Double.NaN, 0.8};

    assertThat(BottleneckPenalty.EXPONENTIAL.penalised(pillars)).containsOnly(Double.NaN);
    assertThat(BottleneckPenalty.bottlenecks(pillars)).isEmpty();
    assertThat(BottleneckPenalty.bottlenecks(new double[] {0.3, 0.2, 0.2})).containsExactly(1, 2);
    assertThatThrownBy(() -> BottleneckPenalty.EXPONENTIAL.index(new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BottleneckPenalty.EXPONENTIAL.index(new double[] {1, -0.1}))
        .hasMessageContaining("Pillar 1");
  }

  /** Means 0.5 and 0.125, so x̄ = 0.3125; a pillar of one value v has k = ln(x̄)/ln(v). */
  @Test
  void aPillarOfOneValueHasItsExponentInClosedForm() {
    double[][] rows = {{0.5, 0.125}, {0.5, 0.125}};

    PillarAdjustment adjustment = PillarAdjustment.of(rows);

    assertThat(adjustment.target()).isEqualTo(0.3125);
    assertThat(adjustment.exponents())
        .containsExactly(
            new double[] {Math.log(0.3125) / Math.log(0.5), Math.log(0.3125) / Math.log(0.125)},
            within(1e-12));
    assertThat(adjustment.apply(rows[0]))
        .containsExactly(new double[] {0.3125, 0.3125}, within(1e-12));
  }

  @Test
  void agreesWithBrentsMethodOnTheReferenceFile() throws IOException {
    List<String> lines = Files.readAllLines(REFERENCE);
    double[][] table =
        lines.stream()
            .skip(2)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    double[] expected = table[table.length - 1];

    PillarAdjustment adjustment = PillarAdjustment.of(Arrays.copyOf(table, table.length - 1));

    assertThat(adjustment.exponents()).containsExactly(expected, within(1e-10));
    assertThat(Arrays.stream(adjustment.steps()).max().orElseThrow()).isLessThan(12);
  }

  @Test
  void everyAdjustedPillarHasTheSameMean() {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      int pillars = 2 + random.nextInt(13);
      double[][] rows = new double[20 + random.nextInt(50)][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new double[pillars];
        Arrays.setAll(rows[i], j -> Math.pow(random.nextDouble(), 0.3 + j * 0.2));
        rows[i][0] = i == 0 ? 0 : i == 1 ? Double.NaN : rows[i][0];
      }
      PillarAdjustment adjustment = PillarAdjustment.of(rows);
      for (int j = 0; j < pillars; j++) {
        int column = j;
        double mean =
            Arrays.stream(rows)
                .mapToDouble(row -> adjustment.apply(row)[column])
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(adjustment.target(), within(1e-12));
      }
    }
  }

  @Test
  void aPillarThatCannotBeAdjustedIsRefusedByName() {
    assertThatThrownBy(() -> PillarAdjustment.of(new double[][] {{0.5, 0}, {0.4, 1}}))
        .hasMessageContaining("Pillar 1 has only zeros and ones");
    assertThatThrownBy(() -> PillarAdjustment.of(new double[][] {{0.9, 0}, {0.8, 0}, {0.9, 0.1}}))
        .hasMessageContaining("Pillar 1 has 2 zeros");
    assertThatThrownBy(() -> PillarAdjustment.of(new double[][] {{0.9, 1.2}}))
        .hasMessageContaining("1.2");
    assertThatThrownBy(() -> PillarAdjustment.of(new double[][] {{0.9, Double.NaN}}))
        .hasMessageContaining("no value");
    assertThatThrownBy(() -> PillarAdjustment.of(new double[0][]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void marginalGainsAreTheSlopesOfTheSum() {
    double[] y = {.30, .50, .80, .60, .45};
    for (BottleneckPenalty penalty : BottleneckPenalty.values()) {
      double[] gains = penalty.marginalGains(y);
      for (int j = 0; j < y.length; j++) {
        double[] more = y.clone();
        more[j] += 1e-7;
        assertThat(gains[j])
            .isCloseTo(
                (penalty.sum(more) - penalty.sum(y)) / 1e-7,
                org.assertj.core.api.Assertions.within(1e-6));
      }
    }
  }
}
