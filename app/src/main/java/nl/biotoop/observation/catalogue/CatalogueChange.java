package nl.biotoop.observation.catalogue;

/**
 * A cell of the catalogue that would be another.
 *
 * @param code of the indicator
 * @param before {@code ""} when it was empty, or the indicator is new
 * @param after {@code ""} when it becomes empty
 */
public record CatalogueChange(String code, String column, String before, String after) {}
