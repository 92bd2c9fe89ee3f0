package nl.biotoop.territory.outline;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outlines of the provinces, read once from {@code content/territory}. Immutable. */
@Component
public final class Outlines {
  private static final String FILE = "territory/provinces.geojson";

  /** The Netherlands in Europe, with some room; islands elsewhere would make all else too small. */
  private static final double WEST = 3;

  private static final double EAST = 8;
  private static final double SOUTH = 50;
  private static final double NORTH = 54;

  private final List<Outline> provinces;

  /**
   * Reads the file.
   *
   * @throws ContentFault when it is no GeoJSON, a province has no outline or two, or a place lies
   *     outside the Netherlands; the message names the feature
   */
  Outlines(ContentFiles files, Territories territories) {
    Map<RegionCode, Outline> found = new TreeMap<>();
    List<JsonNode> features = read(files).path("features").valueStream().toList();
    for (int i = 0; i < features.size(); i++) {
      JsonNode feature = features.get(i);
      String code = feature.at("/properties/code").asString("");
      String place = FILE + ": feature " + (i + 1) + " (" + code + ")";
      Province province =
          territories.provinces().stream()
              .filter(one -> one.code().value().equals(code))
              .findFirst()
              .orElseThrow(() -> new ContentFault(place + ": 'code' is geen provincie"));
      if (found.put(province.code(), outline(province.code(), feature, place)) != null) {
        throw new ContentFault(place + ": deze provincie staat er twee keer");
      }
    }
    for (Province one : territories.provinces()) {
      if (!found.containsKey(one.code())) {
        throw new ContentFault(FILE + ": '" + one.code() + "' ontbreekt");
      }
    }
    provinces = List.copyOf(found.values());
  }

  /** One for each province, by code. */
  public List<Outline> provinces() {
    return provinces;
  }

  private static JsonNode read(ContentFiles files) {
    try (BufferedReader text = files.open(FILE)) {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      throw new ContentFault(FILE + " is geen JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ContentFault(FILE + " is niet te lezen; is het bestand UTF-8?");
    }
  }

  private static Outline outline(RegionCode area, JsonNode feature, String place) {
    if (!feature.at("/geometry/type").asString("").equals("MultiPolygon")) {
      throw new ContentFault(place + ": de vorm is geen MultiPolygon");
    }
    List<Ring> rings = new ArrayList<>();
    for (JsonNode polygon : feature.at("/geometry/coordinates")) {
      polygon.forEach(ring -> rings.add(ring(ring, place)));
    }
    if (rings.isEmpty()) {
      throw new ContentFault(place + ": er zijn geen grenzen");
    }
    return new Outline(area, point(feature.at("/properties/label"), place), rings);
  }

  private static Ring ring(JsonNode ring, String place) {
    List<Point> points = ring.valueStream().map(node -> point(node, place)).toList();
    if (points.size() < 4 || !points.getFirst().equals(points.getLast())) {
      throw new ContentFault(place + ": een grens is niet gesloten");
    }
    return new Ring(points);
  }

  private static Point point(JsonNode node, String place) {
    double longitude = node.path(0).asDouble(Double.NaN);
    double latitude = node.path(1).asDouble(Double.NaN);
    if (!(longitude > WEST && longitude < EAST && latitude > SOUTH && latitude < NORTH)) {
      throw new ContentFault(place + ": " + node + " ligt niet in Nederland (lengte, breedte)");
    }
    return new Point(longitude, latitude);
  }
}
