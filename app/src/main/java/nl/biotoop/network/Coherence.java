package nl.biotoop.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the offers of a region hang together: per group of firms, who is there in which phase with
 * which form of support. Two in one cell overlap; they may strengthen each other, or do the same
 * thing twice. Cells that one offer fills alone complement each other. An offer whose phases or
 * forms are not known stands in no cell: unknown is no overlap.
 *
 * @param groups most offers first
 */
public record Coherence(List<Group> groups) {

  /** Keeps its own copy. */
  public Coherence {
    groups = List.copyOf(groups);
  }

  /**
   * One group of firms.
   *
   * @param offers how many different offers it has
   * @param cells those with at least one offer, in the order of phases and forms
   */
  public record Group(TargetGroup group, int offers, List<Cell> cells) {
    /** Keeps its own copy. */
    public Group {
      cells = List.copyOf(cells);
    }

    /** The cells with more than one offer. */
    public List<Cell> overlaps() {
      return cells.stream().filter(Cell::overlaps).toList();
    }
  }

  /**
   * A phase and a form of support.
   *
   * @param offers by name; at least one
   */
  public record Cell(String phase, String form, List<Offer> offers) {
    /** Keeps its own copy. */
    public Cell {
      offers = List.copyOf(offers);
    }

    /** Whether more than one offer does this. */
    public boolean overlaps() {
      return offers.size() > 1;
    }
  }

  /**
   * Lays the offers out.
   *
   * @param phases all phases, in order
   * @param forms all forms of support, in order
   */
  public static Coherence of(List<Offer> offers, List<String> phases, List<String> forms) {
    Map<TargetGroup, List<Offer>> byGroup = new LinkedHashMap<>();
    offers.stream()
        .sorted(Comparator.comparing(Offer::name, String.CASE_INSENSITIVE_ORDER))
        .forEach(
            offer -> byGroup.computeIfAbsent(offer.group(), _ -> new ArrayList<>()).add(offer));
    return new Coherence(
        byGroup.entrySet().stream()
            .map(group -> group(group.getKey(), group.getValue(), phases, forms))
            .sorted(Comparator.comparingInt(Group::offers).reversed())
            .toList());
  }

  private static Group group(
      TargetGroup group, List<Offer> offers, List<String> phases, List<String> forms) {
    List<Cell> cells = new ArrayList<>();
    for (String phase : phases) {
      for (String form : forms) {
        List<Offer> here =
            offers.stream()
                .filter(offer -> offer.phases().contains(phase) && offer.forms().contains(form))
                .toList();
        if (!here.isEmpty()) {
          cells.add(new Cell(phase, form, here));
        }
      }
    }
    return new Group(group, offers.size(), cells);
  }
}
