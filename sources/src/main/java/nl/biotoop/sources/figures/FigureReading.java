package nl.biotoop.sources.figures;

import java.util.List;
import nl.biotoop.sources.table.Remark;

/** What came of reading a table of figures: all of it, or nothing. */
public sealed interface FigureReading {

  /**
   * Read to the end.
   *
   * @param lines in the order of the file; one at least
   * @param remarks what whoever keeps the file should know
   */
  record Read(List<FigureLine> lines, List<Remark> remarks) implements FigureReading {
    public Read {
      lines = List.copyOf(lines);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Not read.
   *
   * @param reason what is wrong, in which cell, and what to do
   */
  record Refused(Remark reason) implements FigureReading {}
}
