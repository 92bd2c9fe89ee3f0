package nl.biotoop.support.following;

import java.util.EnumMap;
import java.util.Map;

/**
 * How far a firm came with an instrument. A later yes tells the earlier ones: who was granted it
 * has applied.
 *
 * @param steps what is known of each step; what is not in it is unknown
 */
public record Progress(Map<Step, Known> steps) {
  /** Nothing is known. */
  static final Progress NOTHING = new Progress(Map.of());

  /**
   * Fills in what follows.
   *
   * @throws IllegalArgumentException when a step is told of which an earlier one is a no
   */
  public Progress {
    Map<Step, Known> filled = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      filled.put(step, steps.getOrDefault(step, Known.UNKNOWN));
    }
    for (Step step : Step.values()) {
      Step before = step.after();
      // An outcome, good or bad, is of something that was used.
      boolean tells =
          filled.get(step) == Known.YES || (step.isOutcome() && filled.get(step) == Known.NO);
      while (tells && before != null) {
        if (filled.get(before) == Known.NO) {
          throw new IllegalArgumentException(step + " cannot be after a no at " + before);
        }
        filled.put(before, Known.YES);
        before = before.after();
      }
    }
    steps = Map.copyOf(filled);
  }

  /** What is known of a step. */
  public Known of(Step step) {
    return steps.getOrDefault(step, Known.UNKNOWN);
  }

  /**
   * This with what is told now. What is told may correct what was known; what only follows from it
   * may not.
   *
   * @throws IllegalArgumentException when the two contradict each other
   */
  Progress with(Map<Step, Known> told) {
    Map<Step, Known> merged = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      merged.put(step, told.getOrDefault(step, Known.UNKNOWN).or(of(step)));
    }
    return new Progress(merged);
  }
}
