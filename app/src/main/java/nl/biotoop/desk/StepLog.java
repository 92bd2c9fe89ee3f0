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

  /** Adds a step; a note that is too long is cut. */
  void add(UUID question, @Nullable Account by, Step.Kind kind, String note) {
    add(question, by, kind, note, null);
  }

  /** Adds a step by which an account got the question. */
  void add(
      UUID question, @Nullable Account by, Step.Kind kind, String note, @Nullable UUID receiver) {
    database
        .sql(
            """
            insert into desk_step (id, question_id, happened_at, actor, receiver, kind, note)
            values (:id, :question, :now, :actor, :receiver, :kind, :note)
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

  /** Takes the notes of a question away. */
  void clearNotes(UUID question) {
    database
        .sql("update desk_step set note = '' where question_id = :id")
        .param("id", question)
        .update();
  }

  /** What happened, oldest first. */
  List<Step> of(UUID question) {
    return database
        .sql(
            """
            select happened_at, actor, receiver, kind, note from desk_step
            where question_id = :id order by happened_at, id
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
