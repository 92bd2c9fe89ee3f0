package nl.biotoop.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.biotoop.territory.Successor.Basis;

/**
 * The ground of an area of today as municipalities lay on an earlier day.
 *
 * @param parts the municipalities of that day that went to it, wholly or in part, by code
 * @param exchanges what moved over its border after that day between municipalities that went on;
 *     no part counts it
 */
public record FormerArea(List<Part> parts, List<Exchange> exchanges) {

  /** Keeps its own copies of the lists. */
  public FormerArea {
    parts = List.copyOf(parts);
    exchanges = List.copyOf(exchanges);
  }

  /**
   * A municipality of that day.
   *
   * @param share the part of it that lies in the area, above 0 and at most 1
   * @param basis what the share counts
   */
  public record Part(Municipality municipality, double share, Basis basis) {
    /** Below this a part was left out; sums of shares are not exact in binary numbers. */
    private static final double NEARLY_ALL = 1 - 1e-9;

    /** Whether all of it went to the area, so that no share had to be estimated. */
    public boolean isWhole() {
      return share > NEARLY_ALL;
    }
  }

  /**
   * Ground that went from one municipality to another while both went on.
   *
   * @param inhabitants how many lived there; empty when the source does not tell, never 0
   */
  public record Exchange(
      LocalDate date, RegionCode from, RegionCode to, Optional<Double> inhabitants) {}

  /** Whether every municipality lay in it wholly and nobody moved over its border since. */
  public boolean isExact() {
    return exchanges.isEmpty() && parts.stream().allMatch(Part::isWhole);
  }
}
