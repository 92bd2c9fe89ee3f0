package nl.biotoop.sources.table;

/** A table that cannot be read; the message says what is wrong and where, in Dutch. */
public final class TableUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TableUnreadable(String message) {
    super(message);
  }
}
