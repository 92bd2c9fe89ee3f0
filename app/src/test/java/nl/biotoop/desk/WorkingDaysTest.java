package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.biotoop.desk.internal.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dutch working days and holidays. */
class WorkingDaysTest {

  /** Dates as published in the tables of the Ecclesiastical calendar, with both extremes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2016-03-27", "2019-04-21",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25",
        "2049-04-18", "2076-04-19", "2285-03-22"
      })
  void easterFallsWhereTheTablesSay(LocalDate easter) {
    assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
        "2026-05-25", "2026-12-25", "2026-12-26", "2027-03-26", "2027-03-29", "2027-05-06",
        "2027-05-17", "2025-04-26"
      })
  void theseAreHolidays(LocalDate day) {
    assertThat(WorkingDays.isHoliday(day)).isTrue();
    assertThat(WorkingDays.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02",
        "2026-04-07",
        "2026-04-30",
        "2026-05-15",
        "2026-12-24",
        "2026-12-31",
        "2025-04-28",
        "2026-11-02"
      })
  void theseAreNot(LocalDate day) {
    assertThat(WorkingDays.isWorkingDay(day)).isTrue();
  }

  @Test
  void kingsDayMovesWhenItIsASunday() {
    assertThat(LocalDate.of(2025, 4, 27).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(WorkingDays.isHoliday(LocalDate.of(2025, 4, 27))).isFalse();
    assertThat(WorkingDays.isHoliday(LocalDate.of(2025, 4, 26))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27, 0, 2026-11-27",
    "2026-11-27, 1, 2026-11-30",
    "2026-11-28, 1, 2026-11-30",
    "2026-11-27, 5, 2026-12-04",
    // Good Friday and Easter Monday
    "2026-04-02, 1, 2026-04-07",
    "2026-04-02, 3, 2026-04-09",
    // Christmas 2026: Friday and Saturday; New Year's Day: Friday
    "2026-12-23, 5, 2026-12-31",
    "2026-12-24, 5, 2027-01-04"
  })
  void soManyWorkingDaysLater(LocalDate day, int days, LocalDate later) {
    assertThat(WorkingDays.after(day, days)).isEqualTo(later);
  }
}
