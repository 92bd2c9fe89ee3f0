package nl.biotoop.sources.geojson;

import java.util.List;
import java.util.Map;

/**
 * One area of a GeoJSON file.
 *
 * @param number which one of the file, counted from 1
 * @param properties what the file says of it, as text without blanks around it; without what is
 *     null or made of parts. Its own id stands under {@code id}, unless a property is called that.
 * @param patches the pieces it is made of; at least one
 */
public record GeoFeature(int number, Map<String, String> properties, List<Patch> patches) {
  /** Where a code or name of an area usually stands, for whoever looks for a fault. */
  private static final List<String> NAMES = List.of("statcode", "code", "NUTS_ID", "id", "name");

  /** Keeps its own copies. */
  public GeoFeature {
    properties = Map.copyOf(properties);
    patches = List.copyOf(patches);
  }

  /** Which area of the file this is, for people: its number, with its code or name. */
  public String place() {
    return place(number, properties);
  }

  static String place(int number, Map<String, String> properties) {
    return NAMES.stream()
        .filter(properties::containsKey)
        .findFirst()
        .map(name -> number + " (" + GeoJson.shortened(properties.getOrDefault(name, "")) + ")")
        .orElseGet(() -> Integer.toString(number));
  }

  /**
   * A piece of land.
   *
   * @param lines the outer border, and then those of the holes
   */
  public record Patch(List<Line> lines) {
    /** Keeps its own copy. */
    public Patch {
      lines = List.copyOf(lines);
    }
  }

  /** A closed line of at least four places, of which the last is the first. */
  public record Line(List<Spot> spots) {
    /** Keeps its own copy. */
    public Line {
      spots = List.copyOf(spots);
    }
  }

  /**
   * A place.
   *
   * @param x degrees east of Greenwich
   * @param y degrees north of the equator
   */
  public record Spot(double x, double y) implements Nested {}

  /** What coordinates are made of, while they are read. */
  sealed interface Nested permits Spot, Several {}

  /** A list of coordinates. */
  record Several(List<Nested> parts) implements Nested {}
}
