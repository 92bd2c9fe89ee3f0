package nl.biotoop.desk.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.agenda.AgendaLinks;
import nl.biotoop.desk.agenda.Appointment;
import nl.biotoop.desk.agenda.Appointments;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Appointments about questions, and the agenda they make. */
@Controller
class AgendaController {
  private static final int MOST_YEARS_AHEAD = 2;

  private final Questions questions;
  private final Appointments appointments;
  private final AgendaLinks links;
  private final CurrentUser current;
  private final Vocabulary vocabulary;
  private final Places places;
  private final Clock clock;

  AgendaController(
      Questions questions,
      Appointments appointments,
      AgendaLinks links,
      CurrentUser current,
      Vocabulary vocabulary,
      Places places,
      Clock clock) {
    this.questions = questions;
    this.appointments = appointments;
    this.links = links;
    this.current = current;
    this.vocabulary = vocabulary;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping({"/nl/vragen/{id}/afspraak", "/en/questions/{id}/appointment"})
  Page form(@PathVariable("id") String id, Language language) {
    return form(find(id), "", "", "", null, null, null, language);
  }

  private Question find(String id) {
    return questions
        .forAccount(current.signedIn(), read(id))
        .filter(question -> question.status().isOpen())
        .orElseThrow(() -> new NotFound("question " + id));
  }

  private static UUID read(String id) {
    return Ids.read(id).orElseThrow(() -> new NotFound("id " + id));
  }

  private Page form(
      Question question,
      String day,
      String hour,
      String place,
      @Nullable String dayError,
      @Nullable String hourError,
      @Nullable String placeError,
      Language language) {
    Words words = Words.of(language);
    return new AppointmentPage(
        question.id().toString(),
        words.minute(question.askedAt(), clock.getZone()),
        day,
        hour,
        place,
        lines(appointments.of(current.signedIn(), question), words),
        dayError,
        hourError,
        placeError);
  }

  @PostMapping({"/nl/vragen/{id}/afspraak", "/en/questions/{id}/appointment"})
  View note(
      @PathVariable("id") String id,
      @RequestParam(name = "day", defaultValue = "") String day,
      @RequestParam(name = "hour", defaultValue = "") String hour,
      @RequestParam(name = "place", defaultValue = "") String place,
      Language language) {
    Question question = find(id);
    Words words = Words.of(language);
    Optional<LocalDate> date = day(day.strip());
    Optional<LocalTime> time = time(hour.strip());
    Optional<Instant> start = date.flatMap(it -> time.flatMap(at -> start(it, at)));
    String dayError = date.isEmpty() ? words.text("desk.appointment.error.day") : null;
    String hourError =
        time.isEmpty()
            ? words.text("desk.appointment.error.hour")
            : date.isPresent() && start.isEmpty()
                ? words.text("desk.appointment.error.clock")
                : null;
    String placeError =
        place.strip().length() > Appointment.LONGEST_PLACE || !Question.isReadable(place)
            ? words.text("desk.appointment.error.place", Appointment.LONGEST_PLACE)
            : null;
    if (start.isEmpty() || placeError != null) {
      return form(question, day, hour, place, dayError, hourError, placeError, language);
    }
    appointments.note(current.signedIn(), question, start.get(), place.strip());
    return new SeeOther(Paths.of(language, "vragen", id, "afspraak"));
  }

  /** From today to two years ahead; what lies further is a slip of the pen. */
  private Optional<LocalDate> day(String typed) {
    LocalDate today = LocalDate.now(clock);
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(day -> !day.isBefore(today))
          .filter(day -> day.isBefore(today.plusYears(MOST_YEARS_AHEAD)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String typed) {
    String[] parts = typed.split("[:.]", -1);
    try {
      return typed.matches("\\d{1,2}[:.]\\d{2}")
          ? Optional.of(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Empty when the clock skips that time on that day. */
  private Optional<Instant> start(LocalDate day, LocalTime time) {
    ZoneId zone = clock.getZone();
    LocalDateTime moment = LocalDateTime.of(day, time);
    return zone.getRules().getValidOffsets(moment).stream().findFirst().map(moment::toInstant);
  }

  private List<AgendaPage.Line> lines(List<Appointment> all, Words words) {
    Account own = current.signedIn();
    return all.stream()
        .map(one ->
            new AgendaPage.Line(
                one.id().toString(),
                words.minute(one.startsAt(), clock.getZone()),
                one.place().isEmpty() ? words.text("desk.unknown") : one.place(),
                subject(one, words),
                Paths.of(words.language(), "vragen", one.question().toString()),
                one.account().equals(own.id()),
                one.cancelled()))
        .toList();
  }

  private String subject(Appointment appointment, Words words) {
    String theme =
        appointment
            .theme()
            .flatMap(
                id -> vocabulary.themes().stream().filter(it -> it.id().equals(id)).findFirst())
            .map(Theme::label)
            .map(label -> label.in(words.language()))
            .orElse(words.text("desk.unknown"));
    String place = places.name(appointment.municipality());
    return words.text(
        "desk.agenda.summary", theme, place.isEmpty() ? words.text("desk.unknown") : place);
  }

  @GetMapping({"/nl/vragen/agenda", "/en/questions/agenda"})
  Page agenda(Language language) {
    return agenda(null, language);
  }

  private Page agenda(@Nullable String link, Language language) {
    Account own = current.signedIn();
    return new AgendaPage(
        lines(appointments.agenda(own), Words.of(language)), links.exists(own), link);
  }

  /** The address is told once: the answer to this post is the only page it stands on. */
  @PostMapping({"/nl/vragen/agenda/koppeling", "/en/questions/agenda/link"})
  Page makeLink(Language language) {
    String token = links.make(current.signedIn());
    return agenda(
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/agenda/" + token + ".ics")
            .toUriString(),
        language);
  }

  @PostMapping({"/nl/vragen/agenda/intrekken", "/en/questions/agenda/revoke"})
  View revokeLink(Language language) {
    links.revoke(current.signedIn());
    return new SeeOther(Paths.of(language, "vragen", "agenda"));
  }

  @PostMapping({"/nl/vragen/agenda/{id}/afzeggen", "/en/questions/agenda/{id}/cancel"})
  View cancel(@PathVariable("id") String id, Language language) {
    Account own = current.signedIn();
    appointments.cancel(
        own, appointments.own(own, read(id)).orElseThrow(() -> new NotFound("appointment " + id)));
    return new SeeOther(Paths.of(language, "vragen", "agenda"));
  }
}
