package nl.biotoop.support.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would come of an import, row by row; nothing is kept by looking.
 *
 * @param rows the rows below the headings, in order
 */
public record Preview(List<Row> rows) {

  public Preview {
    rows = List.copyOf(rows);
  }

  /** What would come of a row. */
  public enum Kind {
    NEW,
    CHANGED,
    SAME,
    /** The register or the file seems to have it already; somebody must choose. */
    DUPLICATE,
    FAULTY,
    /** An example of the template; left out. */
    EXAMPLE,
    /** In the register. */
    DONE
  }

  /**
   * A row.
   *
   * @param title what it is called; {@code ""} when not known, or in the register already
   * @param url the address of its page; {@code ""} when not known
   * @param cells its texts by column of the file
   * @param faults everything wrong with it
   * @param match the instrument it seems to be; empty when none
   * @param sameAsRow the row of the file it seems to repeat; 0 when none
   * @param decision what somebody chose for a duplicate
   * @param kept fields that a person wrote: they stay as they are
   * @param toCheck not seen on its page within 180 days
   * @param provider who gives it; {@code ""} when nothing would be kept
   */
  public record Row(
      int number,
      Kind kind,
      String title,
      String url,
      Map<Integer, String> cells,
      List<CellFault> faults,
      Optional<String> match,
      int sameAsRow,
      Optional<Decision> decision,
      Set<String> kept,
      boolean toCheck,
      String provider) {

    /** Whether it would be kept. */
    public boolean isGood() {
      return kind == Kind.NEW || kind == Kind.CHANGED || kind == Kind.SAME;
    }
  }

  /** How many rows are of a kind. */
  public long count(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }

  /** How many rows would be kept. */
  public long good() {
    return rows.stream().filter(Row::isGood).count();
  }

  /** How many of those somebody should check. */
  public long toCheck() {
    return rows.stream().filter(row -> row.toCheck() && row.isGood()).count();
  }

  /** The rows of a kind. */
  public List<Row> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}
