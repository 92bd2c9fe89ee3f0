package nl.biotoop.statistics.frontier;

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
import org.junit.jupiter.params.provider.ValueSource;

class BenefitOfTheDoubtTest {
  private static final double NONE = Double.NaN;
  private static final Path REFERENCE = Path.of("../reference/benefit-of-the-doubt");

  /** Frontier through (4,1) and (2,3): the ray to (2,2) meets x + y = 5 at (2.5,2.5), so 0.8. */
  @Test
  void agreesWithTheFrontierDrawnByHand() {
    double[][] rows = {{4, 1}, {2, 3}, {2, 2}, {1, 0.25}};

    List<BenefitScore> scores = BenefitOfTheDoubt.plain().apply(rows);

    assertThat(scores.stream().mapToDouble(BenefitScore::score).toArray())
        .containsExactly(new double[] {1, 1, 0.8, 0.25}, within(1e-12));
    assertThat(scores.get(2).weights()).containsExactly(new double[] {0.2, 0.2}, within(1e-12));
  }

  /** From (2,2) straight up: x + y = 5 at (2,3), so β = 1 and the score is a half. */
  @Test
  void aDirectionIsFollowedToTheFrontier() {
    double[][] rows = {{4, 1}, {2, 3}, {2, 2}};

    assertThat(BenefitOfTheDoubt.directional(new double[] {0, 1}).scores(rows))
        .containsExactly(new double[] {1, 1, 0.5}, within(1e-12));
  }

  /** Equal shares: w = c/(2y), so (2,2) has weights c/4 each; (4,1) and (2,3) allow c = 0.8. */
  @Test
  void fixedSharesLeaveOneSetOfWeights() {
    double[][] rows = {{4, 1}, {2, 3}, {2, 2}};
    double[] half = {0.5, 0.5};

    List<BenefitScore> scores = BenefitOfTheDoubt.withShares(half, half).apply(rows);

    assertThat(scores.get(2).score()).isCloseTo(0.8, within(1e-12));
    // (4,1): w = (c/8, c/2); (2,3) then weighs 1.75c, so c = 1/1.75.
    assertThat(scores.get(0).score()).isCloseTo(1 / 1.75, within(1e-12));
  }

  /** HiGHS through scipy, and lpSolve through R. */
  @ParameterizedTest
  @ValueSource(strings = {"bod.csv", "bod-lpsolve.csv"})
  void agreesWithOtherSolvers(String file) throws IOException {
    double[][] table =
        Files.readAllLines(REFERENCE.resolve(file)).stream()
            .skip(2)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    double[][] rows = columns(table, 0, 3);
    double[] low = {0.15, 0.15, 0.15};
    double[] up = {0.6, 0.6, 0.6};
    double[] plain = BenefitOfTheDoubt.plain().scores(rows);
    double[] shares = BenefitOfTheDoubt.withShares(low, up).scores(rows);
    double[] towards =
        BenefitOfTheDoubt.directional(new double[] {1, 0.5, 0.25}).scores(overMaximum(rows));

    for (int i = 0; i < table.length; i++) {
      assertThat(plain[i]).isCloseTo(table[i][3], within(1e-9));
      assertThat(shares[i]).isCloseTo(table[i][4], within(1e-9));
      assertThat(towards[i]).isCloseTo(table[i][5], within(1e-9));
    }
  }

  /** Two indicators: the best weights lie at a corner of the polygon, so corners can be listed. */
  @Test
  void agreesWithAllCornersOfThePolygon() {
    Random random = new Random(20);
    for (int round = 0; round < 50; round++) {
      double[][] rows = positive(random, 3 + random.nextInt(10), 2);
      double[] scores = BenefitOfTheDoubt.plain().scores(rows);
      for (int i = 0; i < rows.length; i++) {
        assertThat(scores[i]).isCloseTo(bestCorner(rows, rows[i]), within(1e-9));
      }
    }
  }

  /** Weights are feasible and give the score; the bounds only ever take from it. */
  @Test
  void weightsAreFeasibleAndBoundsOnlyLower() {
    Random random = new Random(21);
    for (int round = 0; round < 40; round++) {
      int width = 2 + random.nextInt(6);
      double[][] rows = positive(random, 5 + random.nextInt(40), width);
      double[] low = filled(width, 0.5 / width);
      double[] up = filled(width, Math.min(1, 2.0 / width));
      List<BenefitScore> plain = BenefitOfTheDoubt.plain().apply(rows);
      List<BenefitScore> bound = BenefitOfTheDoubt.withShares(low, up).apply(rows);
      double[] own = BenefitOfTheDoubt.directional().scores(rows);
      assertThat(plain).anyMatch(score -> score.score() > 1 - 1e-9);
      for (int i = 0; i < rows.length; i++) {
        assertFeasible(plain.get(i), rows, rows[i]);
        assertFeasible(bound.get(i), rows, rows[i]);
        assertThat(bound.get(i).score()).isLessThanOrEqualTo(plain.get(i).score() + 1e-9);
        assertThat(own[i]).isCloseTo(plain.get(i).score(), within(1e-9));
        for (int j = 0; j < width; j++) {
          double share = bound.get(i).weights()[j] * rows[i][j] / bound.get(i).score();
          assertThat(share).isBetween(low[j] - 1e-9, up[j] + 1e-9);
        }
      }
    }
  }

