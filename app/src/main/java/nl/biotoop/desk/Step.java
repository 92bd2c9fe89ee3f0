package nl.biotoop.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a question.
 *
 * @param actor the account that did it; empty for the asker or the program
 * @param receiver the account that got the question by it; empty when it stayed where it was
 * @param note what was written, for colleagues only
 */
public record Step(
    Instant happenedAt, Optional<UUID> actor, Optional<UUID> receiver, Kind kind, String note) {

  /** What can happen. */
  public enum Kind {
    ASKED,
    PASSED_ON,
    TAKEN_UP,
    NOTE,
    HANDED_OVER,
    REACH_GIVEN,
    CLOSED,
    ERASED,
    /** By the clocks: nothing happened for too long. */
    REMINDED,
    /** By the clocks: a deputy got it. */
    DEPUTED,
    /** By the program: whoever had it is gone, and it waits for somebody else. */
    LEFT_BEHIND,
    /** By the clocks: there is no deputy, so the whole desk sees it. */
    ESCALATED,
    /** By the clocks: nobody helped in time. */
    ABANDONED;

    /** As part of a message key: {@code taken-up}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
