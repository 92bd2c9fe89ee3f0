package nl.biotoop.statistics.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.Weighting;

/**
 * How far ranks move when one indicator or one unit is left out. An indicator: its weight is 0, the
 * rest of the specification stays as it is (COINr's {@code remove_elements}). A unit: the index is
 * built anew without it, since it shaped the scales; the ranks compared are those among the others.
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

  /**
   * The mean absolute shift in rank of the others, by unit left out, in row order; {@code NaN} when
   * the index cannot be built without it.
   */
  public static Map<String, Double> rankShiftsByUnit(CompositeIndex index) {
    Map<String, Double> shifts = new LinkedHashMap<>();
    double[] scores = index.index();
    int n = scores.length;
    for (int left = 0; left < n; left++) {
      double[] cells = index.data().values().cells();
      double[] others = scores.clone();
      others[left] = Double.NaN;
      for (int i = 0; i < index.data().framework().indicatorCount(); i++) {
        cells[i * n + left] = Double.NaN;
      }
      IndexData without =
          new IndexData(
              index.data().units(), index.data().values().wrap(cells), index.data().framework());
      double shift;
      try {
        double[] anew = CompositeIndex.of(index.specification(), without).index();
        anew[left] = Double.NaN;
        shift = meanShift(CompositeIndex.ranks(others), CompositeIndex.ranks(anew));
      } catch (NotComputable _) {
        shift = Double.NaN;
      }
      shifts.put(index.data().units().codes().get(left), shift);
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
