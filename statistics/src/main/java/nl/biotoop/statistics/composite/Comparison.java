package nl.biotoop.statistics.composite;

import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.statistics.descriptive.Correlation;

/**
 * Two indices of the same units side by side: another specification, or other data.
 *
 * @param shifts what happened to each unit, in row order
 * @param meanShift the mean absolute difference in rank over units that have both
 * @param largestShift the largest absolute difference in rank
 * @param rankCorrelation Spearman's correlation of the scores
 */
public record Comparison(
    List<Shift> shifts, double meanShift, double largestShift, double rankCorrelation) {

  public Comparison {
    shifts = List.copyOf(shifts);
  }

  /**
   * One unit in both.
   *
   * @param unit its code
   * @param rank its place in the first, as {@link Ranking} has it
   * @param otherRank its rank in the second
   * @param score its score in the first
   * @param otherScore its score in the second
   */
  public record Shift(String unit, double rank, double otherRank, double score, double otherScore) {

    /** The difference in rank, positive when the second is lower on the list. */
    public double places() {
      return otherRank - rank;
    }
  }

  /**
   * Compares the tops of two indices.
   *
   * @throws IllegalArgumentException when they are not about the same units
   */
  public static Comparison of(CompositeIndex first, CompositeIndex second) {
    List<String> units = first.data().units().codes();
    if (!units.equals(second.data().units().codes())
        || !first.data().units().times().equals(second.data().units().times())) {
      throw new IllegalArgumentException("The indices are not about the same units.");
    }
    double[] a = first.index();
    double[] b = second.index();
    double[] ranksA = first.ranking().of(a);
    double[] ranksB = second.ranking().of(b);
    List<Shift> shifts =
        IntStream.range(0, a.length)
            .mapToObj(u -> new Shift(units.get(u), ranksA[u], ranksB[u], a[u], b[u]))
            .toList();
    return new Comparison(
        shifts,
        Ranking.meanShift(ranksA, ranksB),
        shifts.stream()
            .mapToDouble(shift -> Math.abs(shift.places()))
            .filter(places -> !Double.isNaN(places))
            .max()
            .orElse(Double.NaN),
        Correlation.SPEARMAN.of(a, b).coefficient());
  }
}
