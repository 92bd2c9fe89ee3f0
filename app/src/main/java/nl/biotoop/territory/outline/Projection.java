package nl.biotoop.territory.outline;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;

/**
 * From places on earth to a drawing, with north above. A country as small as the Netherlands is
 * drawn equirectangular: a degree of longitude is as wide as it is at the latitude in the middle,
 * true to within 4 % from north to south, less than a small map can show. What is larger is drawn
 * in the equal-area projection that Europe uses for statistics (Lambert azimuthal around 52° N, 10°
 * E, on a sphere), so that the north does not look too large.
 */
public final class Projection {
  /** Degrees of latitude; the Netherlands has three, Europe more than thirty. */
  private static final double LARGE = 10;

  private static final double CENTRE_LATITUDE = Math.toRadians(52);
  private static final double CENTRE_LONGITUDE = Math.toRadians(10);

  /** A place before it is fitted in the drawing, x to the east and y to the north. */
  private record Flat(double x, double y) {}

  private final boolean large;
  private final double narrow;
  private final double west;
  private final double north;
  private final double scale;
  private final int height;
  private final int margin;

  /**
   * Fits outlines in a drawing.
   *
   * @param width of the drawing
   * @param margin kept free on every side
   */
  public Projection(Collection<Outline> outlines, int width, int margin) {
    List<Point> points =
        outlines.stream()
            .flatMap(outline -> outline.rings().stream())
            .flatMap(ring -> ring.points().stream())
            .toList();
    double lowest = lowest(points, Point::latitude);
    double highest = -lowest(points, point -> -point.latitude());
    this.large = highest - lowest > LARGE;
    this.narrow = Math.cos(Math.toRadians((highest + lowest) / 2));
    this.west = lowest(points, point -> flat(point).x());
    this.north = -lowest(points, point -> -flat(point).y());
    double east = -lowest(points, point -> -flat(point).x());
    double south = lowest(points, point -> flat(point).y());
    this.margin = margin;
    this.scale = (width - 2.0 * margin) / (east - west);
    this.height = (int) Math.ceil((north - south) * scale) + 2 * margin;
  }

  private static double lowest(List<Point> points, ToDoubleFunction<Point> value) {
    return points.stream().mapToDouble(value).min().orElseThrow();
  }

  private Flat flat(Point point) {
    if (!large) {
      return new Flat(point.longitude() * narrow, point.latitude());
    }
    double latitude = Math.toRadians(point.latitude());
    double turn = Math.toRadians(point.longitude()) - CENTRE_LONGITUDE;
    double across = Math.cos(latitude) * Math.sin(turn);
    double up =
        Math.cos(CENTRE_LATITUDE) * Math.sin(latitude)
            - Math.sin(CENTRE_LATITUDE) * Math.cos(latitude) * Math.cos(turn);
    double near =
        Math.sin(CENTRE_LATITUDE) * Math.sin(latitude)
            + Math.cos(CENTRE_LATITUDE) * Math.cos(latitude) * Math.cos(turn);
    double stretch = Math.sqrt(2 / (1 + near));
    return new Flat(stretch * across, stretch * up);
  }

  /** Of the drawing, so that all fits. */
  public int height() {
    return height;
  }

  /** How far from the left of the drawing. */
  public double x(Point point) {
    return margin + (flat(point).x() - west) * scale;
  }

  /** How far from the top of the drawing. */
  public double y(Point point) {
    return margin + (north - flat(point).y()) * scale;
  }

  /** How far the place of its name lies from its nearest border: how much can stand there. */
  public double room(Outline outline) {
    double x = x(outline.label());
    double y = y(outline.label());
    double nearest = Double.MAX_VALUE;
    for (Ring ring : outline.rings()) {
      List<Point> points = ring.points();
      for (int i = 1; i < points.size(); i++) {
        nearest = Math.min(nearest, distance(x, y, points.get(i - 1), points.get(i)));
      }
    }
    return nearest;
  }

  private double distance(double x, double y, Point from, Point to) {
    double across = x(to) - x(from);
    double down = y(to) - y(from);
    double length = across * across + down * down;
    double along =
        length == 0
            ? 0
            : Math.clamp(((x - x(from)) * across + (y - y(from)) * down) / length, 0.0, 1.0);
    return Math.hypot(x - x(from) - along * across, y - y(from) - along * down);
  }

  /** The data of an SVG path. */
  public String path(Outline outline) {
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
