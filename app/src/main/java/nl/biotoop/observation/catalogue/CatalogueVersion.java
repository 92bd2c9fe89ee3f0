package nl.biotoop.observation.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * The catalogue as somebody adopted it.
 *
 * @param number later ones have higher numbers
 * @param rows how many rows differ from what ships
 */
public record CatalogueVersion(int number, Instant at, UUID actor, int rows) {}
