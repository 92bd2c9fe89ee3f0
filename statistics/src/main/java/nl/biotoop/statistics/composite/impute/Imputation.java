package nl.biotoop.statistics.composite.impute;

import java.util.Arrays;
import java.util.List;
import nl.biotoop.statistics.composite.NotComputable;
import nl.biotoop.statistics.composite.NotComputable.Cause;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.Quantile;
import nl.biotoop.statistics.table.Units;

/**
 * Fills missing values of one indicator. What cannot be estimated stays missing.
 *
 * <p>{@code MEAN}, {@code MEDIAN}: of the available values of the same year. {@code GROUP_MEAN},
 * {@code GROUP_MEDIAN}: of the units in the same group and year; a unit without group, or in a
 * group without values, stays missing. {@code LATEST}: the nearest earlier year of the unit. {@code
 * LINEAR}: on the straight line between the nearest years of the unit, constant outside them.
 *
 * @param method how
 * @param group the grouping for the group methods; {@code ""} for the others
 */
public record Imputation(Method method, String group) {

  /** The ways to estimate. */
  public enum Method {
    /** Leave missing. */
    NONE,
    /** Mean of the year. */
    MEAN,
    /** Median of the year. */
    MEDIAN,
    /** Mean of the group. */
    GROUP_MEAN,
    /** Median of the group. */
    GROUP_MEDIAN,
    /** Last value known. */
    LATEST,
    /** Linear between years. */
    LINEAR,
    /** Expected given the other indicators of the same parent, under EM estimates. */
    EM
  }

  /** No imputation. */
  public static Imputation none() {
    return new Imputation(Method.NONE, "");
  }

  /**
   * Fills one column of as many values as there are units, in place.
   *
   * @throws NotComputable when the grouping does not exist
   */
  public void apply(double[] cells, int from, Units units) {
    switch (method) {
      case NONE, EM -> {}
      case MEAN, MEDIAN -> units.rowsByTime().forEach(rows -> fill(cells, from, rows));
      case GROUP_MEAN, GROUP_MEDIAN -> byGroup(cells, from, units);
      case LATEST, LINEAR -> overTime(cells, from, units);
    }
  }

  /**
   * Fills the columns of the indicators under one parent, in place; only for {@link Method#EM},
   * which estimates them from each other.
   *
   * @param parent the code of the parent, for messages
   * @throws NotComputable when the estimates do not exist or do not settle
   */
  public void applyTogether(double[] cells, int n, int[] offsets, String parent) {
    if (method == Method.EM) {
      ExpectationMaximisation.fill(cells, n, offsets, parent);
    }
  }

  private void byGroup(double[] cells, int from, Units units) {
    List<String> groups = units.groups().get(group);
    if (groups == null) {
      throw new NotComputable(Cause.NO_GROUP, "", group);
    }
    for (int[] rows : units.rowsByTime()) {
      Arrays.stream(rows)
          .mapToObj(groups::get)
          .distinct()
          .filter(name -> !name.isEmpty())
          .forEach(name ->
              fill(
                  cells,
                  from,
                  Arrays.stream(rows).filter(u -> groups.get(u).equals(name)).toArray()));
    }
  }

  private void fill(double[] cells, int from, int[] rows) {
    double[] known =
        Arrays.stream(rows)
            .mapToDouble(u -> cells[from + u])
            .filter(x -> !Double.isNaN(x))
            .toArray();
    if (known.length == 0 || known.length == rows.length) {
      return;
    }
    double estimate = centre(known);
    for (int u : rows) {
      if (Double.isNaN(cells[from + u])) {
        cells[from + u] = estimate;
      }
    }
  }

  private double centre(double[] known) {
    return method == Method.MEAN || method == Method.GROUP_MEAN
        ? Moments.of(known).mean()
        : Quantile.HF7.of(known, 0.5);
  }

  private void overTime(double[] cells, int from, Units units) {
    if (units.times().isEmpty()) {
      return;
    }
    double[] filled = Arrays.copyOfRange(cells, from, from + units.count());
    for (int u = 0; u < units.count(); u++) {
      if (Double.isNaN(filled[u])) {
        filled[u] = estimate(cells, from, units, u);
      }
    }
    System.arraycopy(filled, 0, cells, from, filled.length);
  }

  private double estimate(double[] cells, int from, Units units, int row) {
    int before = -1;
    int after = -1;
    int year = units.times().get(row);
    for (int u = 0; u < units.count(); u++) {
      if (!units.codes().get(u).equals(units.codes().get(row)) || Double.isNaN(cells[from + u])) {
        continue;
      }
      int time = units.times().get(u);
      if (time < year && (before < 0 || time > units.times().get(before))) {
        before = u;
      } else if (time > year && (after < 0 || time < units.times().get(after))) {
        after = u;
      }
    }
    double earlier = before < 0 ? Double.NaN : cells[from + before];
    if (method == Method.LATEST) {
      return earlier;
    }
    double later = after < 0 ? Double.NaN : cells[from + after];
    if (before < 0 || after < 0) {
      return before < 0 ? later : earlier;
    }
    double first = units.times().get(before);
    double last = units.times().get(after);
    return earlier + (later - earlier) * (year - first) / (last - first);
  }
}
