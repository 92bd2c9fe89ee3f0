package nl.biotoop.support.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.biotoop.AppTest;
import nl.biotoop.support.internal.Tallies.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No count is lost or doubled when many write the same one. */
@AppTest
class TalliesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));

  private final JdbcClient database;

  @Autowired
  TalliesTest(JdbcClient database) {
    this.database = database;
  }

  private long total(String subject) {
    return database
        .sql("select coalesce(sum(number_of), 0) from support_tally where subject = :subject")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  /** Each node meets the new row at the same moment as the seven others. */
  @Test
  void nodesThatMakeTheSameRowAtOnceLoseNothing() throws Exception {
    int nodes = 8;
    int subjects = 50;
    CyclicBarrier together = new CyclicBarrier(nodes);
    try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
      List<Future<?>> running = new ArrayList<>();
      for (int node = 0; node < nodes; node++) {
        running.add(
            threads.submit(() -> {
              Tallies own = new Tallies(database, CLOCK);
              for (int i = 0; i < subjects; i++) {
                own.add(Kind.SHOWN, "same-" + i, "", "");
                own.add(Kind.SHOWN, "same-" + i, "", "");
                together.await();
                own.flush();
              }
              return null;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    for (int i = 0; i < subjects; i++) {
      assertThat(total("same-" + i)).isEqualTo(2L * nodes);
    }
  }

  @Test
  void threadsOfOneNodeLoseNothing() throws Exception {
    Tallies node = new Tallies(database, CLOCK);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int thread = 0; thread < 4; thread++) {
        threads.execute(() -> {
          for (int i = 0; i < 10; i++) {
            node.add(Kind.OPENED, "threads", "", "");
            node.flush();
          }
        });
      }
    }
    node.flush();
    assertThat(total("threads")).isEqualTo(40);
  }

  @Test
  void aMachineThatPosesAsAPersonIsHeldBack() {
    Tallies node = new Tallies(database, CLOCK);
    for (int i = 0; i < 10_000; i++) {
      node.add(Kind.OPENED, "machine", "", "");
    }
    node.flush();
    assertThat(total("machine")).isEqualTo(Tallies.MOST_A_MINUTE);
  }

  @Test
  void daysRegionsAndPhasesAreApart() {
    Tallies node = new Tallies(database, CLOCK);
    node.add(Kind.SHOWN, "apart", "", "");
    node.add(Kind.SHOWN, "apart", "zuid-limburg", "");
    node.add(Kind.SHOWN, "apart", "zuid-limburg", "groei");
    node.add(Kind.OPENED, "apart", "", "");
    node.flush();
    assertThat(
            database
                .sql("select count(*) from support_tally where subject = 'apart'")
                .query(Long.class)
                .single())
        .isEqualTo(4);
  }
}
