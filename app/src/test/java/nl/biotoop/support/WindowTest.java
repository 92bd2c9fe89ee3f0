package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import nl.biotoop.support.Window.State;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

  private static Instant at(String onTheWall) {
    return LocalDateTime.parse(onTheWall).atZone(DUTCH).toInstant();
  }

  /** As the register reader makes it: open from the first minute, closed after the last. */
  private static Window days(String opens, String lastDay) {
    return new Window(
        Optional.of(at(opens + "T00:00")),
        Optional.of(LocalDate.parse(lastDay).plusDays(1).atStartOfDay(DUTCH).toInstant()),
        false);
  }

  @Test
  void aWindowThatClosesOnTheDayTheClockGoesBackIsOpenUntilMidnightOnTheWall() {
    Window window = days("2026-10-01", "2026-10-25");
    assertThat(window.at(at("2026-10-25T23:58"))).isEqualTo(State.OPEN);
    assertThat(window.at(at("2026-10-25T23:59"))).isEqualTo(State.OPEN);
    assertThat(window.at(at("2026-10-26T00:00"))).isEqualTo(State.CLOSED);
    // That day lasts 25 hours: a window counted in hours would have closed at 23:00.
    assertThat(java.time.Duration.between(at("2026-10-25T00:00"), window.closes().orElseThrow()))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void aWindowThatClosesOnTheDayTheClockGoesForwardIsNotOpenAnHourTooLong() {
    Window window = days("2026-03-01", "2026-03-29");
    assertThat(window.at(at("2026-03-29T23:58"))).isEqualTo(State.OPEN);
    assertThat(window.at(at("2026-03-30T00:00"))).isEqualTo(State.CLOSED);
    assertThat(java.time.Duration.between(at("2026-03-29T00:00"), window.closes().orElseThrow()))
        .isEqualTo(Duration.ofHours(23));
  }

  @Test
  void itOpensAtTheFirstMinuteOfItsFirstDay() {
    Window window = days("2026-12-01", "2026-12-31");
    assertThat(window.at(at("2026-11-30T23:59"))).isEqualTo(State.OPENS_SOON);
    assertThat(window.at(at("2026-12-01T00:00"))).isEqualTo(State.OPEN);
    assertThat(window.at(at("2026-10-03T00:00"))).isEqualTo(State.OPENS_SOON);
    assertThat(window.at(at("2026-09-30T00:00"))).isEqualTo(State.OPENS_LATER);
  }

  @Test
  void noWindowIsUnknownAndNeverClosed() {
    Window none = new Window(Optional.empty(), Optional.empty(), false);
    Window ongoing = new Window(Optional.empty(), Optional.empty(), true);
    assertThat(none.at(at("2026-11-21T12:00"))).isEqualTo(State.UNKNOWN);
    assertThat(ongoing.at(at("2026-11-21T12:00"))).isEqualTo(State.OPEN);
    assertThat(State.UNKNOWN.timeliness()).isEqualTo(1);
    assertThat(State.OPENS_SOON.timeliness()).isEqualTo(0.5);
    assertThat(State.CLOSED.timeliness()).isZero();
    assertThat(State.OPENS_LATER.timeliness()).isZero();
  }
}
