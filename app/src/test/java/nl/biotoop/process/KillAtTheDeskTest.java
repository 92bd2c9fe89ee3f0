package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.biotoop.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while questions come in. What was confirmed is there; what was not is sent again
 * with its key, and is there once. A hundred rounds: {@code -Dbiotoop.kill.rounds=100}. On
 * PostgreSQL, whose server lives on, with {@code -Dbiotoop.test.database=postgres}.
 */
class KillAtTheDeskTest {
  private static final int ROUNDS = Integer.getInteger("biotoop.kill.rounds", 2);
  private static final int CLIENTS = 8;
  private static final String SERVER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path data;

  private final Map<String, String> confirmed = new ConcurrentHashMap<>();
  private final Map<String, String> doubtful = new ConcurrentHashMap<>();
  private final Map<Integer, String> refused = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private @Nullable EmbeddedPostgres postgres;

  @BeforeEach
  void server() throws IOException {
    postgres = TestDatabase.isPostgres() ? EmbeddedPostgres.start() : null;
  }

  @AfterEach
  void stop() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void everyConfirmedQuestionIsThereOnce() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      try (Instance instance = start()) {
        askUntil(instance, 150 + random.nextInt(600));
      }
    }
    assertThat(refused).isEmpty();
    assertThat(confirmed).as("the test asks before it kills").hasSizeGreaterThan(ROUNDS);
    try (Instance instance = start();
        HttpClient http = client()) {
      String site = instance.site();
      for (String key : doubtful.keySet()) {
        HttpResponse<String> answer = http.send(question(site, key), text());
        assertThat(answer.statusCode())
            .as(() -> answer.body() + "\n" + instance.output())
            .isBetween(200, 201);
        confirmed.put(key, token(answer));
      }
      for (String token : confirmed.values()) {
        URI address = URI.create(site + "/api/v1/questions/" + token);
        HttpResponse<String> answer =
            http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), text());
        assertThat(answer.statusCode())
            .as(() -> answer.body() + "\n" + instance.output())
            .isEqualTo(200);
        assertThat(answer.body()).contains("\"waiting\"");
      }
      instance.stop();
    }
    assertThat(count("select count(*) from desk_question")).isEqualTo(number.get());
  }

  private Instance start() {
    List<String> words =
        new ArrayList<>(List.of("--server.port=0", "--biotoop.posts-per-minute=1000000"));
    if (postgres != null) {
      words.add("--spring.datasource.url=" + postgres.getJdbcUrl(SERVER, SERVER));
      words.add("--spring.datasource.username=" + SERVER);
      words.add("--spring.datasource.password=" + SERVER);
    }
    return Instance.start(data, words.toArray(String[]::new));
  }

  private void askUntil(Instance instance, int millis) throws InterruptedException {
    String site = instance.site();
    try (HttpClient http = client();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.execute(() -> ask(http, site));
      }
      int before = confirmed.size();
      // The first answer of a cold program takes long.
      for (int wait = 0; confirmed.size() == before && refused.isEmpty() && wait < 600; wait++) {
        Thread.sleep(50);
      }
      Thread.sleep(millis);
      instance.kill();
    }
  }

  /** Asks until nobody answers any more. */
  private void ask(HttpClient http, String site) {
    while (true) {
      String key = UUID.randomUUID().toString();
      number.incrementAndGet();
      doubtful.put(key, "");
      try {
        HttpResponse<String> answer = http.send(question(site, key), text());
        if (answer.statusCode() == 201) {
          doubtful.remove(key);
          confirmed.put(key, token(answer));
        } else {
          refused.put(answer.statusCode(), answer.body());
        }
      } catch (IOException e) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  private static HttpRequest question(String site, String key) {
    return HttpRequest.newBuilder(URI.create(site + "/api/v1/questions"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .timeout(PATIENCE)
        .POST(
            HttpRequest.BodyPublishers.ofString(
                "{\"text\": \"Wie helpt? " + key + "\", \"municipality\": \"Heerlen\"}"))
        .build();
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private static String token(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private Connection database() throws SQLException {
    return postgres == null
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + data + "/biotoop;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
            "biotoop",
            "")
        : postgres.getPostgresDatabase().getConnection();
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }
}
