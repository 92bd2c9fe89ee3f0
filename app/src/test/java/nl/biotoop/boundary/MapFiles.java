package nl.biotoop.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.Tile;

/** Maps of our own making: every area is a square where its tile is, or somewhere in Europe. */
public final class MapFiles {
  private MapFiles() {}

  /** One area, as GeoJSON. */
  static String feature(String property, String code, double west, double south, double side) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Feature\",\"properties\":{\"%s\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[%3$s,%4$s],[%5$s,%4$s],[%5$s,%6$s],[%3$s,%6$s],[%3$s,%4$s]]]}}",
        property,
        code,
        round(west),
        round(south),
        round(west + side),
        round(south + side));
  }

  private static String round(double degrees) {
    return String.format(Locale.ROOT, "%.3f", degrees);
  }

  static String collection(List<String> features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}";
  }

  /** All provinces or all COROP areas. */
  public static String of(Territories territories, RegionLevel level, String property) {
    return collection(features(territories, level, property));
  }

  static List<String> features(Territories territories, RegionLevel level, String property) {
    double side = level == RegionLevel.PROVINCE ? 0.5 : 0.3;
    List<String> features = new ArrayList<>();
    for (Tile tile : territories.tiles(level)) {
      features.add(
          feature(
              property,
              tile.area().value(),
              3.3 + tile.column() * side,
              53.7 - tile.row() * side,
              side));
    }
    return features;
  }

  /** All regions of the European Union, in rows. */
  static String europe(List<RegionCode> codes) {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      int row = i / 20;
      features.add(
          feature("NUTS_ID", codes.get(i).value(), -10 + 1.5 * (i % 20), 36 + 1.5 * row, 1.5));
    }
    features.add(feature("NUTS_ID", "FRY5", 45.2, -13, 0.2));
    features.add(feature("NUTS_ID", "XK00", 20.5, 42.2, 0.5));
    return collection(features);
  }
}
