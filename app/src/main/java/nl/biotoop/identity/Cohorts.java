package nl.biotoop.identity;

import java.util.Set;

/** Which regions learn together; told by the module that knows, when there is one. */
public interface Cohorts {

  /**
   * The regions that learn together with a region.
   *
   * @param region the id of an own region
   * @return ids of own regions; empty when there are none
   */
  Set<String> togetherWith(String region);
}
