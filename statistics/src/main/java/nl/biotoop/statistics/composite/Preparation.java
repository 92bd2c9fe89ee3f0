package nl.biotoop.statistics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.composite.treat.Treatment.Treated;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;

/**
 * The steps from raw values to normalised ones, each kept.
 *
 * @param raw as they came
 * @param denominated divided by their denominators; a missing denominator, or 0, gives missing
 * @param imputed with estimates
 * @param screened without the values of units that have too few
 * @param treated with outliers treated
 * @param normalised on the common scale
 * @param treatments what was done to each indicator; empty without treatment
 * @param dropped the rows of units that were screened out
 */
public record Preparation(
    IndicatorTable raw,
    IndicatorTable denominated,
    IndicatorTable imputed,
    IndicatorTable screened,
    IndicatorTable treated,
    IndicatorTable normalised,
    List<Treated> treatments,
    List<Integer> dropped) {

  public Preparation {
    treatments = List.copyOf(treatments);
    dropped = List.copyOf(dropped);
  }

  /**
   * Values further from 0 than this, or nearer without being 0, are refused: fourth powers of their
   * differences, which kurtosis takes, would be no numbers.
   */
  public static final double LARGEST = 1e60;

  /** Whether a value can be computed with: missing, 0, or of a magnitude from 1e-60 to 1e60. */
  public static boolean isUsable(double x) {
    double size = Math.abs(x);
    return Double.isNaN(x) || size == 0 || (size <= LARGEST && size >= 1 / LARGEST);
  }

  /**
   * Runs the steps.
   *
   * @throws NotComputable when the values do not allow a step
   */
  public static Preparation of(IndexSpecification specification, IndexData data) {
    IndicatorTable raw = data.values();
    Units units = data.units();
    List<Element> indicators = data.framework().indicators();
    int n = units.count();
    double[] cells = raw.cells();
    if (specification.denominate()) {
      denominate(cells, indicators, units);
    }
    refuseExtremes(cells, raw);
    IndicatorTable denominated = raw.wrap(cells.clone());
    for (int i = 0; i < indicators.size(); i++) {
      specification.imputation().apply(cells, i * n, units);
    }
    for (int e = indicators.size(); e < data.framework().size(); e++) {
      int[] measured =
          Arrays.stream(data.framework().childrenOf(e))
              .filter(child -> child < indicators.size())
              .map(child -> child * n)
              .toArray();
      if (measured.length > 0) {
        specification
            .imputation()
            .applyTogether(cells, n, measured, data.framework().elements().get(e).code());
      }
    }
    IndicatorTable imputed = raw.wrap(cells.clone());
    List<Integer> dropped = screen(cells, n, indicators.size(), specification.screening().unit());
    IndicatorTable screened = raw.wrap(cells.clone());
    List<Treated> treatments = new ArrayList<>();
    specification
        .treatment()
        .ifPresent(treatment -> {
          for (int i = 0; i < indicators.size(); i++) {
            treatments.add(treatment.apply(indicators.get(i).code(), cells, i * n, n));
          }
        });
    IndicatorTable treated = raw.wrap(cells.clone());
    for (int i = 0; i < indicators.size(); i++) {
      normalise(specification, indicators.get(i), cells, i * n, units);
    }
    return new Preparation(
        raw, denominated, imputed, screened, treated, raw.wrap(cells), treatments, dropped);
  }

  private static void refuseExtremes(double[] cells, IndicatorTable raw) {
    for (int cell = 0; cell < cells.length; cell++) {
      if (!isUsable(cells[cell])) {
        throw new NotComputable(
            Cause.MAGNITUDE,
            raw.indicators().get(cell / raw.unitCount()),
            raw.units().get(cell % raw.unitCount()) + " = " + cells[cell]);
      }
    }
  }

  private static void denominate(double[] cells, List<Element> indicators, Units units) {
    for (int i = 0; i < indicators.size(); i++) {
      Element indicator = indicators.get(i);
      if (indicator.denominator().isEmpty()) {
        continue;
      }
      double[] by = units.denominators().get(indicator.denominator().get());
      if (by == null) {
        throw new NotComputable(
            Cause.NO_REFERENCE, indicator.code(), indicator.denominator().get());
      }
      for (int u = 0; u < by.length; u++) {
        int cell = i * by.length + u;
        cells[cell] = by[u] == 0 ? Double.NaN : cells[cell] / by[u];
      }
    }
  }

  private static List<Integer> screen(double[] cells, int n, int indicators, double least) {
    List<Integer> dropped = new ArrayList<>();
    for (int u = 0; u < n; u++) {
      int missing = 0;
      for (int i = 0; i < indicators; i++) {
        missing += Double.isNaN(cells[i * n + u]) ? 1 : 0;
      }
      if (1 - (double) missing / indicators < least) {
        dropped.add(u);
        for (int i = 0; i < indicators; i++) {
          cells[i * n + u] = Double.NaN;
        }
      }
    }
    return dropped;
  }

  private static void normalise(
      IndexSpecification specification, Element indicator, double[] cells, int from, Units units) {
    int n = units.count();
    boolean ranks =
        specification.normalisation() instanceof Normalisation.Rank
            || specification.normalisation() instanceof Normalisation.Borda
            || specification.normalisation() instanceof Normalisation.PercentileRank;
    if (allMissing(cells, from, n)) {
      return;
    }
    if (!units.isPanel() || !(specification.perYear() || ranks)) {
      specification
          .normalisation()
          .apply(new Normalisation.Column(cells, from, n, indicator, units.codes()));
      return;
    }
    for (int[] rows : units.rowsByTime()) {
      double[] year = Arrays.stream(rows).mapToDouble(u -> cells[from + u]).toArray();
      if (allMissing(year, 0, year.length)) {
        continue;
      }
      List<String> codes = Arrays.stream(rows).mapToObj(units.codes()::get).toList();
      specification
          .normalisation()
          .apply(new Normalisation.Column(year, 0, year.length, indicator, codes));
      for (int row = 0; row < rows.length; row++) {
        cells[from + rows[row]] = year[row];
      }
    }
  }

  private static boolean allMissing(double[] cells, int from, int n) {
    for (int u = from; u < from + n; u++) {
      if (!Double.isNaN(cells[u])) {
        return false;
      }
    }
    return true;
  }
}
