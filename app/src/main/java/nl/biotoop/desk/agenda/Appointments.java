package nl.biotoop.desk.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The appointments of advisers. They go with the question: when that is erased, they are gone, and
 * who may not see the question may not see them.
 */
@Component
public class Appointments {
  /** An appointment is for this long; the form asks no end. */
  public static final Duration LENGTH = Duration.ofHours(1);

  /** What is longer ago is left out of the agenda. */
  private static final Duration SHOWN = Duration.ofDays(90);

  private static final String SELECT =
      """
      select a.id, a.question_id, a.account_id, a.starts_at, a.ends_at, a.place, a.changes,
             a.changed_at, a.cancelled_at, q.theme, q.municipality
      from desk_appointment a join desk_question q on q.id = a.question_id
      """;

  private final JdbcClient database;
  private final Questions questions;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;

  Appointments(JdbcClient database, Questions questions, Audit audit, Clock clock, Ids ids) {
    this.database = database;
    this.questions = questions;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Notes an appointment about a question.
   *
   * @return its id
   * @throws AccessDeniedException when the account may not see the question
   * @throws IllegalArgumentException when the question has ended or the place is too long
   */
  @Transactional
  public UUID note(Account account, Question question, Instant startsAt, String place) {
    Question now = questions.forAccount(account, question.id()).orElseThrow();
    if (!now.status().isOpen() || place.length() > Appointment.LONGEST_PLACE) {
      throw new IllegalArgumentException("No appointment about question " + now.id() + ".");
    }
    UUID id = ids.next();
    database
        .sql(
            """
            insert into desk_appointment
              (id, question_id, account_id, starts_at, ends_at, place, changes, changed_at)
            values (:id, :question, :account, :starts, :ends, :place, 0, :now)
            """)
        .param("id", id)
        .param("question", question.id())
        .param("account", account.id())
        .param("starts", moment(startsAt))
        .param("ends", moment(startsAt.plus(LENGTH)))
        .param("place", place)
        .param("now", moment(clock.instant()))
        .update();
    audit.add(account.id(), "appointment-made", "question:" + question.id(), "");
    return id;
  }

  /** Cancels an own appointment; nothing changes when it was cancelled before. */
  @Transactional
  public void cancel(Account account, Appointment appointment) {
    own(account, appointment);
    int cancelled =
        database
            .sql(
                """
                update desk_appointment
                set cancelled_at = :now, changed_at = :now, changes = changes + 1
                where id = :id and cancelled_at is null
                """)
            .param("now", moment(clock.instant()))
            .param("id", appointment.id())
            .update();
    if (cancelled > 0) {
      audit.add(account.id(), "appointment-cancelled", "question:" + appointment.question(), "");
    }
  }

  private static void own(Account account, Appointment appointment) {
    if (!appointment.account().equals(account.id())) {
      throw new AccessDeniedException("Another one's appointment");
    }
  }

  /** An own appointment. */
  public Optional<Appointment> own(Account account, UUID id) {
    return appointments(
            "where a.id = :id and a.account_id = :account",
            Map.of("id", id, "account", account.id()))
        .stream()
        .findFirst();
  }

  /** The appointments about a question, first one first; without those that were cancelled. */
  public List<Appointment> of(Account account, Question question) {
    Question now = questions.forAccount(account, question.id()).orElseThrow();
    return appointments(
        "where a.question_id = :id and a.cancelled_at is null order by a.starts_at, a.id",
        Map.of("id", now.id()));
  }

  /** The appointments of an account of the last three months and later, first one first. */
  public List<Appointment> agenda(Account account) {
    return appointments(
        "where a.account_id = :account and a.starts_at >= :from order by a.starts_at, a.id",
        Map.of("account", account.id(), "from", moment(clock.instant().minus(SHOWN))));
  }

  private List<Appointment> appointments(String where, Map<String, ?> values) {
    return database.sql(SELECT + where).params(values).query((row, _) -> appointment(row)).list();
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getObject("question_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("place"),
        row.getInt("changes"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getObject("cancelled_at", OffsetDateTime.class) != null,
        Optional.ofNullable(row.getString("theme")),
        Optional.ofNullable(row.getString("municipality")));
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
