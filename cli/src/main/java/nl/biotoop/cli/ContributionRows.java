package nl.biotoop.cli;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Contributions;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.Preparation;

/** The rows of {@code contributions.csv}: each element of one unit, through every step. */
final class ContributionRows {

  static final List<String> HEADER =
      List.of(
          "iCode",
          "level",
          "parent",
          "raw",
          "denominated",
          "imputed",
          "treated",
          "score",
          "weight",
          "points");

  private ContributionRows() {}

  /**
   * The rows of one unit.
   *
   * @throws Refusal when an element has too many children to divide
   */
  static List<List<Object>> of(CompositeIndex index, int row) {
    Framework framework = index.data().framework();
    double[] points;
    try {
      points = Contributions.of(index, row);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "aggregate: met meer dan twaalf onderdelen zijn de punten alleen te verdelen bij een"
              + " gewogen gemiddelde ("
              + e.getMessage()
              + ")");
    }
    Preparation steps = index.preparation();
    double[] effective = index.effectiveWeights();
    List<List<Object>> rows = new ArrayList<>();
    for (int e = 0; e < framework.size(); e++) {
      Element element = framework.elements().get(e);
      boolean leaf = e < framework.indicatorCount();
      rows.add(
          List.of(
              element.code(),
              Integer.toString(element.level()),
              element.parent().orElse(""),
              leaf ? steps.raw().at(row, e) : Double.NaN,
              leaf ? steps.denominated().at(row, e) : Double.NaN,
              leaf ? steps.imputed().at(row, e) : Double.NaN,
              leaf ? steps.treated().at(row, e) : Double.NaN,
              index.scores().at(row, e),
              effective[e],
              points[e]));
    }
    return rows;
  }
}
