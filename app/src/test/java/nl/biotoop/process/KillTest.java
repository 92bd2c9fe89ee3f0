package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor saw confirmed is there after a power cut. */
class KillTest {
  private static final int ROUNDS = 4;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  @TempDir Path data;

  @Test
  void whatWasConfirmedSurvivesAKill() {
    long confirmed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (Instance instance = Instance.start(data);
          Visitor visitor = new Visitor(instance.site())) {
        assertThat(visitor.reports("wbso")).as("after kill %s", round).isEqualTo(confirmed);
        // A round kills after one, two, … reports.
        for (int report = 0; report <= round; report++) {
          assertThat(Visitor.isKept(visitor.report("wbso", "ronde " + round))).isTrue();
          confirmed++;
        }
        instance.kill();
      }
    }
    try (Instance instance = Instance.start(data);
        Visitor visitor = new Visitor(instance.site())) {
      assertThat(visitor.reports("wbso")).isEqualTo(confirmed);
      long start = System.nanoTime();
      instance.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(STOP_LIMIT);
      assertThat(instance.output()).doesNotContain("ERROR").doesNotContain("Exception");
    }
    try (Instance instance = Instance.start(data);
        Visitor visitor = new Visitor(instance.site())) {
      assertThat(visitor.reports("wbso")).as("after a stop").isEqualTo(confirmed);
    }
  }
}
