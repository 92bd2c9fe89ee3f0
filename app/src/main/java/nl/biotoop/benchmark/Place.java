package nl.biotoop.benchmark;

/** The place of a region among itself and the regions most like it, for who asks for it. */
public sealed interface Place {

  /**
   * Worked out. Place 1 has the best figures.
   *
   * @param place by the newest figures, all weighing the same
   * @param low in nine of ten calculations the place is not before this one …
   * @param high … and not behind this one
   * @param of how many regions have a place
   */
  record Found(int place, int low, int high, int of) implements Place {}

  /** There are too few others with figures. */
  record TooFew() implements Place {}

  /** The region has no figure. */
  record Unknown() implements Place {}
}
