package nl.biotoop.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters to people. One is written in the transaction of what it tells about, so neither is there
 * without the other. It leaves when the operator has set a mail server; else it waits where
 * administrators can read it.
 */
@Component
public class Outbox {
  /** After so many attempts, about a day, a letter has failed. */
  public static final int MOST_ATTEMPTS = 10;

  /** A letter that could not leave within this time is stale and stays. */
  public static final Duration FRESH = Duration.ofDays(14);

  /** What a letter said, and to whom, is kept this long. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** Letters that may wait leave together at this time of the morning. */
  static final LocalTime DIGEST_TIME = LocalTime.of(7, 0);

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");
  private static final Pattern CONTROL_IN_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;
  private final TransactionTemplate attempt;
  private final String server;

  Outbox(
      JdbcClient database,
      Audit audit,
      Clock clock,
      Ids ids,
      PlatformTransactionManager transactions,
      @Value("${biotoop.smtp-host:}") String server) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.server = server.strip();
  }

  /** What came of a letter. */
  public sealed interface Posting {
    /** It is in the outbox. */
    record Written() implements Posting {}

    /** This recipient has had a letter about this; there is no second. */
    record AlreadyThere() implements Posting {}

    /** It cannot be a letter. */
    record Refused(Fault fault) implements Posting {}
  }

  /** Why something cannot be a letter. */
  public enum Fault {
    /** Not an e-mail address. */
    ADDRESS,
    /** A new line or another control character where a mail server reads orders. */
    CONTROL_CHARACTER,
    /** No subject, or too long a one. */
    SUBJECT,
    /** No text, or too long a one. */
    TEXT
  }

  /** Why a letter has not left. */
  public enum Problem {
    /** The mail server does not answer, or not in the way it was set. */
    UNREACHABLE,
    /** The mail server does not take user name and password. */
    SIGN_IN,
    /** The mail server says that the address does not exist. */
    ADDRESS,
    /** The mail server does not take this letter, now. */
    REFUSED;

    /** As the database and message keys have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How a letter fares. */
  public enum State {
    /** It has not been tried, or will be tried again. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** It is not tried again by itself. */
    FAILED,
    /** It waited too long to be of use. */
    STALE
  }

  /**
   * A letter in the outbox.
   *
   * @param notBefore when it is tried, or tried again
   * @param sentAt when the mail server took it
   * @param attempts how often it was tried
   * @param problem why the last attempt failed
   */
  public record Letter(
      String recipient,
      String subject,
      String text,
      Instant createdAt,
      Instant notBefore,
      Optional<Instant> sentAt,
      int attempts,
      Optional<Problem> problem,
      State state) {}

  /**
   * Writes a letter in the transaction that is going on.
   *
   * @throws IllegalArgumentException when {@code about} is empty or too long
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Posting send(Mail mail) {
    if (mail.about().isBlank() || mail.about().length() > Mail.LONGEST_ABOUT) {
      throw new IllegalArgumentException("A letter about '" + mail.about() + "'");
    }
    Fault fault = fault(mail);
    if (fault != null) {
      return new Posting.Refused(fault);
    }
    String recipient = Mail.address(mail.recipient()).orElseThrow();
    try {
      // In a savepoint: the database refuses a second letter, and the caller's work goes on.
      attempt.executeWithoutResult(_ -> write(recipient, mail));
      return new Posting.Written();
    } catch (DuplicateKeyException e) {
      return new Posting.AlreadyThere();
    }
  }

  private static @Nullable Fault fault(Mail mail) {
    if (CONTROL.matcher(mail.recipient().strip()).find()
        || CONTROL.matcher(mail.subject()).find()
        || CONTROL_IN_TEXT.matcher(mail.text()).find()) {
      return Fault.CONTROL_CHARACTER;
    }
    if (Mail.address(mail.recipient()).isEmpty()) {
      return Fault.ADDRESS;
    }
    if (mail.subject().isBlank() || mail.subject().length() > Mail.LONGEST_SUBJECT) {
      return Fault.SUBJECT;
    }
    return mail.text().isBlank() || mail.text().length() > Mail.LONGEST_TEXT ? Fault.TEXT : null;
  }

  private void write(String recipient, Mail mail) {
    boolean digest = mail.pace() == Mail.Pace.DIGEST;
    ZonedDateTime now = ZonedDateTime.now(clock);
    database
        .sql(
            """
            insert into platform_mail
              (id, once_key, recipient, subject, mail_text, language, about, in_digest, created_at,
               not_before, sent_at, attempts, problem)
            values (:id, :key, :recipient, :subject, :text, :language, :about, :digest, :now,
              :notBefore, null, 0, null)
            """)
        .param("id", ids.next())
        .param("key", Secrets.hash(recipient.toLowerCase(Locale.ROOT) + " " + mail.about()))
        .param("recipient", recipient)
        .param("subject", mail.subject().strip())
        .param("text", mail.text())
        .param("language", mail.language().code())
        .param("about", mail.about())
        .param("digest", digest)
        .param("now", now.toOffsetDateTime())
        .param("notBefore", (digest ? nextMorning(now) : now).toOffsetDateTime())
        .update();
  }

  private static ZonedDateTime nextMorning(ZonedDateTime now) {
    ZonedDateTime today = now.with(DIGEST_TIME);
    return now.isBefore(today) ? today : now.plusDays(1).with(DIGEST_TIME);
  }

  /** The mail server that letters go to; empty when none is set and nothing leaves. */
  public Optional<String> server() {
    return Optional.of(server).filter(host -> !host.isEmpty());
  }

  /** How many letters there are in each state: waiting, sent, and failed or stale together. */
  public record Counts(long waiting, long sent, long failed) {}

  /** All letters that are kept, counted. */
  public Counts counts() {
    return database
        .sql(
            """
            select
              count(case when sent_at is null and attempts < :most and created_at >= :fresh
                then 1 end) as waiting,
              count(sent_at) as sent,
              count(case when sent_at is null and (attempts >= :most or created_at < :fresh)
                then 1 end) as failed
            from platform_mail where recipient <> ''
            """)
        .param("most", MOST_ATTEMPTS)
        .param("fresh", moment(clock.instant().minus(FRESH)))
        .query((row, _) ->
            new Counts(row.getLong("waiting"), row.getLong("sent"), row.getLong("failed")))
        .single();
  }

  /** The newest letters that are kept, newest first; that somebody read them goes in the log. */
  @Transactional
  public List<Letter> read(UUID reader, int most) {
    List<Letter> letters =
        database
            .sql(
                """
                select recipient, subject, mail_text, created_at, not_before, sent_at, attempts,
                  problem
                from platform_mail where recipient <> ''
                order by created_at desc, id desc limit :most
                """)
            .param("most", most)
            .query((row, _) -> letter(row))
            .list();
    audit.add(reader, "outbox-read", "outbox:", Integer.toString(letters.size()));
    return letters;
  }

  private Letter letter(ResultSet row) throws SQLException {
    Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
    Optional<Instant> sentAt =
        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant);
    int attempts = row.getInt("attempts");
    return new Letter(
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("mail_text"),
        createdAt,
        row.getObject("not_before", OffsetDateTime.class).toInstant(),
        sentAt,
        attempts,
        Optional.ofNullable(row.getString("problem")).map(Problem::valueOf),
        state(sentAt.isPresent(), attempts, createdAt));
  }

  private State state(boolean sent, int attempts, Instant createdAt) {
    if (sent) {
      return State.SENT;
    }
    if (createdAt.isBefore(clock.instant().minus(FRESH))) {
      return State.STALE;
    }
    return attempts >= MOST_ATTEMPTS ? State.FAILED : State.WAITING;
  }

  /** Lets the letters that failed be tried again, at once. */
  @Transactional
  public void tryAgain(UUID by) {
    int again =
        database
            .sql(
                """
                update platform_mail set attempts = 0, not_before = :now
                where sent_at is null and attempts >= :most and created_at >= :fresh
                """)
            .param("now", moment(clock.instant()))
            .param("most", MOST_ATTEMPTS)
            .param("fresh", moment(clock.instant().minus(FRESH)))
            .update();
    audit.add(by, "outbox-tried-again", "outbox:", Integer.toString(again));
  }

  /** Deletes the letters about a thing and an occasion, sent or not; how many. */
  @Transactional
  public int withdraw(String about) {
    return database
        .sql("delete from platform_mail where about = :about")
        .param("about", about)
        .update();
  }

  /** Erases recipient, subject and text of the letters kept long enough; how many. */
  @Transactional
  public int eraseOld() {
    return database
        .sql(
            """
            update platform_mail set recipient = '', subject = '', mail_text = ''
            where recipient <> '' and coalesce(sent_at, created_at) < :before
            """)
        .param("before", moment(clock.instant().minus(KEPT)))
        .update();
  }

  /** Erases the letters to a person who is no longer here; those that wait do not leave. */
  @Transactional
  public void forget(String recipient) {
    database
        .sql(
            """
            update platform_mail
            set recipient = '', subject = '', mail_text = '', attempts = :most
            where lower(recipient) = :recipient
            """)
        .param("most", MOST_ATTEMPTS)
        .param("recipient", recipient.toLowerCase(Locale.ROOT))
        .update();
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
