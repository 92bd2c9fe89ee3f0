package nl.biotoop.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of changes and of reads of personal data: who, when, what. A change and its line are one
 * transaction, so neither is there without the other.
 */
@Component
public class Audit {
  private static final int LONGEST_DETAIL = 1000;

  private final JdbcClient database;
  private final Clock clock;
  private final Ids ids;

  Audit(JdbcClient database, Clock clock, Ids ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * One line.
   *
   * @param actor the account that did it; empty for the program itself
   * @param action what, such as {@code account-created}
   * @param subject about what, such as {@code account:beheerder}
   * @param detail the rest; never personal data
   */
  public record Entry(
      Instant happenedAt, Optional<UUID> actor, String action, String subject, String detail) {}

  /** Adds a line to the transaction that is going on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(@Nullable UUID actor, String action, String subject, String detail) {
    database
        .sql(
            """
            insert into platform_audit (id, happened_at, actor, action, subject, detail)
            values (:id, :happenedAt, :actor, :action, :subject, :detail)
            """)
        .param("id", ids.next())
        .param("happenedAt", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .param(
            "detail",
            detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail)
        .update();
  }

  /** The latest lines, newest first. */
  public List<Entry> latest(int most) {
    return lines("", Map.of("most", most));
  }

  /** The latest lines that an account wrote or that are about it, newest first. */
  public List<Entry> about(UUID account, int most) {
    return lines(
        "where actor = :account or subject = :subject",
        Map.of("account", account, "subject", "account:" + account, "most", most));
  }

  private List<Entry> lines(String where, Map<String, ?> values) {
    return database
        .sql(
            "select happened_at, actor, action, subject, detail from platform_audit "
                + where
                + " order by happened_at desc, id desc limit :most")
        .params(values)
        .query((row, _) ->
            new Entry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail")))
        .list();
  }
}
