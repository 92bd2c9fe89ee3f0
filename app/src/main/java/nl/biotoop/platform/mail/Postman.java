package nl.biotoop.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the letters that are due to the mail server. A letter is claimed before it is sent: one
 * conditional update counts the attempt and puts off the next, so of several nodes one has it, and
 * a node that dies with it in hand leaves it for later.
 */
final class Postman {
  /** The first wait; each next one is twice as long. Longer than a conversation can take. */
  static final Duration FIRST_WAIT = Duration.ofMinutes(5);

  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final int MOST_A_ROUND = 200;
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MailServer server;
  private final AtomicBoolean stopped = new AtomicBoolean();

  Postman(JdbcClient database, TransactionTemplate transaction, Clock clock, MailServer server) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
    this.server = server;
  }

  private record Row(
      UUID id,
      String recipient,
      String subject,
      String text,
      String language,
      boolean inDigest,
      int attempts) {}

  /** Begins no further letter; the one in hand is finished. */
  void stop() {
    stopped.set(true);
  }

  /** Sends what is due; how many letters the server took. */
  int deliver() {
    int sent = 0;
    for (Row row : due(null)) {
      if (stopped.get()) {
        break;
      }
      List<Row> claimed = Objects.requireNonNull(transaction.execute(_ -> claim(row)));
      if (!claimed.isEmpty() && send(claimed)) {
        sent++;
      }
    }
    return sent;
  }

  /** The letters that are due, oldest first; with a letter, those that may go along with it. */
  private List<Row> due(@Nullable Row with) {
    Instant now = clock.instant();
    JdbcClient.StatementSpec statement =
        database
            .sql(
                """
                select id, recipient, subject, mail_text, language, in_digest, attempts
                from platform_mail
                where sent_at is null and not_before <= :now and attempts < :most
                  and created_at >= :fresh and recipient <> ''
                """
                    + (with == null
                        ? ""
                        : " and in_digest and recipient = :recipient and language = :language"
                            + " and id <> :id")
                    + " order by id limit "
                    + MOST_A_ROUND)
            .param("now", moment(now))
            .param("most", Outbox.MOST_ATTEMPTS)
            .param("fresh", moment(now.minus(Outbox.FRESH)));
    if (with != null) {
      statement =
          statement
              .param("recipient", with.recipient)
              .param("language", with.language)
              .param("id", with.id);
    }
    return statement.query((row, _) -> row(row)).list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("mail_text"),
        row.getString("language"),
        row.getBoolean("in_digest"),
        row.getInt("attempts"));
  }

  /** Whoever gets the first letter of a digest gets the others as well. */
  private List<Row> claim(Row first) {
    if (!isClaimed(first)) {
      return List.of();
    }
    List<Row> claimed = new ArrayList<>(List.of(first));
    if (first.inDigest) {
      due(first).stream().filter(this::isClaimed).forEach(claimed::add);
    }
    return claimed;
  }

  private boolean isClaimed(Row row) {
    Instant now = clock.instant();
    return database
            .sql(
                """
                update platform_mail set attempts = attempts + 1, not_before = :next
                where id = :id and sent_at is null and attempts = :attempts and not_before <= :now
                """)
            .param("next", moment(now.plus(waitAfter(row.attempts))))
            .param("id", row.id)
            .param("attempts", row.attempts)
            .param("now", moment(now))
            .update()
        == 1;
  }

  static Duration waitAfter(int attempts) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  private boolean send(List<Row> rows) {
    Row first = rows.getFirst();
    MailServer.Handover handover =
        server.send(
            first.id.toString(), first.recipient, subject(rows), text(rows), first.language);
    List<UUID> ids = rows.stream().map(Row::id).toList();
    return switch (handover) {
      case MailServer.Handover.Taken() -> {
        database
            .sql("update platform_mail set sent_at = :now, problem = null where id in (:ids)")
            .param("now", moment(clock.instant()))
            .param("ids", ids)
            .update();
        yield true;
      }
      case MailServer.Handover.Failed(var problem, var forGood) -> {
        LOG.warn("A letter did not leave: {}", problem.code());
        database
            .sql(
                "update platform_mail set problem = :problem"
                    + (forGood ? ", attempts = " + Outbox.MOST_ATTEMPTS : "")
                    + " where id in (:ids)")
            .param("problem", problem.name())
            .param("ids", ids)
            .update();
        yield false;
      }
    };
  }

  private static String subject(List<Row> rows) {
    Words words = words(rows.getFirst());
    return rows.size() == 1
        ? rows.getFirst().subject
        : words.text("letter.digest.subject", rows.size());
  }

  private static String text(List<Row> rows) {
    Words words = words(rows.getFirst());
    return rows.size() == 1
        ? rows.getFirst().text
        : rows.stream()
            .map(row -> row.subject + "\n\n" + row.text.strip())
            .collect(
                Collectors.joining(
                    "\n\n---\n\n", words.text("letter.digest.lead") + "\n\n---\n\n", "\n"));
  }

  private static Words words(Row row) {
    return Words.of(row.language.equals(Language.EN.code()) ? Language.EN : Language.NL);
  }

  private OffsetDateTime moment(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }
}
