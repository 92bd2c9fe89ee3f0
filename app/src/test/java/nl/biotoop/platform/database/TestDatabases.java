package nl.biotoop.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Fresh databases of both engines; one PostgreSQL server serves the whole test run. */
final class TestDatabases {
  private TestDatabases() {}

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An empty H2 in memory, with the dialect options of application.properties. */
  static DataSource h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            + ";DB_CLOSE_DELAY=-1");
    return h2;
  }

  /** An empty PostgreSQL database that sorts text the Dutch way, unlike H2. */
  static DataSource postgres() throws SQLException {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name);
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  /** With the tables of these modules. */
  static DataSource migrated(DataSource dataSource, List<String> modules) {
    modules.forEach(module -> Migrations.forModule(module, dataSource).migrate());
    return dataSource;
  }

  static void execute(DataSource dataSource, String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
