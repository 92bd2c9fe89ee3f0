package nl.biotoop.boundary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Outlines;
import org.springframework.stereotype.Component;

/**
 * What maps are drawn with now. Outlines stay in memory; each time one short question to the store
 * tells whether another node has others.
 */
@Component
public final class Boundaries {
  private final BoundaryTable table;
  private final Map<MapLevel, Drawn> shipped;
  private final Map<UUID, Drawn> loaded = new ConcurrentHashMap<>();

  Boundaries(BoundaryTable table, Outlines outlines) {
    this.table = table;
    this.shipped = Map.of(MapLevel.PROVINCE, new Drawn(Optional.empty(), outlines.provinces()));
  }

  /**
   * Outlines for a map.
   *
   * @param set where they came from; empty for what ships with the product
   */
  public record Drawn(Optional<BoundarySet> set, List<Outline> outlines) {
    /** Keeps its own copy. */
    public Drawn {
      outlines = List.copyOf(outlines);
    }
  }

  /** The outlines of a map, the same object as long as they do not change; empty without any. */
  public Optional<Drawn> drawn(MapLevel level) {
    Optional<UUID> used = table.inUse(level);
    if (used.isEmpty()) {
      return shipped(level);
    }
    Drawn known = loaded.get(used.get());
    if (known == null) {
      Optional<BoundarySet> set = table.find(used.get());
      List<Outline> outlines = table.outlines(used.get());
      if (set.isEmpty() || outlines.isEmpty()) {
        // Taken out of use a moment ago.
        return shipped(level);
      }
      known = new Drawn(set, outlines);
      loaded.values().removeIf(one -> one.set().filter(it -> it.level() == level).isPresent());
      loaded.put(used.get(), known);
    }
    return Optional.of(known);
  }

  /** The outlines that ship with the product; empty when a map has none. */
  public Optional<Drawn> shipped(MapLevel level) {
    return Optional.ofNullable(shipped.get(level));
  }
}
