package nl.biotoop.sources.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a {@link CsvTable}. An empty cell is a missing value: the {@code optional…} methods
 * answer empty for it, the others refuse it.
 */
public final class Row {
  private final String table;
  private final NamedCsvRecord cells;

  Row(String table, NamedCsvRecord cells) {
    this.table = Objects.requireNonNull(table);
    this.cells = Objects.requireNonNull(cells);
  }

  /** The line of the file on which this row starts, counted from 1. */
  public long line() {
    return cells.getStartingLineNumber();
  }

  /**
   * The text of a cell, without blanks around it.
   *
   * @throws TableUnreadable when the cell is empty
   */
  public String text(String column) {
    return optionalText(column).orElseThrow(() -> fault(column, "is leeg"));
  }

  /** The text of a cell, or empty when the cell is. */
  public Optional<String> optionalText(String column) {
    return cells.findField(column).map(String::strip).filter(cell -> !cell.isEmpty());
  }

  /** The values of a cell that lists several, separated by a vertical bar; none when empty. */
  public List<String> list(String column) {
    return optionalText(column)
        .map(cell -> List.of(cell.split("\\s*\\|\\s*", -1)))
        .orElse(List.of());
  }

  /**
   * An ISO date such as 2026-01-01.
   *
   * @throws TableUnreadable when the cell holds something else
   */
  public Optional<LocalDate> optionalDate(String column) {
    Optional<String> cell = optionalText(column);
    try {
      return cell.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw fault(column, "'" + cell.orElse("") + "' is geen datum zoals 2026-01-31");
    }
  }

  /**
   * A number with a decimal point.
   *
   * @throws TableUnreadable when the cell holds something else
   */
  public Optional<Double> optionalNumber(String column) {
    Optional<String> cell = optionalText(column);
    try {
      return cell.map(Double::valueOf);
    } catch (NumberFormatException e) {
      throw fault(column, "'" + cell.orElse("") + "' is geen getal");
    }
  }

  /** A fault in one cell of this row, with its table, line and column. */
  public TableUnreadable fault(String column, String problem) {
    return new TableUnreadable(
        table + ", regel " + line() + ", kolom '" + column + "': " + problem);
  }
}
