package nl.biotoop.sources.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table read from CSV text: a header line, then rows of cells addressed by column name.
 *
 * <p>Separator comma, quote {@code "}, UTF-8 by the caller's reader; no byte order mark. Blank
 * lines are skipped. Every fault names the table, the line and the column, so that whoever keeps
 * the file can mend it.
 *
 * @param name what the table is called in messages, usually its file name
 * @param columns the header, in order
 * @param rows the data rows, in order
 */
public record CsvTable(String name, List<String> columns, List<Row> rows) {

  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a whole table.
   *
   * @param required columns that must be in the header
   * @throws TableUnreadable when a required column is missing, a name stands twice in the header, a
   *     row has another number of cells than the header, or the text is no CSV
   */
  public static CsvTable read(String name, Reader text, String... required) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text)) {
      List<NamedCsvRecord> records = reader.stream().toList();
      List<String> header = records.isEmpty() ? List.of() : records.getFirst().getHeader();
      Set<String> columns = new LinkedHashSet<>(header);
      if (columns.size() < header.size()) {
        throw new TableUnreadable(name + ": een kolomnaam staat er twee keer: " + header);
      }
      for (NamedCsvRecord cells : records) {
        if (cells.getFieldCount() != header.size()) {
          throw new TableUnreadable(
              name
                  + ", regel "
                  + cells.getStartingLineNumber()
                  + ": "
                  + cells.getFieldCount()
                  + " cellen, maar er zijn "
                  + header.size()
                  + " kolommen");
        }
      }
      for (String column : required) {
        if (!records.isEmpty() && !columns.contains(column)) {
          throw new TableUnreadable(
              name + ": kolom '" + column + "' ontbreekt; gevonden: " + columns);
        }
      }
      return new CsvTable(
          name, header, records.stream().map(record -> new Row(name, record)).toList());
    } catch (CsvParseException | IllegalStateException e) {
      throw new TableUnreadable(name + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
