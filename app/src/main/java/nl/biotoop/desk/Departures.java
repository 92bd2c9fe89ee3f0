package nl.biotoop.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Advisers who are gone: shut out, erased, or without a role at the desk. What they had goes to
 * their deputy or is routed again, and what they were only told of is passed on anew. It looks at
 * what is, not at an event, so that nothing is missed after a crash; a second time changes nothing.
 */
@Component
class Departures {
  private static final int BATCH = 500;

  /** Stands in a list that would be empty. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient database;
  private final QuestionRows rows;
  private final Advisers advisers;
  private final StepLog steps;
  private final Clock clock;

  Departures(
      JdbcClient database, QuestionRows rows, Advisers advisers, StepLog steps, Clock clock) {
    this.database = database;
    this.rows = rows;
    this.advisers = advisers;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * Finds new owners.
   *
   * @return how many questions changed hands
   */
  @Transactional
  int run() {
    List<UUID> atTheDesk = advisers.atTheDesk();
    List<UUID> working = atTheDesk.isEmpty() ? List.of(NOBODY) : atTheDesk;
    database
        .sql(
            """
            delete from desk_offer where account_id not in (:working)
              and question_id in (select id from desk_question where status = 'WAITING')
            """)
        .param("working", working)
        .update();
    database
        .sql(
            """
            update desk_question set passed_on_at = null
            where status = 'WAITING' and passed_on_at is not null
              and not exists (select 1 from desk_offer where question_id = desk_question.id)
            """)
        .update();
    int changed = 0;
    for (Question question :
        rows.list(
            """
            where status = 'TAKEN_UP' and owner_account not in (:working)
            order by asked_at limit :most
            """,
            Map.of("working", working, "most", BATCH))) {
      changed += leave(question) ? 1 : 0;
    }
    return changed;
  }

  private boolean leave(Question question) {
    UUID gone = question.owner().orElseThrow();
    List<UUID> deputies = advisers.deputies(question, List.of(gone));
    List<UUID> others = deputies.isEmpty() ? advisers.route(question) : List.of();
    int changed =
        database
            .sql(
                """
                update desk_question
                set status = :status, owner_account = cast(:owner as uuid), active_since = :now,
                    passed_on_at = :passedOn, reminded_at = null, escalated_at = null
                where id = :id and status = 'TAKEN_UP' and owner_account = :gone
                """)
            .param("status", (deputies.isEmpty() ? Status.WAITING : Status.TAKEN_UP).name())
            .param("owner", deputies.isEmpty() ? null : deputies.getFirst())
            .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
            .param(
                "passedOn",
                deputies.isEmpty() && others.isEmpty()
                    ? null
                    : OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
            .param("id", question.id())
            .param("gone", gone)
            .update();
    if (changed == 0) {
      return false;
    }
    if (deputies.isEmpty()) {
      database
          .sql("delete from desk_offer where question_id = :id")
          .param("id", question.id())
          .update();
      rows.passTo(question.id(), others);
      steps.add(question.id(), null, Step.Kind.LEFT_BEHIND, "");
    } else {
      steps.add(question.id(), null, Step.Kind.DEPUTED, "", deputies.getFirst());
    }
    return true;
  }
}
