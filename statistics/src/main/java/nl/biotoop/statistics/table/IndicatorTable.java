package nl.biotoop.statistics.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Units × indicators as one column-major {@code double[]}: the value of unit {@code u} for
 * indicator {@code i} stands at {@code i · unitCount + u}. A missing value is {@code NaN}.
 * Immutable.
 */
public final class IndicatorTable {

  private final List<String> units;
  private final List<String> indicators;
  private final double[] cells;

  private IndicatorTable(List<String> units, List<String> indicators, double[] cells) {
    if (cells.length != units.size() * indicators.size()) {
      throw new IllegalArgumentException(
          cells.length
              + " values do not fill "
              + units.size()
              + " units × "
              + indicators.size()
              + " indicators.");
    }
    this.units = List.copyOf(units);
    this.indicators = List.copyOf(indicators);
    this.cells = cells;
  }

  /**
   * A table with a copy of {@code cells}.
   *
   * @param cells column-major, {@code NaN} where missing
   * @throws IllegalArgumentException when the lengths differ, an indicator stands twice, or a value
   *     is infinite
   */
  public static IndicatorTable copyOf(List<String> units, List<String> indicators, double[] cells) {
    Set<String> seen = new HashSet<>();
    for (String indicator : indicators) {
      if (!seen.add(indicator)) {
        throw new IllegalArgumentException("Indicator " + indicator + " stands twice.");
      }
    }
    IndicatorTable table = new IndicatorTable(units, indicators, cells.clone());
    for (int cell = 0; cell < cells.length; cell++) {
      if (Double.isInfinite(cells[cell])) {
        throw new IllegalArgumentException(
            "The value of %s for %s is infinite."
                .formatted(indicators.get(cell / units.size()), units.get(cell % units.size())));
      }
    }
    return table;
  }

  /** The same units and indicators with other values; {@code cells} belongs to the table now. */
  public IndicatorTable wrap(double[] other) {
    return new IndicatorTable(units, indicators, other);
  }

  /** A table that owns {@code cells}: no copy, no check of the values. */
  public static IndicatorTable wrap(List<String> units, List<String> columns, double[] cells) {
    return new IndicatorTable(units, columns, cells);
  }

  /**
   * The same units with some of the columns, in the order asked.
   *
   * @throws IllegalArgumentException when a code is not in the table
   */
  public IndicatorTable select(String... codes) {
    double[] chosen = new double[codes.length * units.size()];
    for (int column = 0; column < codes.length; column++) {
      System.arraycopy(
          cells,
          columnOf(codes[column]) * units.size(),
          chosen,
          column * units.size(),
          units.size());
    }
    return new IndicatorTable(units, List.of(codes), chosen);
  }

  /** The codes of the units, in row order. */
  public List<String> units() {
    return units;
  }

  /** The codes of the indicators, in column order. */
  public List<String> indicators() {
    return indicators;
  }

  /** How many rows. */
  public int unitCount() {
    return units.size();
  }

  /** How many columns. */
  public int indicatorCount() {
    return indicators.size();
  }

  /** One value; {@code NaN} when missing. */
  public double at(int unit, int indicator) {
    return cells[indicator * units.size() + unit];
  }

  /**
   * One value by codes.
   *
   * @throws IllegalArgumentException when a code is not in the table
   */
  public double at(String unit, String indicator) {
    return at(rowOf(unit), columnOf(indicator));
  }

  /** A copy of one column. */
  public double[] column(int indicator) {
    return Arrays.copyOfRange(cells, indicator * units.size(), (indicator + 1) * units.size());
  }

  /** Copies all values, column-major, to the start of {@code target}. */
  public void copyTo(double[] target) {
    System.arraycopy(cells, 0, target, 0, cells.length);
  }

  /** A copy of all values, column-major. */
  public double[] cells() {
    return cells.clone();
  }

  /** The position of a unit. */
  public int rowOf(String unit) {
    return position(units, unit, "unit");
  }

  /** The position of an indicator. */
  public int columnOf(String indicator) {
    return position(indicators, indicator, "indicator");
  }

  private static int position(List<String> codes, String code, String what) {
    int found = codes.indexOf(code);
    if (found < 0) {
      throw new IllegalArgumentException("There is no " + what + " " + code + ".");
    }
    return found;
  }
}
