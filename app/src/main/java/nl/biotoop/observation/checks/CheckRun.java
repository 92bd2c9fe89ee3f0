package nl.biotoop.observation.checks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.observation.Vintage;

/**
 * One time that somebody had the checks run.
 *
 * @param actor who
 * @param at when
 * @param vintage the figures as they were then
 * @param outcomes one for each check that there was
 */
public record CheckRun(UUID actor, Instant at, Vintage vintage, List<Outcome> outcomes) {
  /** Keeps its own copy of the list. */
  public CheckRun {
    outcomes = List.copyOf(outcomes);
  }

  /** What came of a check; empty when it was not there then. */
  public Optional<Outcome> of(Check check) {
    return outcomes.stream().filter(one -> one.check().equals(check.id())).findFirst();
  }
}
