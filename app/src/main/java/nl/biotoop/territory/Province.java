package nl.biotoop.territory;

/**
 * A province.
 *
 * @param code its code at Statistics Netherlands
 * @param name its name
 * @param nuts2 its NUTS 2 code since 2024
 * @param nuts2Before its NUTS 2 code in the 2021 version; the same unless it was changed
 */
public record Province(RegionCode code, String name, RegionCode nuts2, RegionCode nuts2Before) {}
