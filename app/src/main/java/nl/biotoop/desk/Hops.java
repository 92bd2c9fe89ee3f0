package nl.biotoop.desk;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The way of a question from person to person. "Not for me" is always a hand-over to somebody, and
 * each is a hop; it does not go round in circles, and after {@link #MOST} hops it stays where it
 * is.
 *
 * @param number how often it was handed over
 * @param saidNo who handed it over, first first; nobody of them gets it again
 * @param helped who worked on it, first first
 */
public record Hops(int number, Set<UUID> saidNo, Set<UUID> helped) {
  /** A question changes hands at most so often. */
  public static final int MOST = 3;

  public Hops {
    saidNo = Collections.unmodifiableSet(new LinkedHashSet<>(saidNo));
    helped = Collections.unmodifiableSet(new LinkedHashSet<>(helped));
  }

  /** The way that the steps of a question tell. */
  public static Hops of(List<Step> steps) {
    int number = 0;
    Set<UUID> saidNo = new LinkedHashSet<>();
    Set<UUID> helped = new LinkedHashSet<>();
    for (Step step : steps) {
      step.actor().ifPresent(helped::add);
      if (step.kind() == Step.Kind.HANDED_OVER) {
        number++;
        step.actor().ifPresent(saidNo::add);
        step.receiver().ifPresent(helped::add);
      }
    }
    return new Hops(number, saidNo, helped);
  }

  /** Whether it may be handed over once more. */
  public boolean mayGoOn() {
    return number < MOST;
  }
}
