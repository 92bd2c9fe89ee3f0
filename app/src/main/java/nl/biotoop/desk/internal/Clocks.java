package nl.biotoop.desk.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The clocks of an open question. They count from the last time a person did something with it and
 * only from what is stored, so they go on where they were after a stop: what came due meanwhile is
 * done late, in its order and with the same pauses, and nothing is skipped.
 */
public final class Clocks {
  /** A question is passed on within this time, or the whole desk sees it. */
  public static final Duration PASSED_ON = Duration.ofDays(3);

  /** Working days in which somebody takes a question up after it was passed on. */
  public static final int TAKEN_UP = 5;

  /** Days of silence after which the adviser is reminded. */
  public static final int REMINDED = 9;

  /** Days of silence after which the deputy gets it, or the whole desk sees it. */
  public static final int ESCALATED = 21;

  /** Days of silence after which it ends without help. */
  public static final int ABANDONED = 45;

  /** Nobody is reminded twice within so many working days. */
  public static final int PAUSE = 3;

  /** Months after which an ended question is no longer listed. */
  public static final int ARCHIVED = 6;

  private Clocks() {}

  /** What is due. */
  public enum Due {
    NOTHING,
    REMINDER,
    ESCALATION,
    END
  }

  /**
   * Where a question stands.
   *
   * @param passedOn whether an adviser has it or was told of it
   * @param since when a person last did something with it
   * @param remindedAt when the adviser was reminded since then
   * @param escalatedAt when it was escalated since then
   */
  public record State(
      boolean passedOn,
      Instant since,
      Optional<Instant> remindedAt,
      Optional<Instant> escalatedAt) {}

  /** What is due now. */
  public static Due due(State state, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    long silent = ChronoUnit.DAYS.between(LocalDate.ofInstant(state.since, zone), today);
    if (state.escalatedAt.isPresent()) {
      return silent >= ABANDONED && paused(state.escalatedAt.get(), today, zone)
          ? Due.END
          : Due.NOTHING;
    }
    if (!state.passedOn && !now.isBefore(state.since.plus(PASSED_ON))) {
      return Due.ESCALATION;
    }
    if (state.remindedAt.isEmpty()) {
      return state.passedOn && silent >= REMINDED && paused(state.since, today, zone)
          ? Due.REMINDER
          : Due.NOTHING;
    }
    return silent >= ESCALATED && paused(state.remindedAt.get(), today, zone)
        ? Due.ESCALATION
        : Due.NOTHING;
  }

  /** Whether enough working days have gone by to remind somebody again. */
  public static boolean paused(Instant last, LocalDate today, ZoneId zone) {
    return !today.isBefore(WorkingDays.after(LocalDate.ofInstant(last, zone), PAUSE));
  }
}
