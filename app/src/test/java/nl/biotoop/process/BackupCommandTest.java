package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup FILE} here, {@code restore FILE} on a machine that never ran before. */
class BackupCommandTest {
  @TempDir Path here;
  @TempDir Path elsewhere;

  private static String run(Path data, int code, String... words) {
    try (Instance command = Instance.start(data, words)) {
      assertThat(command.end(Instance.START_LIMIT)).as(command.output()).isEqualTo(code);
      return command.output();
    }
  }

  @Test
  void whatVisitorsLeftIsThereOnTheOtherMachine() {
    String file = here.resolve("kopie.zip").toString();
    try (Instance server = Instance.start(here);
        Visitor visitor = new Visitor(server.site())) {
      assertThat(Visitor.isKept(visitor.report("wbso", "voor de kopie"))).isTrue();
      server.stop();
    }
    run(here, 0, "backup", file);
    run(elsewhere, 0, "restore", file);
    assertThat(run(elsewhere, 2, "restore", file)).contains("Deze database bevat al gegevens");
    try (Instance server = Instance.start(elsewhere);
        Visitor visitor = new Visitor(server.site())) {
      assertThat(visitor.reports("wbso")).isEqualTo(1);
      assertThat(server.output()).as("no second administrator").doesNotContain("Log in als");
    }
  }
}
