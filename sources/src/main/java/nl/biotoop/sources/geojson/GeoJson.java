package nl.biotoop.sources.geojson;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.biotoop.sources.geojson.GeoFeature.Line;
import nl.biotoop.sources.geojson.GeoFeature.Nested;
import nl.biotoop.sources.geojson.GeoFeature.Patch;
import nl.biotoop.sources.geojson.GeoFeature.Several;
import nl.biotoop.sources.geojson.GeoFeature.Spot;
import nl.biotoop.sources.http.Payload;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Areas in GeoJSON: a FeatureCollection of Polygons and MultiPolygons, in degrees of longitude and
 * latitude. Read token by token; what is not as it should be is refused with the number of the area
 * in the file.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
public final class GeoJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** Of all areas together; a map of a country in full detail has more, and is not needed here. */
  static final int MOST_SPOTS = 600_000;

  private static final int MOST_FEATURES = 5_000;

  /** A MultiPolygon is a list of lists of lists of places. */
  private static final int DEEPEST = 4;

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_PROPERTIES = 100;

  private final List<GeoFeature> features = new ArrayList<>();
  private final AtomicInteger spots = new AtomicInteger();

  private GeoJson() {}

  /**
   * Reads all areas of a file.
   *
   * @param largest bytes to read at most, unpacked
   * @throws SourceRefused when it is no GeoJSON of areas in degrees, or damaged; the sentence has
   *     the number of the area and its code or name
   */
  public static List<GeoFeature> read(Path file, long largest) {
    GeoJson reading = new GeoJson();
    try (BufferedReader text = Payload.open(file, largest);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      reading.collection(json);
    } catch (JacksonException e) {
      throw refusal(e);
    } catch (IOException e) {
      throw Payload.refusal(e, "Het bestand", "The file");
    }
    return List.copyOf(reading.features);
  }

  private static SourceRefused damaged(String nl, String en) {
    return new SourceRefused(Why.DAMAGED, nl, en);
  }

  private static SourceRefused refusal(JacksonException failure) {
    if (failure.getCause() instanceof IOException cause) {
      return Payload.refusal(cause, "Het bestand", "The file");
    }
    // In the middle of a word the parser only says it in words.
    if (failure instanceof UnexpectedEndOfInputException
        || String.valueOf(failure.getOriginalMessage()).contains("end-of-input")) {
      return damaged(
          "Het bestand is afgebroken: het einde ontbreekt. Haal het opnieuw.",
          "The file is cut off: its end is missing. Get it again.");
    }
    if (failure instanceof StreamConstraintsException) {
      return damaged(
          "Het bestand is te diep genest, of heeft een te lange waarde.",
          "The file is nested too deep, or has a value that is too long.");
    }
    String line = Integer.toString(Math.max(1, failure.getLocation().getLineNr()));
    String column = Integer.toString(Math.max(1, failure.getLocation().getColumnNr()));
    return damaged(
        "Dit is geen JSON (regel " + line + ", teken " + column + "). Kies een GeoJSON-bestand.",
        "This is no JSON (line " + line + ", letter " + column + "). Choose a GeoJSON file.");
  }

  private static SourceRefused noGeoJson() {
    return damaged(
        "Dit is geen GeoJSON met gebieden. Verwacht is een FeatureCollection met features.",
        "This is no GeoJSON of areas. Expected is a FeatureCollection with features.");
  }

  private void collection(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw noGeoJson();
    }
    String type = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "type" -> type = value.isScalarValue() ? json.getString() : skipped(json);
        case "crs" -> system(properties(json));
        case "features" -> {
          if (value != JsonToken.START_ARRAY) {
            throw noGeoJson();
          }
          while (json.nextToken() != JsonToken.END_ARRAY) {
            feature(json);
          }
        }
        default -> json.skipChildren();
      }
    }
    if (!type.equals("FeatureCollection") || features.isEmpty()) {
      throw noGeoJson();
    }
    if (json.nextToken() != null) {
      throw damaged(
          "Na het einde staat nog iets. Haal het bestand opnieuw.",
          "There is something after the end. Get the file again.");
    }
  }

  private static String skipped(JsonParser json) {
    json.skipChildren();
    return "";
  }

  /** The old member {@code crs}: no other than longitude and latitude can be read. */
  private static void system(Map<String, String> said) {
    String name = said.getOrDefault("name", "");
    if (name.contains("28992")) {
      throw dutchGrid();
    }
    if (!name.isEmpty() && !name.matches(".*(CRS84|4326|4258)$")) {
      throw damaged(
          "Het bestand heeft het stelsel " + shortened(name) + ". Vraag het in WGS 84 (EPSG:4326).",
          "The file has the system " + shortened(name) + ". Ask for WGS 84 (EPSG:4326).");
    }
  }

  private static SourceRefused dutchGrid() {
    return damaged(
        "Het bestand heeft coördinaten in meters (RD, EPSG:28992). Vraag het in WGS 84"
            + " (EPSG:4326).",
        "The file has coordinates in metres (RD, EPSG:28992). Ask for WGS 84 (EPSG:4326).");
  }

  /** The scalars of an object and of the objects in it, by name. */
  private static Map<String, String> properties(JsonParser json) {
    Map<String, String> found = new LinkedHashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return found;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals("properties")) {
        found.putAll(properties(json));
      } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        keep(found, name, json.getString());
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static void keep(Map<String, String> found, String name, String value) {
    if (found.size() < MOST_PROPERTIES
        && name.length() <= LONGEST_TEXT
        && value.length() <= LONGEST_TEXT) {
      found.put(name, value.strip());
    }
  }

  private void feature(JsonParser json) {
    int number = features.size() + 1;
    if (json.currentToken() != JsonToken.START_OBJECT || number > MOST_FEATURES) {
      throw noGeoJson();
    }
    Map<String, String> said = new HashMap<>();
    String type = "";
    String id = "";
    Geometry geometry = new Geometry("", new Several(List.of()));
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "type" -> type = value.isScalarValue() ? json.getString() : skipped(json);
        case "id" -> id = value.isScalarValue() ? json.getString() : skipped(json);
        case "properties" -> said.putAll(properties(json));
        case "geometry" -> geometry = geometry(json, number);
        default -> json.skipChildren();
      }
    }
    if (!id.isEmpty() && !said.containsKey("id")) {
      keep(said, "id", id);
    }
    if (!type.equals("Feature")) {
      throw noGeoJson();
    }
    features.add(new GeoFeature(number, said, patches(geometry, GeoFeature.place(number, said))));
  }

  static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
  }

  private static SourceRefused fault(String place, String nl, String en) {
    return damaged("Gebied " + place + ": " + nl, "Area " + place + ": " + en);
  }

  private record Geometry(String type, Nested coordinates) {}

  private Geometry geometry(JsonParser json, int number) {
    String type = "";
    Nested coordinates = new Several(List.of());
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return new Geometry(type, coordinates);
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type") && value.isScalarValue()) {
        type = json.getString();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates = nested(json, 1, Integer.toString(number));
      } else {
        json.skipChildren();
      }
    }
    return new Geometry(type, coordinates);
  }

  private Nested nested(JsonParser json, int depth, String place) {
    if (depth > DEEPEST) {
      throw fault(
          place, "de coördinaten zijn te diep genest.", "its coordinates are nested too deep.");
    }
    JsonToken first = json.nextToken();
    if (first.isNumeric()) {
      return spot(json, place);
    }
    List<Nested> parts = new ArrayList<>();
    for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.START_ARRAY) {
        throw noPlace(place);
      }
      parts.add(nested(json, depth + 1, place));
    }
    return new Several(List.copyOf(parts));
  }

  private static SourceRefused noPlace(String place) {
    return fault(place, "een coördinaat is geen getal.", "a coordinate is no number.");
  }

  /** A third number is a height: not for a map. */
  private Spot spot(JsonParser json, String place) {
    double x = json.getDoubleValue();
    if (!json.nextToken().isNumeric()) {
      throw noPlace(place);
    }
    double y = json.getDoubleValue();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (!json.currentToken().isNumeric()) {
        throw noPlace(place);
      }
    }
    if (spots.incrementAndGet() > MOST_SPOTS) {
      throw new SourceRefused(
          Why.TOO_LARGE,
          "Het bestand heeft meer dan "
              + Integer.toString(MOST_SPOTS)
              + " punten. Kies grenzen die vereenvoudigd (gegeneraliseerd) zijn.",
          "The file has more than "
              + Integer.toString(MOST_SPOTS)
              + " points. Choose borders that are simplified (generalised).");
    }
    return new Spot(x, y);
  }

  private static List<Patch> patches(Geometry geometry, String place) {
    List<Nested> pieces =
        switch (geometry.type()) {
          case "Polygon" -> List.of(geometry.coordinates());
          case "MultiPolygon" -> parts(geometry.coordinates(), place);
          default ->
              throw fault(
                  place,
                  "dit heeft geen vlak; verwacht is een Polygon of MultiPolygon.",
                  "it has no surface; expected is a Polygon or MultiPolygon.");
        };
    List<Patch> patches = new ArrayList<>();
    for (Nested piece : pieces) {
      List<Line> lines = parts(piece, place).stream().map(line -> line(line, place)).toList();
      if (!lines.isEmpty()) {
        patches.add(new Patch(lines));
      }
    }
    if (patches.isEmpty()) {
      throw fault(place, "er zijn geen grenzen.", "there are no borders.");
    }
    return patches;
  }

  private static List<Nested> parts(Nested nested, String place) {
    if (nested instanceof Several several) {
      return several.parts();
    }
    throw fault(
        place,
        "de coördinaten zijn anders genest dan de vorm zegt.",
        "its coordinates are nested otherwise than its type says.");
  }

  private static Line line(Nested nested, String place) {
    List<Spot> spots = new ArrayList<>();
    for (Nested one : parts(nested, place)) {
      if (!(one instanceof Spot spot)) {
        throw fault(
            place,
            "de coördinaten zijn anders genest dan de vorm zegt.",
            "its coordinates are nested otherwise than its type says.");
      }
      spots.add(inDegrees(spot, place));
    }
    if (spots.size() < 4 || !spots.getFirst().equals(spots.getLast())) {
      throw fault(
          place,
          "een grens is niet gesloten. Het laatste punt moet het eerste zijn.",
          "a border is not closed. Its last point must be its first.");
    }
    return new Line(spots);
  }

  /** Coordinates of the Dutch grid are recognised by their size. */
  private static Spot inDegrees(Spot spot, String place) {
    if (Math.abs(spot.x()) <= 180 && Math.abs(spot.y()) <= 90) {
      return spot;
    }
    if (spot.x() > -10_000 && spot.x() < 300_000 && spot.y() > 280_000 && spot.y() < 650_000) {
      throw dutchGrid();
    }
    String at = Double.toString(spot.x()) + ", " + Double.toString(spot.y());
    throw fault(
        place,
        "het punt " + at + " is geen lengte en breedte in graden.",
        "the point " + at + " is no longitude and latitude in degrees.");
  }
}
