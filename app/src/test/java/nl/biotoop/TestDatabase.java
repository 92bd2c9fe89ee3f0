package nl.biotoop;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a test context a database of its own: H2 in memory, or PostgreSQL when that run asks for
 * it.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String H2_OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (isPostgres()) {
      TestPropertyValues.of(
              "spring.datasource.url=" + Postgres.newDatabase(),
              "spring.datasource.username=postgres",
              "spring.datasource.password=postgres")
          .applyTo(context);
    } else {
      TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + H2_OPTIONS)
          .applyTo(context);
    }
    TestPropertyValues.of(
            "biotoop.data=target/test-data", "biotoop.admin-password=" + SignedInSession.PASSWORD)
        .applyTo(context);
  }

  /** Whether this run of the tests is the one on PostgreSQL. */
  public static boolean isPostgres() {
    return "postgres".equals(System.getProperty("biotoop.test.database"));
  }

  /** One server for all tests of a run; a fresh database for each context. */
  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String newDatabase() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      try (var connection = SERVER.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return SERVER.getJdbcUrl("postgres", name);
    }
  }
}
