package nl.biotoop.territory.outline;

import java.util.List;
import nl.biotoop.territory.RegionCode;

/**
 * Where an area lies, simplified: enough for a small map, and never for measuring.
 *
 * @param label where its name can stand
 * @param rings its borders, those of islands too; each ends where it began. A ring within another
 *     is a hole.
 */
public record Outline(RegionCode area, Point label, List<Ring> rings) {
  /** Keeps its own copy of the list. */
  public Outline {
    rings = List.copyOf(rings);
  }

  /**
   * A place on earth, in degrees (WGS 84).
   *
   * @param longitude east of Greenwich
   * @param latitude north of the equator
   */
  public record Point(double longitude, double latitude) {}

  /** A closed line of at least four points, of which the last is the first. */
  public record Ring(List<Point> points) {
    /** Keeps its own copy of the list. */
    public Ring {
      points = List.copyOf(points);
    }
  }
}
