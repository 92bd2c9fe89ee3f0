package nl.biotoop.sources.figures;

import java.util.List;

/** What a figure must be besides well written, for whoever takes a table in. */
@FunctionalInterface
public interface LineCheck {

  /** Asks for nothing more. */
  LineCheck NONE = _ -> List.of();

  /** What is wrong with a figure; none when it can be taken in. */
  List<Fault> faults(FigureLine line);

  /**
   * Something that is wrong, without the cell: that is found by the column.
   *
   * @param column where it stands; the row of names when the table has no such column
   * @param nl what is wrong and what to do, a sentence that goes on after the cell
   */
  record Fault(Column column, String nl, String en) {}
}
