package nl.biotoop.territory;

import java.util.List;

/**
 * A region that municipalities chose themselves; it need not follow COROP areas.
 *
 * @param id its name in content and addresses
 * @param name its name on screen
 * @param municipalities its current municipalities, at least one, in the order of the content
 */
public record OwnRegion(RegionCode id, String name, List<Municipality> municipalities) {

  /** Keeps its own copy of the list. */
  public OwnRegion {
    municipalities = List.copyOf(municipalities);
  }
}
