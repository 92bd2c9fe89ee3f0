package nl.biotoop.territory;

/**
 * A current municipality that an earlier one went to, wholly or in part.
 *
 * @param municipality the current municipality
 * @param share the part that went there, from 0 to 1; the shares of all successors add up to 1.
 *     Where a part moved on, the share assumes that what moved was spread evenly.
 * @param basis what the share counts
 */
public record Successor(Municipality municipality, double share, Basis basis) {

  /** What a share counts, from the best to the poorest. */
  public enum Basis {
    /** Inhabitants on the day of the change, at every step. */
    INHABITANTS,
    /** Hectares, at one step at least, because inhabitants are not known. */
    HECTARES,
    /** Equal parts, at one step at least, because the source gives no numbers at all. */
    EQUAL_PARTS;

    Basis poorer(Basis other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
