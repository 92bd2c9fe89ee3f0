package nl.biotoop.desk.export;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.agenda.AgendaLinks;
import nl.biotoop.desk.agenda.Appointment;
import nl.biotoop.desk.agenda.Appointments;
import nl.biotoop.desk.consent.Approachable;
import nl.biotoop.desk.consent.Consents;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files for whoever works at the desk. A file is whole before it is given and before the log says
 * that it was. Of an erased question nothing is left to be in one.
 */
@Component
public class Exports {
  /** More rows than this no caseload has, and no spreadsheet shows well. */
  static final int MOST_ROWS = 50_000;

  private final Questions questions;
  private final Appointments appointments;
  private final AgendaLinks links;
  private final Consents consents;
  private final Users users;
  private final Subjects subjects;
  private final Audit audit;
  private final Clock clock;

  Exports(
      Questions questions,
      Appointments appointments,
      AgendaLinks links,
      Consents consents,
      Users users,
      Subjects subjects,
      Audit audit,
      Clock clock) {
    this.questions = questions;
    this.appointments = appointments;
    this.links = links;
    this.consents = consents;
    this.users = users;
    this.subjects = subjects;
    this.audit = audit;
    this.clock = clock;
  }

  /** A whole file. */
  public static final class ExportFile {
    private final byte[] bytes;

    ExportFile(byte[] bytes) {
      this.bytes = bytes;
    }

    /** A copy of what is in it. */
    public byte[] bytes() {
      return Arrays.copyOf(bytes, bytes.length);
    }
  }

  /**
   * The caseload of an account as xlsx.
   *
   * @throws AccessDeniedException when the account does not work at the desk
   */
  @Transactional
  public ExportFile caseload(Account account, Language language) {
    List<Question> open = questions.caseload(account, MOST_ROWS);
    Map<UUID, String> owners =
        users.all().stream().collect(Collectors.toMap(Account::id, Account::name));
    Words words = Words.of(language);
    byte[] file =
        Sheet.of(
            words.text("desk.caseload.sheet"),
            List.of(
                new Sheet.Column(words.text("desk.asked"), 18),
                new Sheet.Column(words.text("desk.question"), 80),
                new Sheet.Column(words.text("desk.ask.place"), 24),
                new Sheet.Column(words.text("desk.theme"), 28),
                new Sheet.Column(words.text("desk.state"), 32),
                new Sheet.Column(words.text("desk.owner"), 32)),
            open.stream()
                .map(question ->
                    new Sheet.Row(
                        LocalDateTime.ofInstant(question.askedAt(), clock.getZone()),
                        List.of(
                            question.text(),
                            subjects.place(question.municipality(), words),
                            subjects.theme(question.theme(), words),
                            words.text("desk.status." + question.status().code()),
                            question
                                .owner()
                                .map(owners::get)
                                .orElse(words.text("desk.owner.nobody")))))
                .toList());
    audit.add(account.id(), "caseload-exported", "caseload", "questions: " + open.size());
    return new ExportFile(file);
  }

  /**
   * Those who agreed to be approached, and nobody else, as xlsx.
   *
   * @throws AccessDeniedException when the account does not work at the desk
   */
  @Transactional
  public ExportFile approachable(
      Account account, Optional<String> theme, Optional<String> municipality, Language language) {
    List<Approachable> askers = consents.approachable(account, theme, municipality);
    Words words = Words.of(language);
    byte[] file =
        Sheet.of(
            words.text("desk.approach.sheet"),
            List.of(
                new Sheet.Column(words.text("desk.approach.since"), 18),
                new Sheet.Column(words.text("desk.reach"), 40),
                new Sheet.Column(words.text("desk.ask.place"), 24),
                new Sheet.Column(words.text("desk.theme"), 28)),
            askers.stream()
                .map(asker ->
                    new Sheet.Row(
                        LocalDateTime.ofInstant(asker.agreedAt(), clock.getZone()),
                        List.of(
                            asker.reach(),
                            subjects.place(asker.municipality(), words),
                            subjects.theme(asker.theme(), words))))
                .toList());
    audit.add(account.id(), "approachable-exported", "askers: " + askers.size(), "");
    return new ExportFile(file);
  }

  /**
   * How an asker is reached, as vCard: only while the question is open, and only when the asker
   * agreed to be reached.
   *
   * @throws NotFound otherwise
   * @throws AccessDeniedException when the account may not see the question
   */
  @Transactional
  public ExportFile contact(Account account, UUID id, Language language) {
    Question question =
        questions
            .forAccount(account, id)
            .filter(one -> one.status().isOpen())
            .orElseThrow(() -> new NotFound("question " + id));
    String reach = question.reach().orElseThrow(() -> new NotFound("reach of " + id));
    Words words = Words.of(language);
    byte[] card =
        ContactCard.of(
            question,
            reach,
            subjects.place(question.municipality(), words),
            words,
            clock.getZone());
    audit.add(account.id(), "contact-exported", "question:" + id, "");
    return new ExportFile(card);
  }

  /**
   * One own appointment as iCalendar.
   *
   * @throws NotFound when it is not there, or of somebody else
   */
  @Transactional
  public ExportFile appointment(Account account, UUID id, Language language) {
    Appointment appointment =
        appointments.own(account, id).orElseThrow(() -> new NotFound("appointment " + id));
    byte[] calendar = new Calendar(Words.of(language), subjects).of(List.of(appointment));
    audit.add(account.id(), "appointment-exported", "question:" + appointment.question(), "");
    return new ExportFile(calendar);
  }

  /**
   * The agenda that a token opens, as iCalendar.
   *
   * @throws NotFound when the token opens nothing
   */
  public ExportFile agenda(String token) {
    Account account = links.account(token).orElseThrow(() -> new NotFound("agenda"));
    return new ExportFile(
        new Calendar(Words.of(Language.NL), subjects).of(appointments.agenda(account)));
  }
}
