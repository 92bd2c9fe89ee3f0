package nl.biotoop.observation.checks;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that the query of a check may ask, as if it were a table.
 *
 * @param name its name in a query
 * @param head its name and columns, as after {@code with}
 * @param sql what it is
 * @param values for the placeholders in that, in order
 */
record Relation(String name, String head, String sql, List<String> values) {
  /** Keeps its own copy of the list. */
  Relation {
    values = List.copyOf(values);
  }

  /** One that is asked of the database. */
  static Relation asked(String name, String sql, List<String> values) {
    return new Relation(name, name, sql, values);
  }

  /** One that Java knows; every column is text. */
  static Relation known(String name, List<String> columns, Set<List<String>> rows) {
    String row =
        columns.stream()
            .map(_ -> "cast(? as varchar(60))")
            .collect(Collectors.joining(", ", "(", ")"));
    String none =
        columns.stream()
            .map(_ -> "cast('' as varchar(60))")
            .collect(Collectors.joining(", ", "select ", " where 1 = 0"));
    return new Relation(
        name,
        name + "(" + String.join(", ", columns) + ")",
        rows.isEmpty()
            ? none
            : rows.stream().map(_ -> row).collect(Collectors.joining(", ", "values ", "")),
        rows.stream().flatMap(List::stream).toList());
  }

  /** Whether a query asks it. */
  boolean isIn(String query) {
    return Pattern.compile("\\b" + name + "\\b", Pattern.CASE_INSENSITIVE).matcher(query).find();
  }
}
