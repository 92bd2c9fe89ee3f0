package nl.biotoop.statistics.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.Ranking;
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
    Ranking ranking = index.ranking();
    double[] nominal = ranking.of(index.index());
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
      shifts.put(indicator.code(), Ranking.meanShift(nominal, ranking.of(without.index())));
    }
    return shifts;
  }

  /**
   * The mean absolute shift in rank of the others, by unit left out (in a panel with all its
   * years), in row order; {@code NaN} when the index cannot be built without it.
   */
  public static Map<String, Double> rankShiftsByUnit(CompositeIndex index) {
    Map<String, Double> shifts = new LinkedHashMap<>();
    Ranking ranking = index.ranking();
    List<String> codes = index.data().units().codes();
    for (String left : new LinkedHashSet<>(codes)) {
      double[] cells = index.data().values().cells();
      double[] others = index.index();
      int[] rows =
          IntStream.range(0, codes.size()).filter(u -> codes.get(u).equals(left)).toArray();
      for (int row : rows) {
        others[row] = Double.NaN;
        for (int i = 0; i < index.data().framework().indicatorCount(); i++) {
          cells[i * codes.size() + row] = Double.NaN;
        }
      }
      IndexData without =
          new IndexData(
              index.data().units(), index.data().values().wrap(cells), index.data().framework());
      double shift;
      try {
        double[] anew = CompositeIndex.of(index.specification(), without).index();
        Arrays.stream(rows).forEach(row -> anew[row] = Double.NaN);
        shift = Ranking.meanShift(ranking.of(others), ranking.of(anew));
      } catch (NotComputable _) {
        shift = Double.NaN;
      }
      shifts.put(left, shift);
    }
    return shifts;
  }
}
