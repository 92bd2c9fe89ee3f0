package nl.biotoop.support.following;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.biotoop.statistics.descriptive.SmallCells;
import nl.biotoop.statistics.descriptive.Wilson;

/**
 * What became of an instrument, fit to be shown: nothing of fewer than ten firms, and nothing that
 * follows by subtraction. It says what followed, never what caused it.
 *
 * @param visits the pages of the last twelve months, in order shown, opened, contacted; empty where
 *     fewer than {@link #FEWEST}
 * @param firms how many firms are followed; empty when fewer than {@link #FEWEST}
 * @param stages the steps, in order
 */
public record Funnel(Visits visits, OptionalInt firms, List<Stage> stages) {
  /** Nothing is shown of fewer. */
  public static final int FEWEST = 10;

  /** How often such an interval holds the true share. */
  public static final double CONFIDENCE = 0.95;

  public Funnel {
    stages = List.copyOf(stages);
  }

  /** Pages, not people: whoever comes back counts again. */
  public record Visits(OptionalInt shown, OptionalInt opened, OptionalInt contacted) {}

  /**
   * One step, among the firms that took the step before it. That something is not known tells
   * nothing about a firm, so it is always told; a small yes or no is hidden together with the
   * other.
   *
   * @param of how many those are; empty when too few, and then nothing else is told
   * @param yes of how many it is known that they took it
   * @param no of how many it is known that they did not
   * @param unknown of how many it is not known; empty only without {@code of}
   * @param conversion the share of yes among what is known; only when both are shown
   */
  public record Stage(
      Step step,
      OptionalInt of,
      OptionalInt yes,
      OptionalInt no,
      OptionalInt unknown,
      Optional<Wilson> conversion) {

    /** A step of which may not be told how many there are. */
    static Stage hidden(Step step) {
      OptionalInt none = OptionalInt.empty();
      return new Stage(step, none, none, none, none, Optional.empty());
    }

    /** The step as it may be shown when the number of firms before it may. */
    static Stage of(Step step, int yes, int no, int unknown) {
      int all = yes + no + unknown;
      if (all < FEWEST) {
        return hidden(step);
      }
      List<OptionalInt> shown = SmallCells.shown(FEWEST, yes, no);
      boolean both = shown.stream().allMatch(OptionalInt::isPresent);
      return new Stage(
          step,
          OptionalInt.of(all),
          shown.get(0),
          shown.get(1),
          OptionalInt.of(unknown),
          both && yes + no > 0
              ? Optional.of(Wilson.of(yes, (long) yes + no, CONFIDENCE))
              : Optional.empty());
    }

    /** The share of which it is not known; {@code NaN} when that may not be told. */
    public double unknownShare() {
      return of.isPresent() && unknown.isPresent()
          ? unknown.getAsInt() / (double) of.getAsInt()
          : Double.NaN;
    }
  }
}
