package nl.biotoop.statistics.composite;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.biotoop.statistics.composite.normalise.Ties;
import nl.biotoop.statistics.table.Units;

/**
 * Places by score: the highest first, equal scores the lowest place (1, 2, 2, 4), {@code NaN}
 * without score. In a panel units are ranked within each year, never against another year.
 */
public final class Ranking {

  private final List<int[]> years;

  private Ranking(List<int[]> years) {
    this.years = years;
  }

  /** The ranking of these rows. */
  public static Ranking within(Units units) {
    return new Ranking(units.rowsByTime());
  }

  /** The place of every row by {@code scores}, one score a row. */
  public double[] of(double[] scores) {
    double[] ranks = new double[scores.length];
    for (int[] rows : years) {
      double[] year = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        year[row] = -scores[rows[row]];
      }
      Ties.MIN.ascending(year, 0, year.length, year, 0);
      for (int row = 0; row < rows.length; row++) {
        ranks[rows[row]] = year[row];
      }
    }
    return ranks;
  }

  /**
   * The mean absolute difference between two places of the same rows; a row without a place in
   * either takes no part, {@code NaN} when none is left.
   */
  public static double meanShift(double[] ranks, double[] others) {
    double sum = 0;
    int compared = 0;
    for (int u = 0; u < ranks.length; u++) {
      double shift = Math.abs(ranks[u] - others[u]);
      if (!Double.isNaN(shift)) {
        sum += shift;
        compared++;
      }
    }
    return compared == 0 ? Double.NaN : sum / compared;
  }

  /** How many units take part in the ranking of the largest year. */
  public int longest() {
    return years.stream().mapToInt(rows -> rows.length).max().orElse(0);
  }

  /** The rows of each year from the highest score to the lowest; those without score left out. */
  public List<int[]> order(double[] scores) {
    return years.stream()
        .map(rows ->
            Arrays.stream(rows)
                .filter(row -> !Double.isNaN(scores[row]))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .mapToInt(Integer::intValue)
                .toArray())
        .toList();
  }
}
