package nl.biotoop.sources.table;

import java.util.List;

/**
 * One sheet of a spreadsheet.
 *
 * @param hidden whether the file hides it
 * @param rows the rows that hold something, from top to bottom
 * @param remarks what a reader of the sheet should know: merged cells, formulas, hidden rows
 */
public record Sheet(String name, boolean hidden, List<Line> rows, List<Remark> remarks) {

  public Sheet {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  /**
   * A row that holds something.
   *
   * @param number counted from 1, as a spreadsheet shows it
   * @param cells the cells that hold something, from left to right
   */
  public record Line(int number, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }
}
