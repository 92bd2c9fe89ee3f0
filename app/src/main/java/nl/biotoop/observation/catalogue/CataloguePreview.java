package nl.biotoop.observation.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a table would make of the catalogue.
 *
 * @param base the version that it was held against
 * @param rows the catalogue as it would be
 * @param changes none when it is the same, or when there are faults
 * @param faults when there is one, the table cannot be adopted
 */
public record CataloguePreview(
    int base,
    List<Map<String, String>> rows,
    List<CatalogueChange> changes,
    List<CatalogueFault> faults) {
  /** Keeps its own copy of the lists. */
  public CataloguePreview {
    rows = List.copyOf(rows);
    changes = List.copyOf(changes);
    faults = List.copyOf(faults);
  }
}
