package nl.biotoop.observation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which cells are not shown so that no secret one can be worked out from a sum (complementary cell
 * suppression): a sum with one cell that nobody sees gives that cell away. In every such sum the
 * smallest part that is shown is withheld too, until every sum has none or several unknown cells.
 *
 * <p>As the sums form a tree, every unknown cell can then still have other values: along a path of
 * sums through it, from one unknown cell that is in a single sum to another, what is added to one
 * is taken from the next. Method: A. Hundepool and others, Statistical Disclosure Control, Wiley
 * 2012, chapter 4, without its optimisation of what is withheld.
 */
final class Withholding {
  private Withholding() {}

  /**
   * The areas whose cell is not shown although the source does not keep it secret.
   *
   * @param cells one indicator in one period, by area
   * @param sums which of these areas are the sum of which others, each part in one sum at most
   */
  static Set<String> of(Map<String, Figure> cells, List<Sums.Sum> sums) {
    Set<String> withheld = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Sums.Sum sum : sums) {
        List<String> members =
            Stream.concat(Stream.of(sum.whole()), sum.parts().stream())
                .filter(cells::containsKey)
                .toList();
        List<String> hidden =
            members.stream()
                .filter(area -> withheld.contains(area) || !isShown(cells, area))
                .toList();
        boolean givesAway =
            hidden.size() == 1
                && (withheld.contains(hidden.getFirst()) || isSecret(cells, hidden.getFirst()));
        if (givesAway) {
          Optional<String> cover = cover(cells, sum, withheld);
          cover.ifPresent(withheld::add);
          more |= cover.isPresent();
        }
      }
    }
    return withheld;
  }

  private static boolean isShown(Map<String, Figure> cells, String area) {
    Figure figure = cells.get(area);
    return figure != null && figure.value().isPresent() && !figure.isConfidential();
  }

  private static boolean isSecret(Map<String, Figure> cells, String area) {
    Figure figure = cells.get(area);
    return figure != null && figure.isConfidential();
  }

  /** The smallest part that is shown; the whole when no part is. */
  private static Optional<String> cover(
      Map<String, Figure> cells, Sums.Sum sum, Set<String> withheld) {
    return Stream.concat(
            sum.parts().stream()
                .sorted(
                    Comparator.<String>comparingDouble(area -> value(cells, area))
                        .thenComparing(Comparator.naturalOrder())),
            Stream.of(sum.whole()))
        .filter(area -> !withheld.contains(area) && isShown(cells, area))
        .findFirst();
  }

  private static double value(Map<String, Figure> cells, String area) {
    Figure figure = cells.get(area);
    return figure == null ? Double.NaN : figure.value().orElse(Double.NaN);
  }
}
