package nl.biotoop.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;

/**
 * Outlines as text, for the store: one area a line, such as {@code CR39;5.8 50.9;5.7 50.8,5.9
 * 50.8,5.9 51.0,5.7 50.8}: its code, the place of its name, and then its borders.
 */
final class OutlineText {
  private OutlineText() {}

  static String write(List<Outline> outlines) {
    return outlines.stream().map(OutlineText::line).collect(Collectors.joining("\n"));
  }

  private static String line(Outline outline) {
    return outline.area()
        + ";"
        + point(outline.label())
        + outline.rings().stream()
            .map(ring ->
                ring.points().stream()
                    .map(OutlineText::point)
                    .collect(Collectors.joining(",", ";", "")))
            .collect(Collectors.joining());
  }

  private static String point(Point point) {
    return point.longitude() + " " + point.latitude();
  }

  static List<Outline> read(String text) {
    return text.lines().map(OutlineText::outline).toList();
  }

  private static Outline outline(String line) {
    String[] parts = line.split(";", -1);
    List<Ring> rings = new ArrayList<>();
    for (int i = 2; i < parts.length; i++) {
      List<Point> points = new ArrayList<>();
      for (String point : parts[i].split(",", -1)) {
        points.add(point(point));
      }
      rings.add(new Ring(points));
    }
    return new Outline(new RegionCode(parts[0]), point(parts[1]), rings);
  }

  private static Point point(String text) {
    int blank = text.indexOf(' ');
    return new Point(
        Double.parseDouble(text.substring(0, blank)),
        Double.parseDouble(text.substring(blank + 1)));
  }
}
