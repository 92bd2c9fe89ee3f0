package nl.biotoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.biotoop.Sources;
import nl.biotoop.TestDatabase;
import nl.biotoop.platform.DatabaseNewer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One set of migrations, the same on both engines, forward only. */
@Tag("database")
class MigrationsTest {
  /** A file of H2 is held by one node at a time; in PostgreSQL they meet. */
  private static final int NODES = TestDatabase.isPostgres() ? 4 : 1;

  private static final Path FOLDER = Sources.RESOURCES.resolve("db/migration");

  private static DataSource empty() throws SQLException {
    return TestDatabase.isPostgres() ? TestDatabases.postgres() : TestDatabases.h2();
  }

  private static void migrate(DataSource database) {
    new Migrations().migrate(Flyway.configure().dataSource(database).load());
  }

  @Test
  void anEmptyDatabaseGetsEveryTable() throws SQLException {
    DataSource database = empty();
    migrate(database);
    for (String module : Migrations.MODULES) {
      assertThat(rows(database, Migrations.historyTable(module)))
          .as("steps of %s", module)
          .hasSizeGreaterThanOrEqualTo(migrations(module).size());
    }
    assertThat(tables(database)).contains("support_correction_report");
  }

  @Test
  void everyTableBearsTheNameOfItsModule() throws SQLException {
    DataSource database = empty();
    migrate(database);
    assertThat(tables(database))
        .allMatch(table ->
            table.startsWith(Migrations.historyTable(""))
                || Migrations.MODULES.stream().anyMatch(it -> table.startsWith(it + "_")));
  }

  @Test
  void aSecondRunChangesNothing() throws SQLException {
    DataSource database = empty();
    migrate(database);
    insertReport(database);
    Map<String, List<String>> before = contents(database);
    migrate(database);
    assertThat(contents(database)).isEqualTo(before);
  }

