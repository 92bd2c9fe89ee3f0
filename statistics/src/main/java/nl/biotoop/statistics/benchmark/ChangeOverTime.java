package nl.biotoop.statistics.benchmark;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;

/**
 * Why a normalised score changed between two years: the unit itself, or the frame it is measured
 * in.
 *
 * <p>With {@code f(x; R)} the score of value {@code x} in frame {@code R}: {@code total = f(x₁; R₁)
 * − f(x₀; R₀)}; {@code own = ½[f(x₁; R₀) − f(x₀; R₀) + f(x₁; R₁) − f(x₀; R₁)]}; {@code frame =
 * ½[f(x₀; R₁) − f(x₀; R₀) + f(x₁; R₁) − f(x₁; R₀)]}. That is the mean over both orders of change
 * (the Shapley value of two causes), and own and frame add to the total. The frame is that of all
 * units, the unit included.
 *
 * <ul>
 *   <li>A frame is taken over the units with a value in its year.
 *   <li>A unit with a missing value ({@code NaN}) in a year gives {@link Undefined}, as does a
 *       frame without spread, or with a mean of zero or less for {@link Frame#RATIO_TO_MEAN}.
 * </ul>
 *
 * <p>Reference: A. F. Shorrocks, "Decomposition procedures for distributional analysis: a unified
 * framework based on the Shapley value", Journal of Economic Inequality 11, 99–126, 2013,
 * doi:10.1007/s10888-011-9214-z.
 */
public final class ChangeOverTime {
  /** How a value is normalised. */
  public enum Frame {
    /** {@code (x − min)/(max − min)}. */
    MIN_MAX,
    /** {@code (x − mean)/sd}, with {@code n − 1}. */
    Z_SCORE,
    /** {@code x/mean}. */
    RATIO_TO_MEAN
  }

  /** Why there is no change to tell. */
  public enum Reason {
    /** The unit misses a value in a year. */
    MISSING_VALUE,
    /** The units of a year do not differ, so they have no score. */
    NO_SPREAD,
    /** The mean of a year is not positive. */
    MEAN_NOT_POSITIVE
  }

  /** The change of one unit. */
  public sealed interface Outcome permits Change, Undefined {}

  /**
   * A change of score.
   *
   * @param total the change
   * @param own the part of the unit itself
   * @param frame the part of the frame
   */
  public record Change(double total, double own, double frame) implements Outcome {}

  /**
   * No change can be told.
   *
   * @param reason why
   */
  public record Undefined(Reason reason) implements Outcome {}

  private record Line(double shift, double scale) {
    double score(double x) {
      return (x - shift) / scale;
    }
  }

  private ChangeOverTime() {}

  /**
   * The change of every unit on one indicator, {@code before[unit]} to {@code after[unit]}.
   *
   * @throws IllegalArgumentException when the years differ in number of units or a value is
   *     infinite
   */
  public static List<Outcome> of(double[] before, double[] after, Frame frame) {
    if (before.length != after.length) {
      throw new IllegalArgumentException(
          "There are " + before.length + " units before and " + after.length + " after.");
    }
    Line first = line(before, frame);
    Line second = line(after, frame);
    List<Outcome> changes = new ArrayList<>(before.length);
    for (int i = 0; i < before.length; i++) {
      double x = before[i];
      double y = after[i];
      if (Double.isNaN(x) || Double.isNaN(y)) {
        changes.add(new Undefined(Reason.MISSING_VALUE));
      } else if (!(first.scale() > 0 && second.scale() > 0)) {
        changes.add(
            new Undefined(
                frame == Frame.RATIO_TO_MEAN ? Reason.MEAN_NOT_POSITIVE : Reason.NO_SPREAD));
      } else {
        double own = (first.score(y) - first.score(x) + second.score(y) - second.score(x)) / 2;
        double moved = (second.score(x) - first.score(x) + second.score(y) - first.score(y)) / 2;
        changes.add(new Change(second.score(y) - first.score(x), own, moved));
      }
    }
    return List.copyOf(changes);
  }

  private static Line line(double[] values, Frame frame) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("A change to or from " + value + " is asked.");
      }
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return switch (frame) {
      case MIN_MAX -> new Line(least, most - least);
      case Z_SCORE ->
          new Line(
              Moments.of(values).mean(), Moments.of(values).standardDeviation(Deviation.SAMPLE));
      case RATIO_TO_MEAN -> new Line(0, Moments.of(values).mean());
    };
  }
}
