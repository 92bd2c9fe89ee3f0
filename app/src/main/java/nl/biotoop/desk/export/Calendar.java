package nl.biotoop.desk.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.biotoop.desk.agenda.Appointment;
import nl.biotoop.platform.web.Words;

/**
 * Appointments as iCalendar (RFC 5545), in Dutch time with the rules of that time within, so that
 * an appointment stays at its hour when the clock changes. A cancelled one is told as cancelled, or
 * calendar programs would keep it.
 */
final class Calendar {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZONE);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Words words;
  private final Subjects subjects;
  private final ContentLines lines = new ContentLines();

  Calendar(Words words, Subjects subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  byte[] of(List<Appointment> appointments) {
    lines
        .line("BEGIN", "VCALENDAR")
        .line("VERSION", "2.0")
        .line("PRODID", "-//Biotoop//Vragenloket//NL")
        .line("CALSCALE", "GREGORIAN")
        .line("METHOD", "PUBLISH")
        .text("NAME", words.text("desk.agenda.title"))
        .text("X-WR-CALNAME", words.text("desk.agenda.title"));
    dutchTime();
    appointments.forEach(this::event);
    return lines.line("END", "VCALENDAR").bytes();
  }

  /** Since 1996 as the European Union has it: last Sunday of March and of October. */
  private void dutchTime() {
    lines.line("BEGIN", "VTIMEZONE").line("TZID", ZONE.getId());
    turn("DAYLIGHT", "19810329T020000", "+0100", "+0200", "CEST", 3);
    turn("STANDARD", "19961027T030000", "+0200", "+0100", "CET", 10);
    lines.line("END", "VTIMEZONE");
  }

  private void turn(String kind, String first, String from, String to, String name, int month) {
    lines
        .line("BEGIN", kind)
        .line("DTSTART", first)
        .line("TZOFFSETFROM", from)
        .line("TZOFFSETTO", to)
        .line("TZNAME", name)
        .line("RRULE", "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU")
        .line("END", kind);
  }

  private void event(Appointment appointment) {
    lines
        .line("BEGIN", "VEVENT")
        .line("UID", appointment.id().toString())
        .line("DTSTAMP", UTC.format(appointment.changedAt()))
        .line("LAST-MODIFIED", UTC.format(appointment.changedAt()))
        .line("SEQUENCE", Integer.toString(appointment.changes()))
        .line("DTSTART;TZID=" + ZONE.getId(), local(appointment.startsAt()))
        .line("DTEND;TZID=" + ZONE.getId(), local(appointment.endsAt()))
        .text(
            "SUMMARY",
            words.text(
                "desk.agenda.summary",
                subjects.theme(appointment.theme(), words),
                subjects.place(appointment.municipality(), words)))
        .line("STATUS", appointment.cancelled() ? "CANCELLED" : "CONFIRMED");
    if (!appointment.place().isEmpty()) {
      lines.text("LOCATION", appointment.place());
    }
    lines.line("END", "VEVENT");
  }

  private static String local(Instant instant) {
    return LOCAL.format(instant);
  }
}
