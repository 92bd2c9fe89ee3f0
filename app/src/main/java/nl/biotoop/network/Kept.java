package nl.biotoop.network;

/**
 * What came of a change that was based on a revision.
 *
 * @param <T> what was changed
 */
public sealed interface Kept<T> {

  /** It is kept. */
  record Saved<T>(T now) implements Kept<T> {}

  /** Somebody else was first; nothing was changed. */
  record Overtaken<T>(T now) implements Kept<T> {}

  /** It is no longer there; nothing was changed. */
  record Gone<T>() implements Kept<T> {}
}
