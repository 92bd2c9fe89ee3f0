package nl.biotoop.sources.http;

/** Looks on while figures are fetched, and may stop it. Called often, from the fetching thread. */
public interface Watch {

  /** Looks away and never stops anything. */
  Watch NONE = (page, rows) -> {};

  /**
   * Reading goes on: told after each page, and now and then within a large one.
   *
   * @param page counted from 1
   * @param observations figures handed over so far
   */
  void read(int page, long observations);

  /** Whether to stop; what was fetched is then dropped. */
  default boolean stopped() {
    return false;
  }
}
