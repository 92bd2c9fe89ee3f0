package nl.biotoop.observation.catalogue;

import java.util.Locale;

/**
 * What is wrong in a table that is to be the catalogue.
 *
 * @param line as a spreadsheet counts it; 0 when the whole table is meant
 * @param column {@code ""} when the whole row is meant
 * @param given what stands there, or what is missing
 */
public record CatalogueFault(int line, String column, Problem problem, String given) {
  /** What can be wrong. */
  public enum Problem {
    /** The file is no table that we can read. */
    FILE,
    /** No row of column names. */
    HEADING,
    /** A column is not there, or has another name. */
    COLUMN,
    /** More rows than a catalogue has. */
    ROWS,
    /** Nothing stands where something must. */
    EMPTY,
    /** More letters than fit. */
    LONG,
    /** More lines in one cell. */
    LINES,
    /** A spreadsheet would take it for a formula. */
    FORMULA,
    /** Not a code. */
    CODE,
    /** The same code twice. */
    TWICE,
    /** An indicator of the catalogue is missing. */
    GONE,
    /** What the figures mean was changed. */
    MEANING,
    /** Not a layer. */
    LAYER,
    /** Not an element. */
    ELEMENT,
    /** A condition without its element, or a result with one. */
    ELEMENT_OR_NOT,
    /** Not 1, -1 or empty. */
    DIRECTION,
    /** Not sum, ratio or none. */
    AGGREGATION,
    /** Not a count of the catalogue. */
    COUNT,
    /** Only a ratio has this. */
    RATIO_ONLY,
    /** Not a number above zero. */
    PER,
    /** Not a table with figures. */
    DATASET,
    /** Not a number of months. */
    MONTHS,
    /** Said in one language only. */
    LANGUAGE;

    /** As in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
