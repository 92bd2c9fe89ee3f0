package nl.biotoop.observation;

/**
 * The store as it was known at some moment: all loads up to a number, without those that had been
 * taken back by then. What is published keeps its vintage, and finds the same figures for ever.
 *
 * @param number the number of the newest load, or taking back, that counts
 */
public record Vintage(int number) {
  /** As known now, whatever is still to come. */
  public static final Vintage NOW = new Vintage(Integer.MAX_VALUE);
}