  /** They meet in the making of the histories, and each must wait for the other. */
  @Test
  void severalNodesMayStartAtOnceOnAnEmptyDatabase() throws Exception {
    for (int turn = 0; turn < 3; turn++) {
      DataSource database = empty();
      CountDownLatch together = new CountDownLatch(NODES);
      List<Future<?>> nodes = new ArrayList<>();
      try (ExecutorService starts = Executors.newFixedThreadPool(NODES)) {
        for (int node = 0; node < NODES; node++) {
          nodes.add(
              starts.submit(() -> {
                together.countDown();
                together.await();
                migrate(database);
                return null;
              }));
        }
      }
      for (Future<?> node : nodes) {
        node.get();
      }
      for (String module : Migrations.MODULES) {
        assertThat(rows(database, Migrations.historyTable(module)))
            .as("steps of %s", module)
            .hasSizeGreaterThanOrEqualTo(migrations(module).size());
      }
    }
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedUntouched() throws SQLException {
    DataSource database = empty();
    migrate(database);
    insertReport(database);
    TestDatabases.execute(
        database,
        """
        insert into schema_history_support
          ("installed_rank", "version", "description", "type", "script", "checksum",
           "installed_by", "execution_time", "success")
        values (99, '2147483647', 'later', 'SQL', 'V2147483647__later.sql', 1, 'later', 1, true)
        """);
    Map<String, List<String>> before = contents(database);
    assertThatThrownBy(() -> migrate(database))
        .isInstanceOf(DatabaseNewer.class)
        .hasMessageContaining("support")
        .hasMessageContaining("2147483647");
    assertThat(contents(database)).isEqualTo(before);
  }

  /** A folder that no module names would never run. */
  @Test
  void everyFolderBelongsToAModule() {
    assertThat(Sources.below(FOLDER, ".sql"))
        .isNotEmpty()
        .extracting(file -> FOLDER.relativize(file).getName(0).toString())
        .allMatch(Migrations.MODULES::contains);
  }

  static List<String> modules() {
    return Migrations.MODULES;
  }

  @ParameterizedTest
  @MethodSource("modules")
  void migrationsUseWhatBothEnginesShare(String module) {
    assertThat(migrations(module)).isNotEmpty();
    for (Path migration : migrations(module)) {
      assertThat(migration.getFileName()).asString().matches("V\\d+__[a-z_]+\\.sql");
      assertThat(PortableSql.faults(module, Sources.text(migration)))
          .as(Sources.name(migration))
          .isEmpty();
    }
  }

  @Test
  void everyPortableTypeIsAccepted() {
    assertThat(
            PortableSql.faults(
                "specimen",
                Sources.text(Path.of("src/test/resources/db/migration/specimen/V1__specimen.sql"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "jsonb",
        "json",
        "serial",
        "bigserial",
        "numeric(10,2)",
        "decimal(8, 3)",
        "real",
        "float",
        "timestamp",
        "timestamptz",
        "time",
        "varchar",
        "char(3)",
        "clob",
        "blob",
        "bytea",
        "integer[]",
        "varchar(10) array",
        "money",
        "smallint",
        "interval",
        "int",
        "xml"
      })
  void anotherTypeIsRefused(String type) {
    String sql = "create table support_sample (id uuid primary key, obs " + type + " not null);";
    assertThat(PortableSql.faults("support", sql)).singleElement().asString().contains("obs");
    String added = "alter table support_sample add column obs " + type;
    assertThat(PortableSql.faults("support", added)).singleElement().asString().contains("obs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create table sample (id uuid primary key) | must start with support_",
        "create index sample_id on support_sample (id) | must start with support_",
        "create table support_a (value integer) | reserved word",
        "create table support_a (\"Order\" integer) | reserved word",
        "create table support_a (b uuid references territory_b (id)) | another module",
        "create table support_a (id uuid primary key, b uuid references support_a (id)) | itself",
        "create index support_a_b on support_a (b) where b is not null | not known",
        "create index support_a_b on support_a using gin (b) | not known",
        "update support_a set x = (select q.x from desk_b q where q.id = support_a.b) | must start",
        "update support_a set x = 'y' | not known",
        "insert into support_a values (1) on conflict do nothing | not known",
        "merge into support_a using support_b on (a = b) when matched then delete | not known",
        "create type support_mood as enum ('glad') | not known",
        "create view support_v as select 1 | not known",
        "create or replace view support_v as select 1 | not known",
        "create or replace view support_v as select a from desk_b | must start",
        "create or replace view v as select a from support_b | must start",
        "insert into support_a (b) select b from support_c join desk_d on e = f | must start",
        "insert into support_a (b) select b from support_c on conflict do nothing | not known",
        "insert into support_a (b) select b::integer from support_c | not known",
        "delete from desk_a | must start",
        "drop table if exists desk_a | must start",
        "drop table support_a | not known"
      })
  void whatOneEngineKeepsToItselfIsRefused(String sql, String reason) {
    assertThat(PortableSql.faults("support", sql)).anyMatch(fault -> fault.contains(reason));
  }

  @Test
  void tablesThatReferInACircleAreRefused() {
    String sql =
        """
        create table support_a (id uuid primary key, b uuid);
        create table support_b (id uuid primary key, a uuid references support_a (id));
        alter table support_a add column c uuid references support_b (id);
        """;
    assertThat(PortableSql.faults("support", sql)).singleElement().asString().contains("circle");
  }

  private static List<Path> migrations(String module) {
    Path folder = FOLDER.resolve(module);
    return Files.isDirectory(folder) ? Sources.below(folder, ".sql") : List.of();
  }

  private static void insertReport(DataSource database) throws SQLException {
    TestDatabases.execute(
        database,
        """
        insert into support_correction_report (id, instrument_id, kind, explanation, language, reported_at) values
          ('018f2b6e-0000-7000-8000-000000000001', 'wbso', 'OTHER', null, 'nl',
           timestamp with time zone '2026-11-21 13:05:00+01:00')
        """);
  }

  private static Map<String, List<String>> contents(DataSource database) throws SQLException {
    Map<String, List<String>> contents = new TreeMap<>();
    for (String table : tables(database)) {
      contents.put(table, rows(database, table));
    }
    return contents;
  }

  private static List<String> tables(DataSource database) throws SQLException {
    return strings(
        database,
        """
        select table_name from information_schema.tables
        where table_schema = current_schema and table_type = 'BASE TABLE'
        """);
  }

  private static List<String> rows(DataSource database, String table) throws SQLException {
    return strings(database, "select * from " + BackupSchema.quoted(table));
  }

  /** Every row as one string, sorted. */
  private static List<String> strings(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(row.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
      rows.sort(Comparator.naturalOrder());
      return rows;
    }
  }
}
