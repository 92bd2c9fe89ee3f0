package nl.biotoop.sources.table;

/** Ends the reading of a spreadsheet; {@link SpreadsheetReader} makes a refusal of it. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Remark reason;

  Unreadable(String nl, String en) {
    super(nl);
    this.reason = new Remark(nl, en);
  }

  /** The file is not as its format says. */
  static Unreadable damaged(String where) {
    return new Unreadable(
        "Dit bestand is beschadigd (" + where + "). Open het in Excel en sla het opnieuw op.",
        "This file is damaged (" + where + "). Open it in Excel and save it again.");
  }

  Remark reason() {
    return reason;
  }
}
