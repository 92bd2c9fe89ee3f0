package nl.biotoop.observation;

import java.util.List;

/**
 * What a load changed.
 *
 * @param added cells that the load before it did not have
 * @param changed cells with another value or status
 * @param gone cells of the load before it that it does not have; they still count
 * @param changes some of the changed cells, by indicator, region and period
 */
public record LoadRevision(int added, int changed, int gone, List<Change> changes) {
  /** A cell that a load has with another value or status than the load before it. */
  public record Change(Figure before, Figure after) {}

  /** Keeps its own copy of the list. */
  public LoadRevision {
    changes = List.copyOf(changes);
  }
}
