package nl.biotoop.observation;

import java.util.Optional;

/**
 * A cell that differs between a load and what was known before it.
 *
 * @param before empty when the cell is new
 * @param after empty when the load no longer has the cell
 */
public record Change(Optional<Figure> before, Optional<Figure> after) {}
