package nl.biotoop.sources.table;

/**
 * One cell that is not empty.
 *
 * @param text what somebody would type to get it: {@code 1234,5} for a number, {@code 50%} for a
 *     share, {@code 2026-03-01} for a day, {@code ja} for true; text as it was written
 * @param kind what the file says it is; CSV only knows text
 * @param formula whether the file works it out; {@code text} is the outcome it kept
 */
public record Cell(CellAddress address, String text, Kind kind, boolean formula) {

  /** What a file says a cell is. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    TRUTH,
    /** A fault such as {@code #N/A}, or a formula of which the file kept no outcome. */
    FAULT
  }

  /** Stands in a cell of which the file has a formula but no outcome. */
  public static final String NO_OUTCOME = "#?";
}
