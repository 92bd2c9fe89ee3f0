package nl.biotoop.statistics.descriptive;

import java.util.Arrays;

/**
 * One indicator at a glance. Missing values ({@code NaN}) are counted and left out of all else; the
 * shares are of the available values, and {@code NaN} when there are none. Infinite values are
 * refused.
 *
 * <p>The outlier mark is the rule of the composite indicators manual as COINr applies it: |G1| &gt;
 * 2 and G2 &gt; 3.5, both strictly, always with {@link Shape#TYPE_2} whatever type is shown.
 *
 * <p>Reference: W. Becker, G. Caperna, M. Del Sorbo, H. Norlén, E. Papadimitriou and M. Saisana,
 * "COINr: An R package for developing composite indicators", Journal of Open Source Software 7(78),
 * 4567, 2022, doi:10.21105/joss.04567. Checked against R 4.2.2 and e1071.
 *
 * @param available how many values there are
 * @param missing how many are missing
 * @param mean the mean
 * @param standardDeviation the standard deviation asked for
 * @param minimum the smallest value
 * @param firstQuartile a quarter of the way, in the quantile type asked for
 * @param median half-way, in the same type
 * @param thirdQuartile three quarters of the way, in the same type
 * @param maximum the largest value
 * @param skewness the skewness asked for
 * @param excessKurtosis the excess kurtosis asked for
 * @param shareZero the share of available values that are zero
 * @param shareUnique the number of different values as a share of the available values
 * @param outliers whether skewness and kurtosis together point at outliers
 */
public record Summary(
    int available,
    int missing,
    double mean,
    double standardDeviation,
    double minimum,
    double firstQuartile,
    double median,
    double thirdQuartile,
    double maximum,
    double skewness,
    double excessKurtosis,
    double shareZero,
    double shareUnique,
    Outliers outliers) {

  /** What the shape says of outliers. */
  public enum Outliers {
    /** |G1| &gt; 2 and G2 &gt; 3.5. */
    SUSPECTED,
    /** At least one of the two is within its bound. */
    NOT_SUSPECTED,
    /** Fewer than four values, or a constant: there is no kurtosis to judge by. */
    UNKNOWN;

    /** The absolute skewness above which outliers are suspected. */
    public static final double MOST_SKEWNESS = 2;

    private static final double MOST_KURTOSIS = 3.5;

    /** The mark of a column with these moments. */
    public static Outliers of(Moments moments) {
      double skewness = moments.skewness(Shape.TYPE_2);
      double kurtosis = moments.excessKurtosis(Shape.TYPE_2);
      if (Double.isNaN(skewness) || Double.isNaN(kurtosis)) {
        return UNKNOWN;
      }
      return Math.abs(skewness) > MOST_SKEWNESS && kurtosis > MOST_KURTOSIS
          ? SUSPECTED
          : NOT_SUSPECTED;
    }
  }

  /**
   * The summary of {@code values} in the definitions named.
   *
   * @throws IllegalArgumentException when a value is infinite
   */
  public static Summary of(double[] values, Deviation deviation, Shape shape, Quantile quantile) {
    Moments moments = Moments.of(values);
    double[] available = Columns.available(values);
    double n = available.length;
    double[] quartiles = quantile.of(available, 0.25, 0.5, 0.75);
    return new Summary(
        moments.available(),
        moments.missing(),
        moments.mean(),
        moments.standardDeviation(deviation),
        Arrays.stream(available).min().orElse(Double.NaN),
        quartiles[0],
        quartiles[1],
        quartiles[2],
        Arrays.stream(available).max().orElse(Double.NaN),
        moments.skewness(shape),
        moments.excessKurtosis(shape),
        Arrays.stream(available).filter(value -> value == 0).count() / n,
        Arrays.stream(available).distinct().count() / n,
        Outliers.of(moments));
  }
}
