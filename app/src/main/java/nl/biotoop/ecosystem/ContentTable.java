package nl.biotoop.ecosystem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.CsvTable;
import nl.biotoop.sources.table.Row;
import nl.biotoop.sources.table.TableUnreadable;

/** Reads content tables; every fault in one becomes a {@link ContentFault} that says where. */
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
    try (BufferedReader text = files.open(name)) {
      SequencedMap<String, T> byId = new LinkedHashMap<>();
      List<Row> rows = CsvTable.read(name, text, required).rows();
      for (Row cells : rows) {
        T value = row.apply(cells);
        if (byId.putIfAbsent(id.apply(value), value) != null) {
          throw cells.fault(idColumn, "'" + cells.text(idColumn) + "' staat er twee keer");
        }
      }
      if (byId.isEmpty()) {
        throw new ContentFault(name + " heeft geen enkele regel met gegevens");
      }
      return byId;
    } catch (TableUnreadable e) {
      throw fault(String.valueOf(e.getMessage()), e);
    } catch (IOException | UncheckedIOException e) {
      throw fault(name + " is niet te lezen; is het bestand UTF-8?", e);
    }
  }

  /** The text in the columns {@code nl} and {@code en}, both required. */
  static Text label(Row row) {
    return new Text(row.text("nl"), row.text("en"));
  }

  private static ContentFault fault(String message, Throwable cause) {
    ContentFault fault = new ContentFault(message);
    fault.initCause(cause);
    return fault;
  }
}
