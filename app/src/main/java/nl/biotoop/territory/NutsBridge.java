package nl.biotoop.territory;

/**
 * How an old NUTS code leads to a newer one.
 *
 * @param from the old code
 * @param to the code that came after it and has no later one
 * @param kind what happened to the area, the furthest-reaching when there was more than one change
 * @param change between which versions, such as {@code NUTS 2021 to 2024}; several separated by
 *     commas
 * @param note what the source says of it
 */
public record NutsBridge(RegionCode from, RegionCode to, Kind kind, String change, String note) {

  /** What happened to the area, from nothing to much. */
  public enum Kind {
    /** The same area under another code. */
    RECODED,
    /** A part of its border moved. */
    BORDER_MOVED,
    /** It became a part of a larger area. */
    MERGED,
    /** It was divided; the other parts have bridges of their own. */
    SPLIT;

    Kind further(Kind other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /** Whether figures before and after are about different areas. */
  public boolean isBorderChanged() {
    return kind != Kind.RECODED;
  }
}
