package nl.biotoop.support.editing;

import java.util.List;
import java.util.Set;

/** What came of a change. */
public sealed interface Outcome {

  /**
   * Kept, and on disk.
   *
   * @param revision the revision that was made
   * @param kept protected fields in which the import had something else: they stayed as they were
   */
  record Saved(Revision revision, Set<String> kept) implements Outcome {}

  /**
   * Nothing to keep: all is as it was.
   *
   * @param kept protected fields in which the import had something else
   */
  record Unchanged(Revision newest, Set<String> kept) implements Outcome {}

  /** Somebody else changed it in between; nothing was kept. */
  record Conflict(Revision newest) implements Outcome {}

  /** The record has faults; nothing was kept. */
  record Refused(List<RecordFault> faults) implements Outcome {}

  /** The account may not change this instrument, or not to this; nothing was kept. */
  record NotYours(String instrumentId) implements Outcome {}
}
