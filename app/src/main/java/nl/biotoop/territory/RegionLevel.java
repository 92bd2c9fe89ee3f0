package nl.biotoop.territory;

/** What sort of area a {@link RegionCode} stands for. */
public enum RegionLevel {
  /** A whole country: {@code NL}, {@code NL01} (Statistics Netherlands), or another NUTS 0 code. */
  COUNTRY,
  /** A Dutch province: {@code PV30}. */
  PROVINCE,
  /** A Dutch COROP area, of the size of NUTS 3: {@code CR33}. */
  COROP,
  /** A Dutch municipality: {@code GM0855}. */
  MUNICIPALITY,
  /** A region that municipalities chose themselves: {@code midden-brabant}. */
  OWN_REGION,
  /** A part of a country: {@code NL4}. */
  NUTS_1,
  /** In the Netherlands a province: {@code NL41}. */
  NUTS_2,
  /** In the Netherlands a COROP area: {@code NL412}. */
  NUTS_3
}
