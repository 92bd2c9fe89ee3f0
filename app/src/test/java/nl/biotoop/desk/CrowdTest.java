package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Two hundred clients at once: each asks, and sends it again; two advisers want each question. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class CrowdTest {
  private static final int CLIENTS = 200;

  private final MockMvc mvc;
  private final JdbcClient database;
  private final Questions questions;
  private final DeskPeople people;

  @Autowired
  CrowdTest(MockMvc mvc, JdbcClient database, Questions questions, Users users) {
    this.mvc = mvc;
    this.database = database;
    this.questions = questions;
    this.people = new DeskPeople(mvc, users, questions);
  }

  /** What one client saw: the private link, and which of the two advisers got the question. */
  private record Seen(String token, boolean firstTook, boolean secondTook, boolean closed) {}

  @Test
  void noneIsLostAndNoneIsDoubled() throws Exception {
    Account one = people.account("menigte-een", Role.ADVISER, "zuid-limburg");
    Account other = people.account("menigte-twee", Role.ADVISER, "zuid-limburg");
    CountDownLatch together = new CountDownLatch(CLIENTS);
    List<Future<Seen>> clients = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        String text = "Vraag in de menigte " + i;
        clients.add(
            all.submit(() -> {
              together.countDown();
              together.await();
              return client(text, one, other);
            }));
      }
    }
    List<Seen> seen = new ArrayList<>();
    for (Future<Seen> client : clients) {
      seen.add(result(client));
    }
    assertThat(seen).extracting(Seen::token).doesNotHaveDuplicates().hasSize(CLIENTS);
    assertThat(seen)
        .allSatisfy(it -> {
          assertThat(it.firstTook() ^ it.secondTook()).as("one of two gets it").isTrue();
          assertThat(it.closed()).isTrue();
        });
    assertThat(
            count(
                "select count(*) from desk_question where question_text like 'Vraag in de"
                    + " menigte%'"))
        .isEqualTo(CLIENTS);
    for (Step.Kind kind : List.of(Step.Kind.ASKED, Step.Kind.TAKEN_UP, Step.Kind.CLOSED)) {
      assertThat(
              count(
                  "select count(*) from desk_step s join desk_question q on q.id = s.question_id"
                      + " where q.question_text like 'Vraag in de menigte%' and s.kind = '"
                      + kind
                      + "'"))
          .as("steps %s", kind)
          .isEqualTo(CLIENTS);
    }
  }

  private Seen client(String text, Account one, Account other) throws Exception {
    String key = UUID.randomUUID().toString();
    String token = ask(text, key);
    assertThat(ask(text, key)).as("sent again").isEqualTo(token);
    Question question = questions.withToken(token).orElseThrow();
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first = both.submit(() -> questions.takeUp(one, question));
      Future<Boolean> second = both.submit(() -> questions.takeUp(other, question));
      boolean firstTook = result(first);
      boolean secondTook = result(second);
      questions.note(firstTook ? one : other, question, "Gebeld");
      boolean closed =
          questions.close(firstTook ? one : other, question, Status.HELPED, Optional.empty(), "");
      return new Seen(token, firstTook, secondTook, closed);
    }
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private String ask(String text, String key) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(
                post(URI.create("http://localhost/api/v1/questions"))
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .content("{\"text\": \"" + text + "\", \"municipality\": \"Heerlen\"}"))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(text).isBetween(200, 201);
    String location = Objects.requireNonNull(response.getHeader("Location"));
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
