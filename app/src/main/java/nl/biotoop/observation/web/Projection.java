package nl.biotoop.observation.web;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;

/**
 * From places on earth to a drawing, with north above: equirectangular, in which a degree of
 * longitude is as wide as it is at the latitude in the middle. Over the Netherlands that is true to
 * within 4 % from north to south, less than a small map can show.
 */
final class Projection {
  private final double west;
  private final double north;
  private final double across;
  private final double down;
  private final int height;
  private final int margin;

  /**
   * Fits outlines in a drawing.
   *
   * @param width of the drawing
   * @param margin kept free on every side
   */
  Projection(Collection<Outline> outlines, int width, int margin) {
    List<Point> points =
        outlines.stream()
            .flatMap(outline -> outline.rings().stream())
            .flatMap(ring -> ring.points().stream())
            .toList();
    this.west = lowest(points, Point::longitude);
    this.north = -lowest(points, point -> -point.latitude());
    double east = -lowest(points, point -> -point.longitude());
    double south = lowest(points, Point::latitude);
    this.margin = margin;
    this.across = (width - 2.0 * margin) / (east - west);
    this.down = across / Math.cos(Math.toRadians((north + south) / 2));
    this.height = (int) Math.ceil((north - south) * down) + 2 * margin;
  }

  private static double lowest(List<Point> points, ToDoubleFunction<Point> value) {
    return points.stream().mapToDouble(value).min().orElseThrow();
  }

  /** Of the drawing, so that all fits. */
  int height() {
    return height;
  }

  double x(Point point) {
    return margin + (point.longitude() - west) * across;
  }

  double y(Point point) {
    return margin + (north - point.latitude()) * down;
  }

  /** The data of an SVG path. */
  String path(Outline outline) {
    return outline.rings().stream().map(this::ring).collect(Collectors.joining());
  }

  private String ring(Ring ring) {
    List<Point> points = ring.points();
    Stream<Point> open = points.subList(0, points.size() - 1).stream();
    return open.map(point -> tenths(x(point)) + " " + tenths(y(point)))
        .collect(Collectors.joining("L", "M", "Z"));
  }

  private static double tenths(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
