package nl.biotoop.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.biotoop.rules.Text;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.uncertainty.Variation;
import nl.biotoop.territory.RegionCode;

/**
 * One version of an index: every choice that makes it, and the regions it compares. Another set of
 * regions gives other scores for the same region, so the set is a part of what the index is.
 *
 * @param id its name in addresses; the same for every version
 * @param version 1 for the first
 * @param purpose what it is for
 * @param parts one figure for each element, at least two
 * @param choices how the figures become one number
 * @param variations what is varied to see how sure a place is
 * @param regions the European regions that are compared, NUTS 2, by code
 * @param draws how often the index is worked out with varied choices
 * @param seed the same seed gives the same draws
 * @param validation another index to hold it against; empty for none
 * @param json the text it was read from
 */
public record IndexSpec(
    String id,
    int version,
    Text name,
    Text purpose,
    List<Part> parts,
    IndexSpecification choices,
    List<Variation> variations,
    List<RegionCode> regions,
    int draws,
    long seed,
    Optional<Held> validation,
    String json) {
  /** The largest weight. */
  public static final int HEAVIEST = 1000;

  private static final String TOP = "index";

  /** Keeps its own copies of the lists. */
  public IndexSpec {
    parts = List.copyOf(parts);
    variations = List.copyOf(variations);
    regions = List.copyOf(regions);
  }

  /**
   * The figure of one element: the newest at or before a year. Which year that is differs from
   * region to region, and stays with the value.
   *
   * @param element an id of the vocabulary
   * @param indicator the code of the figure
   * @param dataset the table it comes from
   * @param atOrBefore the last year that counts
   * @param direction 1 when more is better, -1 when less is
   * @param weight relative to the others, 0 or more
   * @param substitute whether it stands in for what we would rather have measured
   */
  public record Part(
      String element,
      String indicator,
      String dataset,
      int atOrBefore,
      int direction,
      double weight,
      boolean substitute) {

    private Part weighing(double other) {
      return new Part(element, indicator, dataset, atOrBefore, direction, other, substitute);
    }
  }

  /** Another index of the same regions, which takes no part in this one. */
  public record Held(String indicator, String dataset, int year) {}

  /** Its name in addresses with the version: {@code eu-nuts2@1}. */
  public String key() {
    return id + "@" + version;
  }

  /**
   * The same with other weights, to try them. It is no version: {@link #json} still tells the
   * weights that were agreed on.
   *
   * @param weights one for each part, 0 or more, not all 0
   */
  IndexSpec weighing(List<Double> weights) {
    List<Part> weighed =
        IntStream.range(0, parts.size())
            .mapToObj(at -> parts.get(at).weighing(weights.get(at)))
            .toList();
    return new IndexSpec(
        id,
        version,
        name,
        purpose,
        weighed,
        choices,
        variations,
        regions,
        draws,
        seed,
        validation,
        json);
  }

  /** The elements as the tree that the library works with. */
  Framework framework() {
    List<Element> elements =
        new java.util.ArrayList<>(
            parts.stream()
                .map(part ->
                    new Element(
                        part.indicator(),
                        part.indicator(),
                        true,
                        1,
                        part.weight(),
                        part.direction(),
                        Optional.of(TOP),
                        Optional.empty(),
                        Double.NaN))
                .toList());
    elements.add(Element.aggregate(TOP, 2, ""));
    return Framework.of(elements);
  }
}
