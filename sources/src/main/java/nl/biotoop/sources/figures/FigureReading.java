package nl.biotoop.sources.figures;

import java.util.List;
import nl.biotoop.sources.table.Remark;

/** What came of reading a table of figures: all of it, or nothing. */
public sealed interface FigureReading {

  /** So many faults are told one by one. */
  int MOST_TOLD = 50;

  /** So many faults are counted; when there are as many, there may be more. */
  int MOST_FAULTS = 1_000;

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
   * @param reason what is wrong, in which cell, and what to do; of further faults where they are
   * @param told the first faults one by one, {@link #MOST_TOLD} at most
   * @param faults how many there are, {@link #MOST_FAULTS} at most
   */
  record Refused(Remark reason, List<Remark> told, int faults) implements FigureReading {
    public Refused {
      told = List.copyOf(told);
    }

    /** One thing is wrong. */
    public Refused(Remark reason) {
      this(reason, List.of(reason), 1);
    }
  }
}
