package nl.biotoop.boundary;

import java.util.Arrays;
import java.util.Optional;
import nl.biotoop.territory.RegionLevel;

/** The areas of one map. */
public enum MapLevel {
  /** The twelve provinces; outlines ship with the product. */
  PROVINCE("province", RegionLevel.PROVINCE),
  /** The forty COROP areas; tiles ship with the product. */
  COROP("corop", RegionLevel.COROP),
  /** The regions of Europe; no map ships with the product. */
  NUTS_2("nuts2", RegionLevel.NUTS_2);

  private final String code;
  private final RegionLevel areas;

  MapLevel(String code, RegionLevel areas) {
    this.code = code;
    this.areas = areas;
  }

  /** As in forms, in the store and in message keys. */
  public String code() {
    return code;
  }

  /** What sort of areas it shows. */
  public RegionLevel areas() {
    return areas;
  }

  /** The level with a code; empty when there is none. */
  public static Optional<MapLevel> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
