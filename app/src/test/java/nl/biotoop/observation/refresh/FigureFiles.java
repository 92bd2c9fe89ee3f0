package nl.biotoop.observation.refresh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same table as csv, xlsx and ods: rows on lines, cells with commas between them. */
public final class FigureFiles {
  private FigureFiles() {}

  /** As text. */
  public static byte[] csv(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[0-9]+(\\.[0-9]+)?");
  }

  /** As a workbook of Excel; what looks like a number is one. */
  public static byte[] xlsx(String... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Cijfers");
      for (int row = 0; row < lines.length; row++) {
        String[] cells = lines[row].split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          if (isNumber(cells[column])) {
            sheet.value(row, column, Double.parseDouble(cells[column]));
          } else if (!cells[column].isEmpty()) {
            sheet.value(row, column, cells[column]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As a workbook of LibreOffice. */
  public static byte[] ods(String... lines) {
    StringBuilder rows = new StringBuilder();
    for (String line : lines) {
      rows.append("<table:table-row>");
      List.of(line.split(",", -1)).forEach(cell -> rows.append(cell(cell)));
      rows.append("</table:table-row>");
    }
    return zip(
        Map.of(
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml",
            "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<office:body><office:spreadsheet><table:table table:name=\"Cijfers\">"
                + rows
                + "</table:table></office:spreadsheet></office:body></office:document-content>"));
  }

  private static String cell(String text) {
    if (text.isEmpty()) {
      return "<table:table-cell/>";
    }
    String type =
        isNumber(text)
            ? "office:value-type=\"float\" office:value=\"" + text + "\""
            : "office:value-type=\"string\"";
    return "<table:table-cell " + type + "><text:p>" + text + "</text:p></table:table-cell>";
  }

  /** A document of Word, as far as anybody looks. */
  public static byte[] docx() {
    return zip(Map.of("word/document.xml", "<w:document/>"));
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : new LinkedHashMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
