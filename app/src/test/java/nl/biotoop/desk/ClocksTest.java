package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.desk.internal.Clocks;
import nl.biotoop.desk.internal.Clocks.Due;
import nl.biotoop.desk.internal.Clocks.State;
import nl.biotoop.desk.internal.WorkingDays;
import org.junit.jupiter.api.Test;

/** When something is due for a question nobody has finished. */
class ClocksTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final ZonedDateTime ASKED = ZonedDateTime.of(2026, 10, 5, 16, 30, 0, 0, ZONE);
  private static final Optional<Instant> NEVER = Optional.empty();

  private static Due at(int days, boolean passedOn, Optional<Instant> reminded) {
    return Clocks.due(
        new State(passedOn, ASKED.toInstant(), reminded, NEVER), after(days).orElseThrow(), ZONE);
  }

  private static Optional<Instant> after(int days) {
    return Optional.of(ASKED.plusDays(days).toInstant());
  }

  @Test
  void onDayNineTheAdviserIsRemindedAndNotBefore() {
    assertThat(at(8, true, NEVER)).isEqualTo(Due.NOTHING);
    assertThat(at(9, true, NEVER)).isEqualTo(Due.REMINDER);
    assertThat(at(9, true, after(9))).as("once").isEqualTo(Due.NOTHING);
  }

  @Test
  void onDayTwentyOneItGoesUp() {
    assertThat(at(20, true, after(9))).isEqualTo(Due.NOTHING);
    assertThat(at(21, true, after(9))).isEqualTo(Due.ESCALATION);
    assertThat(at(21, true, after(20)))
        .as("a late reminder is given its three working days")
        .isEqualTo(Due.NOTHING);
    assertThat(at(21, true, NEVER)).as("nobody is passed over").isEqualTo(Due.REMINDER);
  }

  @Test
  void whatIsNotPassedOnInSeventyTwoHoursGoesUpAtOnce() {
    State state = new State(false, ASKED.toInstant(), NEVER, NEVER);
    Instant limit = ASKED.toInstant().plus(Duration.ofDays(3));
    assertThat(Clocks.due(state, limit.minusSeconds(1), ZONE)).isEqualTo(Due.NOTHING);
    assertThat(Clocks.due(state, limit, ZONE)).isEqualTo(Due.ESCALATION);
  }

  @Test
  void onDayFortyFiveItEndsButNeverRightAfterItWentUp() {
    State state = new State(true, ASKED.toInstant(), after(9), after(21));
    assertThat(Clocks.due(state, after(44).orElseThrow(), ZONE)).isEqualTo(Due.NOTHING);
    assertThat(Clocks.due(state, after(45).orElseThrow(), ZONE)).isEqualTo(Due.END);
    State late = new State(true, ASKED.toInstant(), after(40), after(46));
    assertThat(Clocks.due(late, after(47).orElseThrow(), ZONE)).isEqualTo(Due.NOTHING);
  }

  /** The day counts on a Dutch wall, also over the end of summer time. */
  @Test
  void theHourThatIsThereTwiceChangesNoDay() {
    ZonedDateTime asked = ZonedDateTime.of(2026, 10, 20, 0, 30, 0, 0, ZONE);
    State state = new State(true, asked.toInstant(), NEVER, NEVER);
    assertThat(Clocks.due(state, asked.plusDays(9).minusHours(1).toInstant(), ZONE))
        .isEqualTo(Due.NOTHING);
    assertThat(Clocks.due(state, asked.plusDays(9).toInstant(), ZONE)).isEqualTo(Due.REMINDER);
  }

  /**
   * 2,000 questions with the program down at random: each gets its reminder, then goes up, then
   * ends, in that order, once, and never two within three working days.
   */
  @Test
  void afterAnyStopTheClocksGoOn() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9214);
    for (int turn = 0; turn < 2_000; turn++) {
      ZonedDateTime asked = ASKED.plusDays(random.nextInt(400)).plusMinutes(random.nextInt(1440));
      State state = new State(true, asked.toInstant(), NEVER, NEVER);
      List<Due> done = new ArrayList<>();
      List<LocalDate> days = new ArrayList<>(List.of(asked.toLocalDate()));
      ZonedDateTime now = asked;
      while (!done.contains(Due.END)) {
        now = now.plusHours(random.nextInt(10) == 0 ? random.nextInt(600) : 6);
        Due due = Clocks.due(state, now.toInstant(), ZONE);
        if (due == Due.NOTHING) {
          continue;
        }
        done.add(due);
        days.add(now.toLocalDate());
        Optional<Instant> at = Optional.of(now.toInstant());
        state =
            new State(
                true,
                state.since(),
                due == Due.REMINDER ? at : state.remindedAt(),
                due == Due.ESCALATION ? at : state.escalatedAt());
      }
      assertThat(done).containsExactly(Due.REMINDER, Due.ESCALATION, Due.END);
      for (int i = 1; i < days.size(); i++) {
        assertThat(days.get(i)).isAfterOrEqualTo(WorkingDays.after(days.get(i - 1), Clocks.PAUSE));
      }
      assertThat(days.get(1)).isAfterOrEqualTo(asked.toLocalDate().plusDays(9));
      assertThat(days.get(2)).isAfterOrEqualTo(asked.toLocalDate().plusDays(21));
      assertThat(days.get(3)).isAfterOrEqualTo(asked.toLocalDate().plusDays(45));
    }
  }
}
