package nl.biotoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup brings every row from one database to the other and back, unchanged. */
class BackupTest {
  private static final List<String> SPECIMEN = List.of("specimen");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T13:05:00Z"), ZoneId.of("Europe/Amsterdam"));

  @TempDir Path folder = Path.of("");

  @Test
  void everyTableOfTheProductCanBeBackedUpOnBothDatabases() throws SQLException {
    for (DataSource dataSource : List.of(TestDatabases.h2(), TestDatabases.postgres())) {
      TestDatabases.migrated(dataSource, Migrations.MODULES);
      Backup backup = new Backup(dataSource, CLOCK, "1.0", Migrations.MODULES);
      String file = folder.resolve(UUID.randomUUID() + ".zip").toString();
      assertThat(backup.write(file)).isInstanceOf(Backup.Done.class);
      assertThat(backup.restore(file, false)).isInstanceOf(Backup.Done.class);
    }
  }

  @Test
  void awkwardRowsGoFromH2ToPostgresAndBackByteForByte() throws Exception {
    DataSource h2 = specimens(TestDatabases.h2());
    Specimens.fill(h2, 1_300);
    Map<String, byte[]> first = backup(h2, "first");

    DataSource postgres = specimens(TestDatabases.postgres());
    restore(postgres, "first");
    Map<String, byte[]> second = backup(postgres, "second");

    DataSource again = specimens(TestDatabases.h2());
    restore(again, "second");
    Map<String, byte[]> third = backup(again, "third");

    assertThat(first.keySet())
        .contains("tables/specimen_type.jsonl", "tables/specimen_child.jsonl");
    assertThat(lines(first, "specimen_type")).hasSize(1_300);
    assertSame(first, second);
    assertSame(first, third);
  }

  @Test
  void postgresKeepsWhatOnlyItCanHold() throws Exception {
    DataSource postgres = specimens(TestDatabases.postgres());
    TestDatabases.execute(
        postgres,
        "insert into specimen_type (code, a_double, a_day, a_moment) values"
            + " ('a', '-0', 'infinity', 'infinity'), ('b', 'NaN', '-infinity', '-infinity'),"
            + " ('c', 4.9e-324, '4713-01-01 BC', '4713-01-01 00:00:00+00 BC'),"
            + " ('d', 1.7976931348623157e308, '5874897-12-31', '294276-12-31 23:59:59.999999+00')");
    Map<String, byte[]> first = backup(postgres, "first");
    assertThat(lines(first, "specimen_type").getFirst())
        .isEqualTo("[\"a\",null,null,null,null,-0.0,null,\"infinity\",\"infinity\"]");

    DataSource other = specimens(TestDatabases.postgres());
    restore(other, "first");
    assertSame(first, backup(other, "second"));
  }

  @Test
  void anEmptyTextIsNotAMissingOne() throws Exception {
    DataSource h2 = specimens(TestDatabases.h2());
    TestDatabases.execute(
        h2, "insert into specimen_type (code, a_text) values ('', ''), ('none', null)");
    backup(h2, "first");
    DataSource postgres = specimens(TestDatabases.postgres());
    restore(postgres, "first");
    assertThat(lines(backup(postgres, "second"), "specimen_type"))
        .containsExactly(
            "[\"\",null,\"\",null,null,null,null,null,null]",
            "[\"none\",null,null,null,null,null,null,null,null]");
  }

  @Test
  void textThatNoEncodingCarriesComesBackOnH2() throws Exception {
    DataSource h2 = specimens(TestDatabases.h2());
    insertText(h2, "odd", "nul \0, half a pair \ud83d");
    Map<String, byte[]> first = backup(h2, "first");
    DataSource other = specimens(TestDatabases.h2());
    restore(other, "first");
    assertSame(first, backup(other, "second"));
  }

  @Test
  void numbersGivenOutAfterARestoreAreNew() throws Exception {
    DataSource h2 = specimens(TestDatabases.h2());
    TestDatabases.execute(
        h2,
        "insert into specimen_parent (name) values ('one'), ('two'), ('three')",
        "insert into specimen_child (parent_id, position) values (2, 1), (1, 1)");
    backup(h2, "first");
    for (DataSource target : List.of(TestDatabases.h2(), TestDatabases.postgres())) {
      specimens(target);
      restore(target, "first");
      TestDatabases.execute(target, "insert into specimen_parent (name) values ('four')");
      assertThat(lines(backup(target, UUID.randomUUID().toString()), "specimen_parent"))
          .containsExactly("[1,\"one\"]", "[2,\"two\"]", "[3,\"three\"]", "[4,\"four\"]");
    }
  }

  @Test
  void aBackupShowsOneMomentWhileOthersWrite() throws Exception {
    for (DataSource dataSource : List.of(TestDatabases.h2(), TestDatabases.postgres())) {
      specimens(dataSource);
      TestDatabases.execute(dataSource, "insert into specimen_parent (name) values ('before')");
      DataSource busy =
          beforeStatement(
              dataSource,
              "specimen_child",
              () ->
                  TestDatabases.execute(
                      dataSource,
                      "insert into specimen_parent (name) values ('meanwhile')",
                      "insert into specimen_child (parent_id, position) values (2, 1)"));
      Map<String, byte[]> tables = backup(busy, UUID.randomUUID().toString());
      assertThat(lines(tables, "specimen_parent")).containsExactly("[1,\"before\"]");
      assertThat(lines(tables, "specimen_child")).isEmpty();
    }
  }

