package nl.biotoop.observation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.biotoop.AppTest;
import nl.biotoop.observation.checks.Check.Severity;
import nl.biotoop.observation.checks.Outcome.Found;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** All checks on the figures that ship, as the button runs them. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=snapshot-checks")
class SnapshotChecksTest {
  private final Checks checks;
  private final Relations relations;
  private final CheckQueries queries;

  @Autowired
  SnapshotChecksTest(Checks checks, Relations relations, CheckQueries queries) {
    this.checks = checks;
    this.relations = relations;
    this.queries = queries;
  }

  /** The handbook tells what these findings are. */
  @Test
  void everyCheckEndsInTimeAndTheOnlyErrorsAreAreasWithoutAName() {
    List<Outcome> outcomes =
        queries.ask(checks.all(), relations.now(), Checks.LONGEST_SECONDS, () -> true);
    assertThat(outcomes).hasSize(checks.all().size());
    for (int i = 0; i < outcomes.size(); i++) {
      Check check = checks.all().get(i);
      assertThat(outcomes.get(i)).as(check.id()).isInstanceOf(Found.class);
      if (check.severity() == Severity.ERROR) {
        assertThat(((Found) outcomes.get(i)).findings())
            .as(check.id())
            .isEqualTo(check.id().equals("unknown-region") ? 50 : 0);
      }
    }
  }
}
