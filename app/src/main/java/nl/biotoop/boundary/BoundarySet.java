package nl.biotoop.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Borders of all areas of a map, as somebody loaded them.
 *
 * @param origin the name of the file, or the address
 * @param source the code of the listed address; {@code ""} for a file
 * @param licence the line that must stand under every map drawn with them
 * @param year of which year, or version of NUTS, the division is
 * @param actor who loaded them
 * @param areas how many areas there are
 * @param leftOut how many areas of the file are not on the map
 */
public record BoundarySet(
    UUID id,
    MapLevel level,
    String origin,
    String source,
    String licence,
    int year,
    Instant loadedAt,
    UUID actor,
    int areas,
    int leftOut) {
  /** Characters, as in the store. */
  public static final int LONGEST_LICENCE = 200;

  static final int LONGEST_ORIGIN = 500;
}
