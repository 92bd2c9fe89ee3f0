package nl.biotoop.sources.figures;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.sources.table.CellAddress;

/** What is wrong in the cells of a table. The first is told whole, of the others where they are. */
final class Faults {
  private static final int MOST_NAMED = 5;

  /** So much of a foreign cell is shown. */
  private static final int SHOWN = 40;

  private final List<Fault> all = new ArrayList<>();

  private record Fault(CellAddress cell, String nl, String en) {}

  void add(CellAddress cell, String nl, String en) {
    all.add(new Fault(cell, nl, en));
  }

  /** Ends the reading when there is any. */
  void refuse() throws Unclear {
    if (all.isEmpty()) {
      return;
    }
    Fault first = all.getFirst();
    List<String> others =
        all.stream().map(fault -> fault.cell().toString()).distinct().skip(1).toList();
    String named = String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())));
    String more = others.size() > MOST_NAMED ? ", …" : "";
    throw new Unclear(
        "cel "
            + first.cell()
            + ": "
            + first.nl()
            + (others.isEmpty() ? "" : " Kijk ook naar " + named + more + "."),
        "cell "
            + first.cell()
            + ": "
            + first.en()
            + (others.isEmpty() ? "" : " Look at " + named + more + " too."));
  }

  /** A foreign text, short and without control characters. */
  static String shown(String text) {
    String bare = text.replaceAll("\\p{Cc}+", " ").strip();
    return bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "…";
  }
}
