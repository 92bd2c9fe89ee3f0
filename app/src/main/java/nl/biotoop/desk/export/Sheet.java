package nl.biotoop.desk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet (xlsx) of one table. Every text is a cell of type text, so a spreadsheet never
 * takes it for a formula, whatever it begins with.
 */
final class Sheet {
  private Sheet() {}

  /**
   * A column.
   *
   * @param width in characters
   */
  record Column(String head, int width) {}

  /** A row: a moment, in local time, and the texts after it. */
  record Row(LocalDateTime moment, List<String> texts) {}

  /** The whole file. */
  static byte[] of(String name, List<Column> columns, List<Row> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Biotoop", null)) {
      Worksheet sheet = book.newWorksheet(name);
      for (int column = 0; column < columns.size(); column++) {
        sheet.value(0, column, columns.get(column).head());
        sheet.style(0, column).bold().set();
        sheet.width(column, columns.get(column).width());
      }
      sheet.freezePane(0, 1);
      for (int i = 0; i < rows.size(); i++) {
        int at = i + 1;
        sheet.value(at, 0, rows.get(i).moment());
        sheet.style(at, 0).format("yyyy-mm-dd hh:mm").set();
        List<String> texts = rows.get(i).texts();
        for (int column = 0; column < texts.size(); column++) {
          sheet.value(at, column + 1, readable(texts.get(column)));
          sheet.style(at, column + 1).wrapText(true).set();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** XML has no place for control characters. */
  private static String readable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }
}
