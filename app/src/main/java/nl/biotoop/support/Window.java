package nl.biotoop.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an instrument can be applied for, to the minute. A day alone in the register means: open
 * from its first minute, closed after its last, on a Dutch wall clock.
 *
 * @param opens the first moment at which it is open; empty when not known
 * @param closes the first moment at which it is no longer open; empty when not known
 * @param ongoing whether it is known to be open all the time
 */
public record Window(Optional<Instant> opens, Optional<Instant> closes, boolean ongoing) {
  private static final Duration SOON = Duration.ofDays(60);

  /** How a window stands at a moment. */
  public enum State {
    OPEN,
    /** Opens within 60 days. */
    OPENS_SOON,
    /** Opens later than that. */
    OPENS_LATER,
    CLOSED,
    /** No window is known; that is no reason to think it closed. */
    UNKNOWN;

    /** The factor for the ranking: 0 while closed, ½ when it opens soon, else 1. */
    public double timeliness() {
      return switch (this) {
        case OPEN, UNKNOWN -> 1;
        case OPENS_SOON -> 0.5;
        case OPENS_LATER, CLOSED -> 0;
      };
    }

    public boolean isClosed() {
      return this == CLOSED;
    }
  }

  public State at(Instant moment) {
    if (closes.isPresent() && !moment.isBefore(closes.get())) {
      return State.CLOSED;
    }
    if (opens.isPresent() && moment.isBefore(opens.get())) {
      return opens.get().isAfter(moment.plus(SOON)) ? State.OPENS_LATER : State.OPENS_SOON;
    }
    return ongoing || opens.isPresent() || closes.isPresent() ? State.OPEN : State.UNKNOWN;
  }
}