  @Test
  void aFaultHalfWayLeavesTheDatabaseAsItWas() throws Exception {
    DataSource source = specimens(TestDatabases.h2());
    Specimens.fill(source, 20);
    insertText(source, "zzz", "postgres cannot hold \0");
    backup(source, "odd");

    DataSource postgres = specimens(TestDatabases.postgres());
    Specimens.fill(postgres, 30);
    Map<String, byte[]> before = backup(postgres, "before");
    Backup.Result result =
        new Backup(postgres, CLOCK, "1.0", SPECIMEN).restore(path("odd").toString(), true);

    assertThat(result)
        .isInstanceOfSatisfying(
            Backup.Refused.class,
            refused ->
                assertThat(refused.reason())
                    .contains("er is niets veranderd", "specimen_type", "21"));
    assertSame(before, backup(postgres, "after"));
  }

  @Test
  void aBrokenConnectionHalfWayLeavesTheDatabaseAsItWas() throws Exception {
    DataSource source = specimens(TestDatabases.h2());
    Specimens.fill(source, 40);
    backup(source, "new");
    for (DataSource target : List.of(TestDatabases.h2(), TestDatabases.postgres())) {
      specimens(target);
      Specimens.fill(target, 15);
      String name = UUID.randomUUID().toString();
      Map<String, byte[]> before = backup(target, name);
      DataSource failing =
          beforeStatement(
              target,
              "insert into \"specimen_type\"",
              () -> {
                throw new SQLException("The line went dead.", "08006");
              });
      Backup.Result result =
          new Backup(failing, CLOCK, "1.0", SPECIMEN).restore(path("new").toString(), true);
      assertThat(result)
          .isEqualTo(
              new Backup.Refused(
                  "De kopie is niet teruggezet; er is niets veranderd. De database gaf een fout:"
                      + " The line went dead."));
      assertSame(before, backup(target, name + "-after"));
    }
  }

  @Test
  void replacingTakesThePlaceOfAllThatWasThere() throws Exception {
    DataSource source = specimens(TestDatabases.h2());
    Specimens.fill(source, 10);
    Map<String, byte[]> wanted = backup(source, "wanted");
    for (DataSource target : List.of(TestDatabases.h2(), TestDatabases.postgres())) {
      specimens(target);
      Specimens.fill(target, 25);
      assertThat(
              new Backup(target, CLOCK, "1.0", SPECIMEN).restore(path("wanted").toString(), true))
          .isInstanceOf(Backup.Done.class);
      assertSame(wanted, backup(target, UUID.randomUUID().toString()));
    }
  }

  @Test
  void bothMessagesSayWhatWasDone() throws Exception {
    DataSource h2 = specimens(TestDatabases.h2());
    insertText(h2, "only", "row");
    Backup backup = new Backup(h2, CLOCK, "1.0", SPECIMEN);
    String file = path("told").toString();
    assertThat(backup.write(file))
        .isEqualTo(new Backup.Done("Kopie gemaakt: " + file + " (1 rij, 2 kB)."));
    assertThat(backup.restore(file, true))
        .isEqualTo(
            new Backup.Done(
                "Teruggezet: 1 rij uit de kopie van 21 november 2026, 14:05 (versie 1.0)."));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(path("told"));
    }
  }

  private DataSource specimens(DataSource dataSource) {
    return TestDatabases.migrated(dataSource, SPECIMEN);
  }

  private Path path(String name) {
    return folder.resolve(name + ".zip").toAbsolutePath();
  }

  private Map<String, byte[]> backup(DataSource dataSource, String name) throws IOException {
    assertThat(new Backup(dataSource, CLOCK, "1.0", SPECIMEN).write(path(name).toString()))
        .isInstanceOf(Backup.Done.class);
    Map<String, byte[]> tables = new TreeMap<>();
    try (ZipFile zip = new ZipFile(path(name).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          tables.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return tables;
  }

  private void restore(DataSource dataSource, String name) {
    assertThat(new Backup(dataSource, CLOCK, "1.0", SPECIMEN).restore(path(name).toString(), false))
        .isInstanceOf(Backup.Done.class);
  }

  private static List<String> lines(Map<String, byte[]> tables, String table) {
    byte[] bytes = tables.getOrDefault("tables/" + table + ".jsonl", new byte[0]);
    return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }

  private static void insertText(DataSource dataSource, String code, String text)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into specimen_type (code, a_text) values (?, ?)")) {
      insert.setString(1, code);
      insert.setString(2, text);
      insert.executeUpdate();
    }
  }

  /** Something that happens just before the first statement with a certain text is prepared. */
  interface Event {
    void happen() throws SQLException;
  }

  private static DataSource beforeStatement(DataSource dataSource, String text, Event event) {
    AtomicBoolean happened = new AtomicBoolean();
    return proxy(
        DataSource.class,
        dataSource,
        (method, result) ->
            result instanceof Connection connection
                ? proxy(
                    Connection.class,
                    connection,
                    (name, made) -> made,
                    sql -> {
                      if (sql.contains("\"" + text + "\"") || sql.startsWith(text)) {
                        if (!happened.getAndSet(true)) {
                          event.happen();
                        }
                      }
                    })
                : result,
        sql -> {});
  }

  private interface After {
    @Nullable Object result(String method, @Nullable Object result) throws SQLException;
  }

  private interface Before {
    void prepare(String sql) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T target, After after, Before before) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                before.prepare(String.valueOf(arguments[0]));
              }
              try {
                return after.result(method.getName(), method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }
}