  @Test
  void theUnitOfMeasurementDoesNotMatter() {
    Random random = new Random(22);
    double[][] rows = positive(random, 30, 4);
    double[] factors = {1e-6, 1, 1e3, 1e7};
    double[][] other = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      other[i] = new double[] {0, 0, 0, 0};
      for (int j = 0; j < 4; j++) {
        other[i][j] = rows[i][j] * factors[j];
      }
    }

    assertThat(BenefitOfTheDoubt.plain().scores(other))
        .containsExactly(BenefitOfTheDoubt.plain().scores(rows), within(1e-9));
  }

  @Test
  void aUnitWithAMissingValueIsNoExample() {
    double[][] rows = {{4, 1}, {2, 3}, {2, 2}, {100, NONE}};

    List<BenefitScore> scores = BenefitOfTheDoubt.plain().apply(rows);

    assertThat(scores.get(3).status()).isEqualTo(BenefitOfTheDoubt.Status.MISSING_VALUE);
    assertThat(scores.get(3).score()).isNaN();
    assertThat(scores.get(2).score()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void aShareAskedOfAZeroIsInfeasible() {
    double[][] rows = {{4, 0}, {2, 3}};

    List<BenefitScore> scores =
        BenefitOfTheDoubt.withShares(filled(2, 0.2), filled(2, 0.8)).apply(rows);

    assertThat(scores.get(0).status()).isEqualTo(BenefitOfTheDoubt.Status.INFEASIBLE);
    assertThat(scores.get(1).status()).isEqualTo(BenefitOfTheDoubt.Status.SCORED);
  }

  @Test
  void badInputIsRefusedByName() {
    BenefitOfTheDoubt plain = BenefitOfTheDoubt.plain();
    assertThat(plain.scores(new double[0][])).isEmpty();
    assertThatThrownBy(() -> plain.scores(new double[][] {{1, 1}, {0, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unit 1");
    assertThatThrownBy(() -> plain.scores(new double[][] {{1, 1}, {2, -3}}))
        .hasMessageContaining("Unit 1");
    assertThatThrownBy(() -> plain.scores(new double[][] {{1, 1}, {2}}))
        .hasMessageContaining("Unit 1");
    assertThatThrownBy(() -> BenefitOfTheDoubt.withShares(filled(2, 0.6), filled(2, 0.9)))
        .hasMessageContaining("1.2");
    assertThatThrownBy(() -> BenefitOfTheDoubt.directional(new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> BenefitOfTheDoubt.directional(new double[] {1}).scores(new double[][] {{1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertFeasible(BenefitScore score, double[][] rows, double[] own) {
    double[] weights = score.weights();
    assertThat(dot(weights, own)).isCloseTo(score.score(), within(1e-9));
    for (double[] row : rows) {
      assertThat(dot(weights, row)).isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  private static double bestCorner(double[][] rows, double[] own) {
    double best = 0;
    for (int a = -2; a < rows.length; a++) {
      for (int b = a + 1; b < rows.length; b++) {
        double[] p = a < 0 ? new double[] {a == -2 ? 1 : 0, a == -2 ? 0 : 1} : rows[a];
        double[] q = b < 0 ? new double[] {0, 1} : rows[b];
        double right = a < 0 ? 0 : 1;
        double other = b < 0 ? 0 : 1;
        double determinant = p[0] * q[1] - p[1] * q[0];
        double[] w = {
          (right * q[1] - other * p[1]) / determinant, (p[0] * other - q[0] * right) / determinant
        };
        boolean feasible = w[0] >= -1e-12 && w[1] >= -1e-12;
        for (double[] row : rows) {
          feasible &= dot(w, row) <= 1 + 1e-12;
        }
        best = feasible ? Math.max(best, dot(w, own)) : best;
      }
    }
    return best;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double[] filled(int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }

  private static double[][] positive(Random random, int units, int indicators) {
    double[][] rows = new double[units][indicators];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> 0.01 + random.nextDouble());
    }
    return rows;
  }

  private static double[][] columns(double[][] table, int from, int to) {
    return Arrays.stream(table)
        .map(row -> Arrays.copyOfRange(row, from, to))
        .toArray(double[][]::new);
  }

  private static double[][] overMaximum(double[][] rows) {
    double[] most = new double[rows[0].length];
    for (double[] row : rows) {
      Arrays.setAll(most, j -> Math.max(most[j], row[j]));
    }
    double[][] scaled = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      scaled[i] = rows[i].clone();
      for (int j = 0; j < most.length; j++) {
        scaled[i][j] /= most[j];
      }
    }
    return scaled;
  }
}
