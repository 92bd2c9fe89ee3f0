package nl.biotoop.sources.geojson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.sources.geojson.GeoFeature.Line;
import nl.biotoop.sources.geojson.GeoFeature.Patch;
import nl.biotoop.sources.geojson.GeoFeature.Spot;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas that together make a map, made simple enough for a small one. A border of two areas is
 * simplified once, so that they stay neighbours (Visvalingam and Whyatt, as JTS has it for a
 * coverage). Islands and holes that would be smaller than a dot go, but every area keeps its
 * largest piece.
 */
public final class SmallMap {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A map is about as many dots wide as a phone; what is smaller than one cannot be seen. */
  private static final double DOTS = 400;

  /** To begin with; each next try is so much coarser. */
  private static final double FINEST = 0.2;

  private static final double COARSER = 1.3;

  /** Rounded to about ten metres, as neighbours both are. */
  private static final double ROUND = 1e4;

  private SmallMap() {}

  /**
   * An area on a small map.
   *
   * @param number which one of the file
   * @param label the place in its largest piece that is farthest from the border
   * @param lines its borders, those of holes too
   */
  public record Shape(int number, Spot label, List<Line> lines) {
    /** Keeps its own copy. */
    public Shape {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Makes borders simpler, no more than is needed.
   *
   * @param features the areas, in degrees
   * @param most places that all borders together may have; a border of two counts twice. Not held
   *     to when areas and islands are too many for it.
   * @throws SourceRefused when a border crosses itself
   */
  public static List<Shape> of(List<GeoFeature> features, int most) {
    Envelope extent = new Envelope();
    spots(features).forEach(spot -> extent.expandToInclude(spot.x(), spot.y()));
    // As wide as it is on the ground at the middle, so that simpler means the same both ways.
    double narrow = Math.cos(Math.toRadians(extent.centre().y));
    double dot = Math.max(extent.getWidth() * narrow, extent.getHeight()) / DOTS;
    Geometry[] areas =
        features.stream().map(one -> area(one, narrow, dot)).toArray(Geometry[]::new);
    Geometry[] simple = areas;
    double tolerance = FINEST * dot;
    while (count(simple) > most && tolerance < dot * 8) {
      simple = CoverageSimplifier.simplify(simple, tolerance);
      tolerance *= COARSER;
    }
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < simple.length; i++) {
      shapes.add(shape(features.get(i).number(), simple[i], narrow, dot));
    }
    return shapes;
  }

  private static Stream<Spot> spots(List<GeoFeature> features) {
    return features.stream()
        .flatMap(one -> one.patches().stream())
        .flatMap(patch -> patch.lines().stream())
        .flatMap(line -> line.spots().stream());
  }

  private static int count(Geometry[] areas) {
    return Arrays.stream(areas).mapToInt(Geometry::getNumPoints).sum();
  }

  private static Geometry area(GeoFeature feature, double narrow, double dot) {
    List<Polygon> pieces =
        feature.patches().stream()
            .map(patch -> polygon(patch, narrow, dot))
            .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
            .toList();
    List<Polygon> kept = new ArrayList<>(pieces.subList(0, 1));
    pieces.stream().skip(1).filter(it -> it.getArea() > 2 * dot * dot).forEach(kept::add);
    if (kept.stream().anyMatch(it -> !it.isValid())) {
      throw new SourceRefused(
          Why.DAMAGED,
          "Gebied " + feature.place() + ": een grens kruist zichzelf.",
          "Area " + feature.place() + ": a border crosses itself.");
    }
    return FACTORY.createMultiPolygon(kept.toArray(Polygon[]::new));
  }

  private static Polygon polygon(Patch patch, double narrow, double dot) {
    List<LinearRing> rings = patch.lines().stream().map(line -> ring(line, narrow)).toList();
    return FACTORY.createPolygon(
        rings.getFirst(),
        rings.stream()
            .skip(1)
            .filter(hole -> FACTORY.createPolygon(hole).getArea() > 2 * dot * dot)
            .toArray(LinearRing[]::new));
  }

  private static LinearRing ring(Line line, double narrow) {
    return FACTORY.createLinearRing(
        line.spots().stream()
            .map(spot -> new CoordinateXY(spot.x() * narrow, spot.y()))
            .toArray(Coordinate[]::new));
  }

  private static Shape shape(int number, Geometry area, double narrow, double dot) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < area.getNumGeometries(); i++) {
      Polygon piece = (Polygon) area.getGeometryN(i);
      lines.add(line(piece.getExteriorRing(), narrow));
      for (int hole = 0; hole < piece.getNumInteriorRing(); hole++) {
        lines.add(line(piece.getInteriorRingN(hole), narrow));
      }
    }
    Point label = new MaximumInscribedCircle(area, dot / 4).getCenter();
    return new Shape(number, spot(label.getX(), label.getY(), narrow), lines);
  }

  private static Line line(LinearRing ring, double narrow) {
    return new Line(
        Arrays.stream(ring.getCoordinates()).map(it -> spot(it.x, it.y, narrow)).toList());
  }

  private static Spot spot(double x, double y, double narrow) {
    return new Spot(Math.round(x / narrow * ROUND) / ROUND, Math.round(y * ROUND) / ROUND);
  }
}
