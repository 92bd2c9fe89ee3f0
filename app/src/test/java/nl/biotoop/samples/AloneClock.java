package nl.biotoop.samples;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** Asks the machine for the time in every way there is. */
public abstract class AloneClock {

  @SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
  List<Object> moments(ZoneId zone) {
    return List.of(
        Instant.now(),
        LocalDate.now(),
        LocalDate.now(zone),
        LocalDateTime.now(),
        LocalDateTime.now(zone),
        LocalTime.now(),
        OffsetDateTime.now(),
        OffsetDateTime.now(zone),
        ZonedDateTime.now(),
        ZonedDateTime.now(zone),
        Year.now(),
        YearMonth.now(),
        Clock.systemUTC(),
        Clock.systemDefaultZone(),
        Clock.system(zone),
        System.currentTimeMillis(),
        new Date(),
        Calendar.getInstance());
  }
}
