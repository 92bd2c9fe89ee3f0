package nl.biotoop.sources.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Sheet.Line;

/** One row, its cells by their columns. */
final class Cells {
  /** As our own files keep a text that a spreadsheet would take for a formula. */
  private static final Pattern GUARDED = Pattern.compile("'[=+@-](?s:.+)");

  private final Heading heading;
  private final Line line;
  private final Map<Integer, Cell> byColumn = new HashMap<>();

  Cells(Heading heading, Line line) {
    this.heading = heading;
    this.line = line;
    line.cells().forEach(cell -> byColumn.put(cell.address().column(), cell));
  }

  Line line() {
    return line;
  }

  CellAddress at(int column) {
    return new CellAddress(column, line.number());
  }

  Optional<Cell> cell(int column) {
    return Optional.ofNullable(byColumn.get(column));
  }

  /** What stands in a column; {@code ""} when nothing does. */
  String text(Column column) {
    Integer place = heading.columns().get(column);
    String text = place == null ? "" : cell(place).map(Cell::text).orElse("").strip();
    return GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }
}
