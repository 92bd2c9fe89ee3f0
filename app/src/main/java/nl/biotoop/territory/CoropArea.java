package nl.biotoop.territory;

/**
 * A COROP area: municipalities around a centre, made for statistics.
 *
 * @param code its code at Statistics Netherlands
 * @param name its name
 * @param province the province it lies in
 */
public record CoropArea(RegionCode code, String name, RegionCode province) {}
