package nl.biotoop.statistics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.biotoop.statistics.audit.LeaveOneOut;
import nl.biotoop.statistics.composite.IndexSpecification.Screening;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import org.junit.jupiter.api.Test;

/** A whole index of two pillars against R, with what follows from it; imputation in a panel. */
class ReferenceIndexTest {

  private static final double TIGHT = 1e-12;

  /** Eigenvectors and iterations end within their own tolerance. */
  private static final double SOLVED = 1e-9;

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
  private static final List<Integer> YEARS = List.of(2019, 2021, 2022, 2025);
  private static final IndexSpecification PLAIN = IndexSpecification.plain().denominating(true);

  private final Expected expected = new Expected();
  private final int n = expected.units().size();

  /** P of a, b and c; Q of d, e and f, of which less is better; e is divided by the size. */
  private IndexData data(double[] cells) {
    double[] weights = {1, 2, 0.5, 1, 1, 3};
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      elements.add(
          new Element(
              name,
              name,
              true,
              1,
              weights[i],
              i == 5 ? -1 : 1,
              Optional.of(i < 3 ? "P" : "Q"),
              i == 4 ? Optional.of("size") : Optional.empty(),
              Double.NaN));
    }
    elements.add(Element.aggregate("P", 2, "I").weighing(2));
    elements.add(Element.aggregate("Q", 2, "I"));
    elements.add(Element.aggregate("I", 3, ""));
    double[] size =
        IntStream.range(0, n).mapToDouble(u -> u == 5 ? Double.NaN : 53 + 3 * u).toArray();
    List<String> codes = expected.units();
    return new IndexData(
        new Units(codes, codes, List.of(), Map.of(), Map.of("size", size)),
        IndicatorTable.copyOf(codes, NAMES, cells),
        Framework.of(elements));
  }

  private double[] cells() {
    return NAMES.stream().map(expected::column).flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void scoresRanksAndEffectiveWeights() {
    CompositeIndex index = CompositeIndex.of(PLAIN, data(cells()));
    IndicatorTable ranks = index.ranks();
    for (int e = 6; e < 9; e++) {
      String code = index.data().framework().codes().get(e);
      expected.compare("index." + code, index.scores().column(e), TIGHT);
      expected.compare("index.rank." + code, ranks.column(e), 0);
    }
    expected.compare("effective", index.effectiveWeights(), TIGHT);
  }

  @Test
  void demandsOnAvailability() {
    IndexSpecification units = PLAIN.with(new Screening(0.9, 0));
    expected.compare("index.screened", CompositeIndex.of(units, data(cells())).index(), TIGHT);
    double[] thin = cells();
    for (int row : new int[] {2, 7}) {
      thin[row] = Double.NaN;
      thin[n + row] = Double.NaN;
    }
    IndexSpecification children = IndexSpecification.plain().with(new Screening(0, 2.0 / 3));
    expected.compare("index.thin", CompositeIndex.of(children, data(thin)).index(), TIGHT);
  }

  @Test
  void leavingOut() {
    CompositeIndex index = CompositeIndex.of(PLAIN, data(cells()));
    expected.compare("leaveOut.indicator", values(LeaveOneOut.rankShifts(index)), TIGHT);
    expected.compare("leaveOut.unit", values(LeaveOneOut.rankShiftsByUnit(index)), TIGHT);
  }

  private static double[] values(Map<String, Double> map) {
    return map.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Test
  void shiftsInRank() {
    Comparison comparison =
        Comparison.of(
            CompositeIndex.of(PLAIN, data(cells())),
            CompositeIndex.of(PLAIN.with(new Weighting.Equal()), data(cells())));
    double[] places = comparison.shifts().stream().mapToDouble(Comparison.Shift::places).toArray();
    expected.compare("shift", places, 0);
    double[] summary = {
      comparison.meanShift(), comparison.largestShift(), comparison.rankCorrelation()
    };
    expected.compare("shift.summary", summary, TIGHT);
  }

  @Test
  void loadingsOnEveryLevel() {
    CompositeIndex index =
        CompositeIndex.of(PLAIN.with(new Weighting.PrincipalComponent()), data(cells()));
    expected.compare("pca.tree", Arrays.copyOf(index.weights(), 8), SOLVED);
  }

  @Test
  void gapsInAPanel() {
    panel("impute.latest", Imputation.Method.LATEST);
    panel("impute.linear", Imputation.Method.LINEAR);
    panel("impute.meanOfYear", Imputation.Method.MEAN);
    panel("impute.medianOfYear", Imputation.Method.MEDIAN);
  }

  /** The rows as six units in four years each. */
  private void panel(String method, Imputation.Method how) {
    double[] cells = expected.column("l");
    List<String> codes = IntStream.range(0, n).mapToObj(u -> "p" + u / 4).toList();
    List<Integer> years = IntStream.range(0, n).mapToObj(u -> YEARS.get(u % 4)).toList();
    new Imputation(how, "").apply(cells, 0, new Units(codes, codes, years, Map.of(), Map.of()));
    expected.compare(method, cells, TIGHT);
  }

  @Test
  void expectationMaximisationOverSeveralPatterns() {
    double[] cells = Arrays.copyOf(cells(), 4 * n);
    int[][] gaps = {{0, 1}, {0, 19}, {0, 14}, {1, 1}, {1, 8}, {1, 14}, {2, 14}, {3, 8}, {3, 14}};
    for (int[] gap : gaps) {
      cells[gap[0] * n + gap[1]] = Double.NaN;
    }
    int[] offsets = {0, n, 2 * n, 3 * n};
    new Imputation(Imputation.Method.EM, "").applyTogether(cells, n, offsets, "P");
    for (int c = 0; c < 4; c++) {
      double[] column = Arrays.copyOfRange(cells, c * n, (c + 1) * n);
      expected.compare("impute.em4." + NAMES.get(c), column, SOLVED);
    }
  }
}
