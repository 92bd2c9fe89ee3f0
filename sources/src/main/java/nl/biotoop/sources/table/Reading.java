package nl.biotoop.sources.table;

/** What came of reading a spreadsheet. */
public sealed interface Reading {

  /** Read to the end. */
  record Read(Spreadsheet spreadsheet) implements Reading {}

  /**
   * Not read; nothing of it was used.
   *
   * @param reason what is wrong, where, and what to do
   */
  record Refused(Remark reason) implements Reading {}
}
