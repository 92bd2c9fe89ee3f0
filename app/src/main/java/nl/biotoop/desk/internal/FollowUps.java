package nl.biotoop.desk.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.biotoop.rules.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks by letter how it went, once, some days after a question has ended: sooner nothing can have
 * changed. Whoever has told it on the own page gets none.
 */
@Component
public class FollowUps {
  /** After so many days. */
  static final int DAYS = 7;

  /** A letter that could not be written before then would only surprise. */
  private static final int LATEST_DAYS = 60;

  private static final int BATCH = 200;

  private final JdbcClient database;
  private final Letters letters;
  private final Clock clock;

  FollowUps(JdbcClient database, Letters letters, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.clock = clock;
  }

  private record Ended(UUID question, String reach, Language language) {}

  /** Writes to those whose turn it is. */
  @Transactional
  public void run() {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    for (Ended ended : due(now)) {
      int claimed =
          database
              .sql(
                  """
                  update desk_question set followed_up_at = :now
                  where id = :id and followed_up_at is null
                  """)
              .param("now", now)
              .param("id", ended.question)
              .update();
      if (claimed > 0) {
        letters.ended(ended.question, ended.reach, ended.language);
      }
    }
  }

  private List<Ended> due(OffsetDateTime now) {
    return database
        .sql(
            """
            select id, reach, language from desk_question
            where reach is not null and followed_up_at is null
              and status not in ('WAITING', 'TAKEN_UP', 'WITHDRAWN')
              and closed_at < :after and closed_at >= :latest
              and id not in (select question_id from desk_afterwards)
            order by closed_at limit :most
            """)
        .param("after", now.minusDays(DAYS))
        .param("latest", now.minusDays(LATEST_DAYS))
        .param("most", BATCH)
        .query((row, _) ->
            new Ended(
                row.getObject("id", UUID.class),
                row.getString("reach"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT))))
        .list();
  }
}
