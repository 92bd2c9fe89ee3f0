package nl.biotoop.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.CsvTable;
import nl.biotoop.sources.table.Row;
import nl.biotoop.sources.table.TableUnreadable;

/** Reads content tables; every fault in one becomes a {@link ContentFault} that says where. */
final class ContentTable {

  private ContentTable() {}

  /** One value for each row of {@code territory/<name>.csv}, in order; at least one. */
  static <T> List<T> read(
      ContentFiles files, String name, Function<Row, T> row, String... required) {
    String file = "territory/" + name + ".csv";
    try (BufferedReader text = files.open(file)) {
      List<T> values = new ArrayList<>();
      for (Row cells : CsvTable.read(file, text, required).rows()) {
        values.add(row.apply(cells));
      }
      if (values.isEmpty()) {
        throw new ContentFault(file + " heeft geen enkele regel met gegevens");
      }
      return values;
    } catch (TableUnreadable e) {
      throw fault(String.valueOf(e.getMessage()), e);
    } catch (IOException | UncheckedIOException e) {
      throw fault(file + " is niet te lezen; is het bestand UTF-8?", e);
    }
  }

  /** The region code in a cell, of one of these levels. */
  static RegionCode code(Row row, String column, RegionLevel first, RegionLevel... others) {
    Set<RegionLevel> levels = EnumSet.of(first, others);
    String cell = row.text(column);
    return RegionCode.read(cell)
        .filter(code -> levels.contains(code.level()))
        .orElseThrow(() -> row.fault(column, "'" + cell + "' is hier geen gebiedscode"));
  }

  private static ContentFault fault(String message, Throwable cause) {
    ContentFault fault = new ContentFault(message);
    fault.initCause(cause);
    return fault;
  }
}
