package nl.biotoop.observation.checks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the query of a check may ask: a table that is there for one run only. Asked as a
 * view it would be worked out again for every row it is compared with.
 *
 * @param name its name in a query
 * @param columns its columns with their types
 * @param index the columns by which it is looked up
 * @param rows what is in it
 */
record Relation(String name, List<String> columns, String index, Rows rows) {
  /** Keeps its own copy of the list. */
  Relation {
    columns = List.copyOf(columns);
  }

  /** What is in a relation. */
  sealed interface Rows {
    /** What the database knows: a {@code select}, with the values for its placeholders. */
    record Asked(String sql, List<String> values) implements Rows {}

    /** What Java knows, all of it text. */
    record Known(Collection<List<String>> rows) implements Rows {}
  }

  /** One that Java knows. */
  static Relation known(
      String name, List<String> columns, String index, Collection<List<String>> rows) {
    return new Relation(
        name,
        columns.stream().map(column -> column + " varchar(60)").toList(),
        index,
        new Rows.Known(rows));
  }

  /** Makes and fills the table, for this connection alone. */
  void make(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create local temporary table " + name + " (" + String.join(", ", columns) + ")");
      fill(connection);
      statement.execute("create index " + name + "_by on " + name + " (" + index + ")");
    }
  }

  private void fill(Connection connection) throws SQLException {
    switch (rows) {
      case Rows.Asked(String sql, List<String> values) -> {
        try (PreparedStatement insert =
            connection.prepareStatement("insert into " + name + " " + sql)) {
          set(insert, values);
          insert.executeUpdate();
        }
      }
      case Rows.Known(Collection<List<String>> known) -> {
        String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
            connection.prepareStatement("insert into " + name + " values (" + places + ")")) {
          for (List<String> row : known) {
            set(insert, row);
            insert.addBatch();
          }
          insert.executeBatch();
        }
      }
    }
  }

  private static void set(PreparedStatement statement, List<String> values) throws SQLException {
    int place = 0;
    for (String value : values) {
      statement.setString(++place, value);
    }
  }

  /** Takes the table away again. */
  void drop(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists " + name);
    }
  }
}
