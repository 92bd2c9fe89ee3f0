package nl.biotoop.sources.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the cells of a file within the limits, whatever order they come in. */
final class CellGrid {
  /** So many places a remark names. */
  static final int MOST_NAMED = 5;

  private final SheetLimits limits;
  private final Used used;
  private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();

  /** What all sheets of a file have used of the limits together. */
  static final class Used {
    private int cells;
    private int rows;
    private long letters;
  }

  CellGrid(SheetLimits limits, Used used) {
    this.limits = limits;
    this.used = used;
  }

  /** Keeps a cell; one without text is no cell. */
  void add(CellAddress address, String text, Cell.Kind kind, boolean formula) throws Unreadable {
    if (text.isBlank()) {
      return;
    }
    if (address.column() > limits.columns()) {
      throw new Unreadable(
          "Cel "
              + address
              + ": er staan te veel kolommen, het mogen er "
              + limits.columns()
              + " zijn. Haal weg wat rechts van uw lijst staat.",
          "Cell "
              + address
              + ": there are too many columns, "
              + limits.columns()
              + " are allowed. Remove what stands to the right of your list.");
    }
    if (text.length() > limits.cellLetters()) {
      throw new Unreadable(
          "Cel "
              + address
              + ": meer dan "
              + limits.cellLetters()
              + " letters in één cel. Maak de tekst korter. Ontbreekt er een aanhalingsteken?",
          "Cell "
              + address
              + ": more than "
              + limits.cellLetters()
              + " letters in one cell. Shorten the text. Is a quotation mark missing?");
    }
    SortedMap<Integer, Cell> row = rows.get(address.row());
    if (row == null) {
      row = new TreeMap<>();
      rows.put(address.row(), row);
      used.rows++;
      if (used.rows > limits.rows()) {
        throw new Unreadable(
            "Er staan meer dan " + limits.rows() + " rijen in. Verdeel de lijst over bestanden.",
            "It holds more than " + limits.rows() + " rows. Divide the list over files.");
      }
    }
    if (row.put(address.column(), new Cell(address, text, kind, formula)) == null) {
      used.cells++;
    }
    used.letters += text.length();
    if (used.cells > limits.cells() || used.letters > limits.letters()) {
      throw new Unreadable(
          "Er staat te veel in: meer dan "
              + limits.cells()
              + " cellen of "
              + limits.letters()
              + " letters. Verdeel de lijst over bestanden.",
          "It holds too much: more than "
              + limits.cells()
              + " cells or "
              + limits.letters()
              + " letters. Divide the list over files.");
    }
  }

  SheetLimits limits() {
    return limits;
  }

  /**
   * The sheet, with what its reader should know.
   *
   * @param merged ranges of merged cells, at least the first ones
   * @param hiddenRows rows that the file hides
   */
  Sheet sheet(String name, boolean hidden, List<String> merged, int hiddenRows) {
    List<Sheet.Line> lines = new ArrayList<>();
    List<String> formulas = new ArrayList<>();
    rows.forEach((number, cells) -> {
      lines.add(new Sheet.Line(number, List.copyOf(cells.values())));
      for (Cell cell : cells.values()) {
        if (cell.formula() && formulas.size() <= MOST_NAMED) {
          formulas.add(cell.address().toString());
        }
      }
    });
    List<Remark> remarks = new ArrayList<>();
    if (!formulas.isEmpty()) {
      remarks.add(
          new Remark(
              "Er staan formules in ("
                  + named(formulas)
                  + "). Wij nemen de uitkomst over en rekenen niet.",
              "It holds formulas ("
                  + named(formulas)
                  + "). We take the outcome and do not calculate."));
    }
    if (!merged.isEmpty()) {
      remarks.add(
          new Remark(
              "Er zijn cellen samengevoegd ("
                  + named(merged)
                  + "). De waarde geldt voor de eerste cel.",
              "Cells were merged (" + named(merged) + "). The value is that of the first cell."));
    }
    if (hiddenRows > 0) {
      remarks.add(
          new Remark(
              "Er zijn verborgen rijen (" + hiddenRows + "). Die lezen wij ook.",
              "Rows are hidden (" + hiddenRows + "). We read those too."));
    }
    return new Sheet(name, hidden, lines, remarks);
  }

  private static String named(List<String> places) {
    return places.size() > MOST_NAMED
        ? String.join(", ", places.subList(0, MOST_NAMED)) + ", …"
        : String.join(", ", places);
  }
}
