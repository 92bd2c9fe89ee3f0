package nl.biotoop.platform.open;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table for a spreadsheet: CSV (RFC 4180) in UTF-8, with a header row. */
public final class OpenTable {
  /** How such a table is sent. */
  public static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private static final String STARTS_FORMULA = "=+-@\t\r";

  private final StringWriter text = new StringWriter();
  private final CsvWriter rows = CsvWriter.builder().build(text);

  /** A table without rows. */
  public OpenTable(String... columns) {
    rows.writeRecord(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells texts, which are kept from being taken for a formula; numbers, written without
   *     powers of ten; {@code null} where there is nothing
   */
  public void add(@Nullable Object... cells) {
    rows.writeRecord(Arrays.stream(cells).map(OpenTable::written).toList());
  }

  private static String written(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      default -> cell(cell.toString());
    };
  }

  /** A text that no spreadsheet takes for a formula. */
  public static String cell(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text as it was before {@link #cell}. */
  public static String text(String cell) {
    return cell.length() > 1
            && cell.charAt(0) == '\''
            && STARTS_FORMULA.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /**
   * The whole table as an answer.
   *
   * @param answer with its licence and type
   * @param name of the file
   */
  public ResponseEntity<String> in(ResponseEntity.BodyBuilder answer, String name) {
    // Closing writes the last rows; without it they are lost.
    try (rows) {
      rows.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.toString());
  }
}
