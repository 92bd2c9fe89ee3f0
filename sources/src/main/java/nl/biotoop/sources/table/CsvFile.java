package nl.biotoop.sources.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads text with a separator. Separator and encoding are found by looking; what was taken is told
 * when it is a guess.
 */
final class CsvFile {
  private static final String SEPARATORS = ";,\t";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** So many lines show which separator is used. */
  private static final int SAMPLE_LINES = 25;

  private CsvFile() {}

  static Spreadsheet read(String name, byte[] bytes, SheetLimits limits)
      throws Unreadable, IOException {
    List<Remark> remarks = new ArrayList<>();
    return read(name, decoded(bytes, remarks), remarks, limits);
  }

  static Spreadsheet read(String name, String text, List<Remark> remarks, SheetLimits limits)
      throws Unreadable, IOException {
    if (text.chars().limit(4_096).filter(CsvFile::isBinary).count() > 0) {
      throw SpreadsheetReader.other("");
    }
    // Excel's own way to name the separator; it counts as a row.
    boolean named = text.startsWith("sep=") && text.length() > 4;
    char separator = named ? text.charAt(4) : separator(text);
    if (separator == '"' || separator == '\r' || separator == '\n') {
      separator = ';';
    }
    CellGrid grid = new CellGrid(limits, new CellGrid.Used());
    int row = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        row++;
        if (row > 1 || !named) {
          keep(grid, line, row);
        }
      }
    } catch (CsvParseException e) {
      throw new Unreadable(
          "Rij "
              + (row + 1)
              + ": hier klopt het bestand niet. Staat er een aanhalingsteken te "
              + "veel of te weinig?",
          "Row "
              + (row + 1)
              + ": the file is not right here. Is there a quotation mark too many "
              + "or too few?");
    }
    return new Spreadsheet(
        name, Spreadsheet.Format.CSV, List.of(grid.sheet(name, false, List.of(), 0)), remarks);
  }

  private static void keep(CellGrid grid, CsvRecord line, int row) throws Unreadable {
    for (int column = 1; column <= line.getFieldCount(); column++) {
      String text = line.getField(column - 1);
      if (!text.isBlank()) {
        if (row > CellAddress.LAST_ROW || column > CellAddress.LAST_COLUMN) {
          throw new Unreadable(
              "Rij " + row + ": zo ver kan geen spreadsheet tellen. Haal lege rijen weg.",
              "Row " + row + ": no spreadsheet counts that far. Remove empty rows.");
        }
        grid.add(new CellAddress(column, row), text, Cell.Kind.TEXT, false);
      }
    }
  }

  private static boolean isBinary(int letter) {
    return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r';
  }

  private static String decoded(byte[] bytes, List<Remark> remarks) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    Optional<String> utf8 = utf8(ByteBuffer.wrap(bytes, from, bytes.length - from));
    if (utf8.isPresent()) {
      return utf8.get();
    }
    remarks.add(
        new Remark(
            "Dit bestand is gelezen als Windows-1252. Kijk of letters met accenten goed staan.",
            "This file was read as Windows-1252. Check that accented letters are right."));
    return new String(bytes, WINDOWS);
  }

  private static Optional<String> utf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** The one that stands most often in the first lines, outside quotation marks. */
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    int lines = 0;
    for (int i = 0; i < text.length() && lines < SAMPLE_LINES; i++) {
      char letter = text.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && letter == '\n') {
        lines++;
        // The headings decide when they can: sentences below are full of commas.
        if (lines == 1 && most(counts) >= 0) {
          break;
        }
      } else if (!quoted && SEPARATORS.indexOf(letter) >= 0) {
        counts[SEPARATORS.indexOf(letter)]++;
      }
    }
    int most = most(counts);
    return most < 0 ? ',' : SEPARATORS.charAt(most);
  }

  private static int most(int[] counts) {
    int most = -1;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 && (most < 0 || counts[i] > counts[most])) {
        most = i;
      }
    }
    return most;
  }
}
