package nl.biotoop.platform.database;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import nl.biotoop.platform.DatabaseNewer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates each module from its own folder {@code db/migration/<module>} with its own history, so
 * that a module's tables grow without asking the others. Forward only.
 */
@Component
final class Migrations implements FlywayMigrationStrategy {
  /** The modules that own tables, in the order in which they may be migrated. */
  static final List<String> MODULES =
      List.of(
          "platform",
          "identity",
          "support",
          "desk",
          "network",
          "boundary",
          "observation",
          "library",
          "index",
          "profile",
          "resilience");

  private static final int ATTEMPTS = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Override
  public void migrate(Flyway configured) {
    DataSource dataSource = configured.getConfiguration().getDataSource();
    for (String module : MODULES) {
      Flyway flyway = forModule(module, dataSource);
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
          throw new DatabaseNewer(
              "De database is gemaakt met een nieuwere versie van Biotoop (onderdeel "
                  + module
                  + ", stap "
                  + migration.getVersion()
                  + ").");
        }
      }
      patiently(flyway);
    }
  }

  /**
   * Another node that starts on the same empty database may be at it: the table of the history is
   * there a moment before its first line, and Flyway refuses such a one.
   */
  private static void patiently(Flyway flyway) {
    for (int attempt = 1; ; attempt++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayException e) {
        if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("baseline")) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(FlywayException refused) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused;
    }
  }

  static Flyway forModule(String module, DataSource dataSource) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/" + module)
        .table(historyTable(module))
        // The second module finds the tables of the first; that is no reason to refuse.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }

  static String historyTable(String module) {
    return "schema_history_" + module;
  }
}
