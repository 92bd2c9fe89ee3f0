package nl.biotoop.desk.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The basket of each adviser, on Mondays: how many questions that were asked more than a week ago
 * still wait with them.
 */
@Component
public class Baskets {
  private static final Duration OLD = Duration.ofDays(7);

  private final JdbcClient database;
  private final Letters letters;
  private final Clock clock;

  Baskets(JdbcClient database, Letters letters, Clock clock) {
    this.database = database;
    this.letters = letters;
    this.clock = clock;
  }

  private record Basket(UUID account, int questions) {}

  /** Writes to those who have any, once a week; on other days than Monday nothing. */
  @Transactional
  public void run() {
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    if (now.getDayOfWeek() != DayOfWeek.MONDAY) {
      return;
    }
    String week =
        now.get(IsoFields.WEEK_BASED_YEAR) + "-" + now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    for (Basket basket : full(now)) {
      letters.basket(basket.account, basket.questions, week);
    }
  }

  private List<Basket> full(ZonedDateTime now) {
    return database
        .sql(
            """
            select account_id, count(*) as questions from (
              select owner_account as account_id, id from desk_question
              where status = 'TAKEN_UP' and asked_at < :old
              union
              select o.account_id, q.id from desk_offer o
              join desk_question q on q.id = o.question_id
              where q.status = 'WAITING' and q.asked_at < :old) as open_questions
            where account_id is not null
            group by account_id
            """)
        .param("old", now.minus(OLD).toOffsetDateTime())
        .query((row, _) ->
            new Basket(row.getObject("account_id", UUID.class), row.getInt("questions")))
        .list();
  }
}
