package nl.biotoop.identity;

/**
 * A role in a region.
 *
 * @param region the id of an own region, such as {@code zuid-limburg}; {@code ""} for all regions
 */
public record Membership(Role role, String region) {}
