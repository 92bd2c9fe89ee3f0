package nl.biotoop.platform.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet of one table in which every cell is text: what goes out comes back as it was, and
 * nothing is taken for a number, a day or a formula. The first row is the heading.
 */
public final class TextSheet {
  private static final int WIDTH = 24;
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String OFFICE = NAMES + "office:1.0";
  private static final String TABLE = NAMES + "table:1.0";
  private static final String TEXT = NAMES + "text:1.0";
  private static final String MANIFEST = NAMES + "manifest:1.0";

  private TextSheet() {}

  /** As Excel keeps it. */
  public static byte[] xlsx(String name, List<List<String>> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Biotoop", null)) {
      Worksheet sheet = book.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        List<String> cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          if (row == 0) {
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
          }
          if (!cells.get(column).isEmpty()) {
            sheet.value(row, column, cells.get(column));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** As LibreOffice keeps it (OpenDocument 1.3, ISO/IEC 26300). */
  public static byte[] ods(String name, List<List<String>> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream parts = new ZipOutputStream(file)) {
      // First and not packed: programs know the file by it.
      byte[] type = ODS.getBytes(StandardCharsets.US_ASCII);
      CRC32 sum = new CRC32();
      sum.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCrc(sum.getValue());
      parts.putNextEntry(first);
      parts.write(type);
      parts.putNextEntry(new ZipEntry("content.xml"));
      parts.write(content(name, rows));
      parts.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      parts.write(manifest());
      parts.closeEntry();
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("A spreadsheet in memory cannot fail", e);
    }
    return file.toByteArray();
  }

  private static byte[] content(String name, List<List<String>> rows) throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter xml = xml(bytes);
    xml.writeStartElement("office", "document-content", OFFICE);
    xml.writeNamespace("office", OFFICE);
    xml.writeNamespace("table", TABLE);
    xml.writeNamespace("text", TEXT);
    xml.writeAttribute("office", OFFICE, "version", "1.3");
    xml.writeStartElement("office", "body", OFFICE);
    xml.writeStartElement("office", "spreadsheet", OFFICE);
    xml.writeStartElement("table", "table", TABLE);
    xml.writeAttribute("table", TABLE, "name", name);
    for (List<String> row : rows) {
      xml.writeStartElement("table", "table-row", TABLE);
      for (String cell : row) {
        xml.writeStartElement("table", "table-cell", TABLE);
        if (!cell.isEmpty()) {
          xml.writeAttribute("office", OFFICE, "value-type", "string");
          xml.writeStartElement("text", "p", TEXT);
          xml.writeCharacters(cell);
          xml.writeEndElement();
        }
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private static byte[] manifest() throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter xml = xml(bytes);
    xml.writeStartElement("manifest", "manifest", MANIFEST);
    xml.writeNamespace("manifest", MANIFEST);
    xml.writeAttribute("manifest", MANIFEST, "version", "1.3");
    for (List<String> part : List.of(List.of("/", ODS), List.of("content.xml", "text/xml"))) {
      xml.writeEmptyElement("manifest", "file-entry", MANIFEST);
      xml.writeAttribute("manifest", MANIFEST, "full-path", part.get(0));
      xml.writeAttribute("manifest", MANIFEST, "media-type", part.get(1));
    }
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  private static XMLStreamWriter xml(ByteArrayOutputStream bytes) throws XMLStreamException {
    XMLStreamWriter xml =
        XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    return xml;
  }
}
