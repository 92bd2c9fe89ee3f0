package nl.biotoop.identity;

/**
 * A role in a region.
 *
 * @param region the id of an own region, such as {@code zuid-limburg}; {@code ""} for all regions
 */
public record Membership(Role role, String region) {

  /** Whether it counts in a region. */
  public boolean covers(String asked) {
    return region.isEmpty() || region.equals(asked);
  }

  /** As kept in the log: {@code adviser@zuid-limburg}. */
  public String code() {
    return role.code() + "@" + region;
  }
}
