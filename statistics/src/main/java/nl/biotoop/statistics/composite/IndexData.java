package nl.biotoop.statistics.composite;

import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;

/**
 * What an index is made from.
 *
 * @param units the rows
 * @param values the raw values; columns in the order of the framework's indicators
 * @param framework the tree
 */
public record IndexData(Units units, IndicatorTable values, Framework framework) {

  public IndexData {
    if (!values.indicators().equals(framework.indicators().stream().map(Element::code).toList())) {
      throw new IllegalArgumentException(
          "The columns %s are not the indicators of the framework.".formatted(values.indicators()));
    }
    if (!values.units().equals(units.codes())) {
      throw new IllegalArgumentException("The rows of the values are not the units.");
    }
  }
}
