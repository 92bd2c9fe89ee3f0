package nl.biotoop.sources.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.treat.Treatment;
import nl.biotoop.statistics.composite.treat.Treatment.Treated;
import nl.biotoop.statistics.table.IndicatorTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The default pipeline of COINr 1.1.14 on its ASEM data (51 countries, 49 indicators). The data and
 * expected tables lie beside the repository in shared/reference/asem; without that folder these
 * tests say so and are skipped.
 */
class AsemTest {

  private static final Path ASEM = Path.of("../../shared/reference/asem");
  private static final double TOLERANCE = 1e-12;

  private static CompositeIndex index;

  @BeforeAll
  static void build() {
    assumeTrue(
        Files.isDirectory(ASEM),
        "shared/reference/asem is not beside the repository: not compared");
    IndexData data =
        IndexTables.read(ASEM.resolve("asem_idata.csv"), ASEM.resolve("asem_imeta.csv"));
    index =
        CompositeIndex.of(
            IndexSpecification.plain()
                .denominating(true)
                .with(new Imputation(Imputation.Method.GROUP_MEAN, "EurAsia_group"))
                .with(new IndexSpecification.Screening(0.9, 0))
                .with(Optional.of(Treatment.usual())),
            data);
  }

  @Test
  void everyStepEqualsTheReference() {
    compare(index.preparation().raw(), "expected_raw.csv");
    compare(index.preparation().denominated(), "expected_denominated.csv");
    compare(index.preparation().imputed(), "expected_imputed.csv");
    compare(index.preparation().treated(), "expected_treated.csv");
    compare(index.preparation().normalised(), "expected_normalised.csv");
  }

  @Test
  void scoresAndRanksOfEveryLevelEqualTheReference() {
    compare(index.scores(), "expected_aggregated.csv");
    compare(index.ranks(), "expected_ranks_all_levels.csv");
  }

  @Test
  void treatmentIsTheSameForTheSameReason() {
    CellTable expected = CellTable.read(ASEM.resolve("expected_treated_details.csv"));
    List<InputFault> faults = new ArrayList<>();
    for (int row = 0; row < expected.rowCount(); row++) {
      String code = expected.text(row, "iCode");
      Treated treated =
          index.preparation().treatments().stream()
              .filter(one -> one.indicator().equals(code))
              .findFirst()
              .orElseThrow();
      assertThat(treated.before().skewness())
          .isCloseTo(expected.number(row, "check_SkewKurt0.Skew", faults), within(TOLERANCE * 100));
      assertThat(treated.passed())
          .isEqualTo(expected.text(row, "check_SkewKurt0.Pass").equals("TRUE"));
      double points = expected.number(row, "winsorise.nwin", faults);
      assertThat(treated.winsorised()).isEqualTo(Double.isNaN(points) ? 0 : (int) points);
    }
    assertThat(faults).isEmpty();
  }

  private static void compare(IndicatorTable ours, String file) {
    CellTable expected = CellTable.read(ASEM.resolve(file), "uCode");
    List<InputFault> faults = new ArrayList<>();
    int compared = 0;
    for (String column : ours.indicators()) {
      for (int row = 0; row < expected.rowCount(); row++) {
        double theirs = expected.number(row, column, faults);
        double value = ours.at(expected.text(row, "uCode"), column);
        if (Double.isNaN(theirs)) {
          assertThat(value).as("%s: %s is missing", file, column).isNaN();
        } else {
          assertThat(value)
              .as("%s: %s of %s", file, column, expected.text(row, "uCode"))
              .isCloseTo(theirs, within(TOLERANCE * Math.max(1, Math.abs(theirs))));
        }
        compared++;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(compared).isEqualTo(51 * ours.indicatorCount());
  }
}
