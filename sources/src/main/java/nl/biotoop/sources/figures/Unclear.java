package nl.biotoop.sources.figures;

import nl.biotoop.sources.table.Remark;

/** Ends the reading of a table; {@link FigureTable} makes a refusal of it. */
final class Unclear extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Remark reason;

  Unclear(String nl, String en) {
    super(nl);
    this.reason = new Remark(nl, en);
  }

  Remark reason() {
    return reason;
  }
}
