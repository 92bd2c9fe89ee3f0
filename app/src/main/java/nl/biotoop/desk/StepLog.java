package nl.biotoop.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to questions, in the transaction in which it happens. */
@Component
class StepLog {
  private final JdbcClient database;
  private final Clock clock;
  private final Ids ids;

  StepLog(JdbcClient database, Clock clock, Ids ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Adds a step, after the question changed; a note that is too long is cut. The step holds where
   * the question stands now, and happened when the question says it did, so that the log alone
   * tells all that is counted.
   */
  void add(UUID question, @Nullable Account by, Step.Kind kind, String note) {
    add(question, by, kind, note, null);
  }

  /** Adds a step by which an account got the question. */
  void add(
      UUID question, @Nullable Account by, Step.Kind kind, String note, @Nullable UUID receiver) {
    database
        .sql(
            """
            update desk_question
            set steps_kept = case when :kind = 'ASKED' then 1 else steps_kept + 1 end
            where id = :question
            """)
        .param("kind", kind.name())
        .param("question", question)
        .update();
    database
        .sql(
            """
            insert into desk_step
              (id, question_id, happened_at, actor, receiver, kind, note, step_number, theme, region,
               status)
            select cast(:id as uuid), q.id,
              case
                when :kind = 'ASKED' then q.asked_at
                when :kind = 'CLOSED' then q.closed_at
                when :kind in ('TAKEN_UP', 'HANDED_OVER') and not exists (
                  select 1 from desk_step s
                  where s.question_id = q.id and s.kind in ('TAKEN_UP', 'HANDED_OVER'))
                  then q.taken_up_at
                else cast(:now as timestamp with time zone)
              end,
              cast(:actor as uuid), cast(:receiver as uuid), cast(:kind as varchar(30)), cast(:note as varchar(2000)),
              q.steps_kept, q.theme, q.region, q.status
            from desk_question q where q.id = :question
            """)
        .param("id", ids.next())
        .param("question", question)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("actor", by == null ? null : by.id())
        .param("receiver", receiver)
        .param("kind", kind.name())
        .param(
            "note", note.length() > Question.LONGEST ? note.substring(0, Question.LONGEST) : note)
        .update();
  }

  /** Takes away what else was written about a question: notes, appointments, sent copies. */
  void clearNotes(UUID question) {
    for (String clear :
        List.of(
            "update desk_step set note = '' where question_id = :id",
            "delete from desk_appointment where question_id = :id",
            "delete from desk_consent where question_id = :id",
            "delete from desk_sent where question_id = :id")) {
      database.sql(clear).param("id", question).update();
    }
  }

  /** What happened, oldest first. */
  List<Step> of(UUID question) {
    return database
        .sql(
            """
            select happened_at, actor, receiver, kind, note from desk_step
            where question_id = :id order by happened_at, step_number, id
            """)
        .param("id", question)
        .query((row, _) ->
            new Step(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                Optional.ofNullable(row.getObject("receiver", UUID.class)),
                Step.Kind.valueOf(row.getString("kind")),
                row.getString("note")))
        .list();
  }
}
