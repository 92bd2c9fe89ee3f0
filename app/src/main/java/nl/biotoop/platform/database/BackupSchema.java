package nl.biotoop.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables that hold a region's data, a table always after the ones it refers to.
 *
 * @param tables every table of the schema but the migration histories
 * @param postgres whether this is PostgreSQL; otherwise it is H2
 */
record BackupSchema(List<Table> tables, boolean postgres) {

  /** A column; {@code identity} when the database hands out its numbers. */
  record Column(String name, BackupType type, boolean identity) {}

  /** A table with its columns in order and its primary key. */
  record Table(String name, List<Column> columns, List<String> key) {

    String columnList() {
      return columns.stream()
          .map(column -> quoted(column.name()))
          .collect(Collectors.joining(", "));
    }
  }

  static BackupSchema of(Connection connection) throws SQLException, BackupFault {
    boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    Map<String, Table> tables = new TreeMap<>();
    for (Map.Entry<String, List<Column>> table : columns(connection).entrySet()) {
      tables.put(
          table.getKey(),
          new Table(table.getKey(), table.getValue(), key(connection, table.getKey())));
    }
    return new BackupSchema(inOrderOfReference(tables, connection), postgres);
  }

  private static Map<String, List<Column>> columns(Connection connection)
      throws SQLException, BackupFault {
    Map<String, List<Column>> columns = new TreeMap<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                """
                select c.table_name, c.column_name, c.data_type, c.is_identity
                from information_schema.columns c
                join information_schema.tables t
                  on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = current_schema and t.table_type = 'BASE TABLE'
                order by c.table_name, c.ordinal_position
                """);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        String table = row.getString(1);
        if (table.startsWith(Migrations.historyTable(""))) {
          continue;
        }
        String name = row.getString(2);
        String type = row.getString(3).toLowerCase(Locale.ROOT);
        BackupType known =
            BackupType.find(type)
                .orElseThrow(() ->
                    new BackupFault(
                        "Kolom %s van tabel %s heeft het type %s. Dat kan niet in een kopie."
                            .formatted(name, table, type)));
        columns
            .computeIfAbsent(table, ignored -> new ArrayList<>())
            .add(new Column(name, known, row.getString(4).equals("YES")));
      }
    }
    return columns;
  }

  private static List<String> key(Connection connection, String table) throws SQLException {
    Map<Short, String> columns = new TreeMap<>();
    try (ResultSet row =
        connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
      while (row.next()) {
        columns.put(row.getShort("KEY_SEQ"), row.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(columns.values());
  }

  private static List<Table> inOrderOfReference(Map<String, Table> tables, Connection connection)
      throws SQLException, BackupFault {
    Map<String, TreeSet<String>> waitsFor = new TreeMap<>();
    for (String table : tables.keySet()) {
      TreeSet<String> referred = new TreeSet<>();
      try (ResultSet row =
          connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
        while (row.next()) {
          referred.add(row.getString("PKTABLE_NAME"));
        }
      }
      waitsFor.put(table, referred);
    }
    Map<String, Table> ordered = new LinkedHashMap<>();
    while (ordered.size() < tables.size()) {
      String next =
          waitsFor.entrySet().stream()
              .filter(entry -> ordered.keySet().containsAll(entry.getValue()))
              .map(Map.Entry::getKey)
              .filter(table -> !ordered.containsKey(table))
              .min(Comparator.naturalOrder())
              .orElseThrow(() ->
                  new BackupFault(
                      "Deze tabellen verwijzen in een kring naar elkaar: "
                          + String.join(
                              ", ",
                              tables.keySet().stream()
                                  .filter(table -> !ordered.containsKey(table))
                                  .toList())
                          + ". Zo kan er geen kopie worden gemaakt."));
      ordered.put(next, Objects.requireNonNull(tables.get(next)));
    }
    return List.copyOf(ordered.values());
  }

  /** All rows, in an order that is the same on both databases. */
  String select(Table table) {
    List<String> key =
        table.key().isEmpty() ? table.columns().stream().map(Column::name).toList() : table.key();
    String order =
        table.columns().stream()
            .filter(column -> key.contains(column.name()))
            .sorted(Comparator.comparingInt(column -> key.indexOf(column.name())))
            .map(column -> sortable(column) + " nulls first")
            .collect(Collectors.joining(", "));
    return "select " + table.columnList() + " from " + quoted(table.name()) + " order by " + order;
  }

  /** Text sorts by its UTF-8 bytes, whatever the collation of the database. */
  private String sortable(Column column) {
    if (column.type() != BackupType.VARCHAR) {
      return quoted(column.name());
    }
    return postgres
        ? "convert_to(" + quoted(column.name()) + ", 'UTF8')"
        : "stringtoutf8(" + quoted(column.name()) + ")";
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
