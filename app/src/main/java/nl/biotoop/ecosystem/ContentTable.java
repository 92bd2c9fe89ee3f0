package nl.biotoop.ecosystem;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;

/** Reads tables whose rows have an id. */
final class ContentTable {

  private ContentTable() {}

  /**
   * The rows of a table by their id, in the order of the file.
   *
   * @param id what must not stand twice
   * @param idColumn the column to name when it does
   * @param required the columns that the file must have
   */
  static <T> SequencedMap<String, T> read(
      ContentFiles files,
      String name,
      Function<Row, T> row,
      Function<T, String> id,
      String idColumn,
      String... required) {
    SequencedMap<String, T> byId = new LinkedHashMap<>();
    files.rows(
        name,
        cells -> {
          T value = row.apply(cells);
          if (byId.putIfAbsent(id.apply(value), value) != null) {
            throw cells.fault(idColumn, "'" + cells.text(idColumn) + "' staat er twee keer");
          }
          return value;
        },
        required);
    return byId;
  }

  /** The text in the columns {@code nl} and {@code en}, both required. */
  static Text label(Row row) {
    return new Text(row.text("nl"), row.text("en"));
  }
}
