package nl.biotoop.statistics.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.Weighting;

/**
 * How far ranks move when one indicator is left out: its weight is 0, the rest of the specification
 * stays as it is (COINr's {@code remove_elements}).
 */
public final class LeaveOneOut {

  private LeaveOneOut() {}

  /**
   * The mean absolute shift in rank of the top element, by indicator left out, in their order; a
   * unit that loses its score takes no part.
   */
  public static Map<String, Double> rankShifts(CompositeIndex index) {
    Framework framework = index.data().framework();
    double[] nominal = CompositeIndex.ranks(index.index());
    Map<String, Double> shifts = new LinkedHashMap<>();
    for (Element indicator : framework.indicators()) {
      Map<String, Double> weights = new LinkedHashMap<>();
      for (int e = 0; e < framework.size(); e++) {
        weights.put(framework.codes().get(e), index.weights()[e]);
      }
      weights.put(indicator.code(), 0.0);
      CompositeIndex without =
          CompositeIndex.of(
              index.specification().with(new Weighting.Given(weights)),
              index.data(),
              index.preparation());
      shifts.put(indicator.code(), meanShift(nominal, CompositeIndex.ranks(without.index())));
    }
    return shifts;
  }

  private static double meanShift(double[] nominal, double[] ranks) {
    double sum = 0;
    int compared = 0;
    for (int u = 0; u < ranks.length; u++) {
      double move = Math.abs(ranks[u] - nominal[u]);
      if (!Double.isNaN(move)) {
        sum += move;
        compared++;
      }
    }
    return compared == 0 ? Double.NaN : sum / compared;
  }
}
