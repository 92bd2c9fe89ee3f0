package nl.biotoop.resilience;

/** What came of a change that was based on a revision. */
public sealed interface Kept {

  /** It is kept. */
  record Saved(OwnShock now) implements Kept {}

  /** Somebody else was first; nothing was changed. */
  record Overtaken(OwnShock now) implements Kept {}

  /** It is no longer there; nothing was changed. */
  record Gone() implements Kept {}
}
