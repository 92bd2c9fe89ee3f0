package nl.biotoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One transaction at a time writes; reading waits for nobody, and nobody for ever. */
class OneWriterTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final JdbcDataSource database = new JdbcDataSource();
  private final OneWriter source = new OneWriter(database, LONG);

  @BeforeEach
  void table() throws SQLException {
    database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    change(source, "create table thing (id int primary key)");
  }

  @Test
  void secondWriterWaitsForTheCommitOfTheFirst() throws Exception {
    try (Connection first = begun(source)) {
      CompletableFuture<Void> second = inBackground(source, 2);
      assertThat(waits(second)).isTrue();
      first.commit();
      second.get(10, TimeUnit.SECONDS);
    }
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void secondWriterGoesOnWhenTheFirstGivesUp() throws Exception {
    try (Connection first = begun(source)) {
      CompletableFuture<Void> second = inBackground(source, 2);
      assertThat(waits(second)).isTrue();
      first.rollback();
      second.get(10, TimeUnit.SECONDS);
    }
    assertThat(count()).isOne();
  }

  @Test
  void readingWaitsForNobody() throws SQLException {
    try (Connection first = begun(source)) {
      CompletableFuture<Integer> read = CompletableFuture.supplyAsync(this::count);
      assertThat(read.orTimeout(10, TimeUnit.SECONDS).join()).isZero();
      first.rollback();
    }
  }

  @Test
  void nobodyWaitsForATurnThatLastsLong() throws Exception {
    OneWriter impatient = new OneWriter(database, Duration.ofMillis(50));
    try (Connection first = begun(impatient)) {
      inBackground(impatient, 2).get(10, TimeUnit.SECONDS);
      first.rollback();
    }
    assertThat(count()).isOne();
  }

  @Test
  void goingBackToASavepointKeepsTheTurn() throws Exception {
    try (Connection first = begun(source)) {
      Savepoint point = first.setSavepoint();
      first.rollback(point);
      CompletableFuture<Void> second = inBackground(source, 2);
      assertThat(waits(second)).isTrue();
      first.commit();
      second.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void transactionInsideAnotherOfTheSameThreadHasTheTurn() throws SQLException {
    try (Connection outer = begun(source)) {
      change(source, "insert into thing values (2)");
      outer.commit();
    }
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void statementWithoutTransactionGivesTheTurnBackAlsoWhenItFails() throws Exception {
    try (Connection first = source.getConnection();
        Statement statement = first.createStatement()) {
      statement.executeUpdate("insert into thing values (1)");
      assertThatThrownBy(() -> statement.executeUpdate("insert into thing values (1)"))
          .isInstanceOf(SQLException.class);
      inBackground(source, 2).get(10, TimeUnit.SECONDS);
    }
    assertThat(count()).isEqualTo(2);
  }

  /** A transaction that has written the thing 1. */
  private static Connection begun(OneWriter source) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.prepareStatement("insert into thing values (?)")) {
      statement.setInt(1, 1);
      statement.executeUpdate();
    }
    return connection;
  }

  private static CompletableFuture<Void> inBackground(OneWriter source, int id) {
    return CompletableFuture.runAsync(
        () -> change(source, "insert into thing values (" + id + ")"));
  }

  private static boolean waits(CompletableFuture<Void> work) throws InterruptedException {
    Thread.sleep(200);
    return !work.isDone();
  }

  private static void change(OneWriter source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int count() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from thing")) {
      result.next();
      return result.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
