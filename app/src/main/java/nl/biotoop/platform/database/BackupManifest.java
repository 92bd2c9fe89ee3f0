package nl.biotoop.platform.database;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first thing to read in a backup: what is in it, and how to know that it is whole.
 *
 * @param format {@link #FORMAT}
 * @param version the version of Biotoop that made it
 * @param madeAt when, in UTC
 * @param migrations the latest migration of each module
 * @param tables the tables in the order in which they can be filled
 */
record BackupManifest(
    String format,
    String version,
    String madeAt,
    Map<String, String> migrations,
    List<Table> tables) {

  static final String FORMAT = "biotoop-backup/1";
  static final String ENTRY = "manifest.json";

  /**
   * One table.
   *
   * @param rows how many rows
   * @param bytes the size of its file, not compressed
   * @param sha256 of its file, not compressed
   * @param highest the highest number its identity column has given out; null without such a column
   *     or without rows
   */
  record Table(
      String name,
      List<Column> columns,
      long rows,
      long bytes,
      String sha256,
      @Nullable Long highest) {

    String entry() {
      return entry(name);
    }

    static String entry(String name) {
      return "tables/" + name + ".jsonl";
    }
  }

  /** A column and its SQL type. */
  record Column(String name, String type) {}

  static List<Column> columns(BackupSchema.Table table) {
    return table.columns().stream()
        .map(column -> new Column(column.name(), column.type().sqlName()))
        .toList();
  }

  /** Whether every part is there; a manifest is read from a file that anyone may have changed. */
  boolean isComplete() {
    return Stream.of(version, madeAt, migrations, tables).allMatch(Objects::nonNull)
        && tables.stream()
            .allMatch(table ->
                table != null
                    && Stream.of(table.name(), table.columns(), table.sha256())
                        .allMatch(Objects::nonNull));
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
