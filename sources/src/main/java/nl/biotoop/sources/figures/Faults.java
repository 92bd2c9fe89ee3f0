package nl.biotoop.sources.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Remark;

/** What is wrong in the cells of a table. The first is told whole, of the others where they are. */
final class Faults {
  private static final int MOST_NAMED = 5;

  /** So much of a foreign cell is shown. */
  private static final int SHOWN = 40;

  /** Those after it are not counted: a table may be wrong in a million cells. */
  private static final int MOST = FigureReading.MOST_FAULTS;

  private final Set<Fault> all = new LinkedHashSet<>();
  private final Set<Integer> rows = new HashSet<>();

  private record Fault(CellAddress cell, String nl, String en) {
    Remark told(Remark where) {
      return new Remark(
          where.nl() + "cel " + cell + ": " + nl, where.en() + "cell " + cell + ": " + en);
    }
  }

  /** Adds a fault; the same fault in the same cell is one. */
  void add(CellAddress cell, String nl, String en) {
    if (!isFull() && all.add(new Fault(cell, nl, en))) {
      rows.add(cell.row());
    }
  }

  /** Whether no more faults are taken in. */
  boolean isFull() {
    return all.size() >= MOST;
  }

  /** The cells in which something is wrong so far. */
  Set<CellAddress> cells() {
    return all.stream().map(Fault::cell).collect(Collectors.toSet());
  }

  /** Whether something is wrong in a row. */
  boolean isIn(int row) {
    return rows.contains(row);
  }

  /** Ends the reading when there is any. */
  void refuse() throws Unclear {
    if (all.isEmpty()) {
      return;
    }
    List<Fault> faults = new ArrayList<>(all);
    List<String> others =
        faults.stream().map(fault -> fault.cell().toString()).distinct().skip(1).toList();
    String named = String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())));
    String more = others.size() > MOST_NAMED ? ", …" : "";
    Remark first = faults.getFirst().told(new Remark("", ""));
    throw new Unclear(
        new Remark(
            first.nl() + (others.isEmpty() ? "" : " Kijk ook naar " + named + more + "."),
            first.en() + (others.isEmpty() ? "" : " Look at " + named + more + " too.")),
        where ->
            faults.stream().limit(FigureReading.MOST_TOLD).map(fault -> fault.told(where)).toList(),
        faults.size());
  }

  /** A foreign text, short and without control characters. */
  static String shown(String text) {
    String bare = text.replaceAll("\\p{Cc}+", " ").strip();
    return bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "…";
  }
}
