package nl.biotoop.statistics.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpertWeightsTest {
  private static final Path REFERENCE = Path.of("../reference/expert-weights/ahp.csv");

  /**
   * For three indicators the eigenvector is the geometric mean of the rows, and λ = 1 + t + 1/t
   * with t³ = a13/(a12·a23): here the text-book case 0.637, 0.258, 0.105, λ = 3.0385, ratio 0.033.
   */
  @Test
  void threeIndicatorsAgreeWithTheClosedForm() {
    double[][] comparisons = {{1, 3, 5}, {1.0 / 3, 1, 3}, {1.0 / 5, 1.0 / 3, 1}};
    double t = Math.cbrt(5.0 / 9);
    double sum = Math.cbrt(15) + 1 + 1 / Math.cbrt(15);

    AnalyticHierarchy hierarchy = AnalyticHierarchy.of(comparisons);

    assertThat(hierarchy.weights())
        .containsExactly(
            new double[] {Math.cbrt(15) / sum, 1 / sum, 1 / Math.cbrt(15) / sum}, within(1e-12));
    assertThat(hierarchy.weights())
        .containsExactly(new double[] {0.637, 0.258, 0.105}, within(5e-4));
    assertThat(hierarchy.eigenvalue()).isCloseTo(1 + t + 1 / t, within(1e-12));
    assertThat(hierarchy.consistencyRatio()).isCloseTo(0.0332, within(5e-5));
  }

  @Test
  void agreesWithTheEigenvectorsOfR() throws IOException {
    for (String line : Files.readAllLines(REFERENCE).stream().skip(1).toList()) {
      double[] cells = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
      int n = (int) cells[0];
      double[][] comparisons = new double[n][];
      for (int i = 0; i < n; i++) {
        comparisons[i] = Arrays.copyOfRange(cells, 1 + i * n, 1 + (i + 1) * n);
      }
      AnalyticHierarchy hierarchy = AnalyticHierarchy.of(comparisons);
      assertThat(hierarchy.weights())
          .containsExactly(Arrays.copyOfRange(cells, 1 + n * n, 1 + n * n + n), within(1e-10));
      assertThat(hierarchy.eigenvalue()).isCloseTo(cells[cells.length - 1], within(1e-10));
    }
  }

  @Test
  void comparisonsThatAgreeGiveTheirWeightsBack() {
    Random random = new Random(10);
    for (int n = 1; n <= 12; n++) {
      double[] weights = random.doubles(n).map(u -> 0.05 + u).toArray();
      double sum = Arrays.stream(weights).sum();
      double[][] comparisons = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          comparisons[i][j] = weights[i] / weights[j];
        }
      }
      AnalyticHierarchy hierarchy = AnalyticHierarchy.of(comparisons);
      assertThat(hierarchy.weights())
          .containsExactly(Arrays.stream(weights).map(w -> w / sum).toArray(), within(1e-12));
      assertThat(hierarchy.consistencyIndex()).isCloseTo(0, within(1e-12));
      assertThat(Double.isNaN(hierarchy.consistencyRatio())).isEqualTo(n > 10);
    }
  }

  @Test
  void aMatrixThatIsNotReciprocalIsRefused() {
    assertThatThrownBy(() -> AnalyticHierarchy.of(new double[][] {{1, 3}, {0.33, 1}}))
        .hasMessageContaining("0-1");
    assertThatThrownBy(() -> AnalyticHierarchy.of(new double[][] {{1, -3}, {-1.0 / 3, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AnalyticHierarchy.of(new double[][] {{1, Double.NaN}, {1, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AnalyticHierarchy.of(new double[][] {{1, 2}}))
        .hasMessageContaining("Row 0");
    assertThatThrownBy(() -> AnalyticHierarchy.of(new double[0][]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Points 50/30/20 and 30/30/40: weights 0.4, 0.3, 0.3; sd √0.02, 0, √0.02. */
  @Test
  void aBudgetGivesMeanSharesAndTheirSpread() {
    double[][] points = {{50, 30, 20}, {30, 30, 40}, {100, Double.NaN, 0}};

    BudgetAllocation allocation = BudgetAllocation.of(points, 100);

    assertThat(allocation.experts()).isEqualTo(2);
    assertThat(allocation.weights()).containsExactly(new double[] {0.4, 0.3, 0.3}, within(1e-12));
    assertThat(allocation.disagreement())
        .containsExactly(new double[] {Math.sqrt(0.02), 0, Math.sqrt(0.02)}, within(1e-12));
  }

  @Test
  void pointsThatDoNotFitTheBudgetAreRefused() {
    assertThat(BudgetAllocation.of(new double[][] {{1, 9}}, 10).disagreement())
        .containsOnly(Double.NaN);
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{50, 50}, {50, 40}}, 100))
        .hasMessageContaining("Expert 1");
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{110, -10}}, 100))
        .hasMessageContaining("Expert 0");
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{Double.NaN, 100}}, 100))
        .hasMessageContaining("No expert");
    assertThatThrownBy(() -> BudgetAllocation.of(new double[][] {{1}}, 0))
        .hasMessageContaining("budget");
  }
}
