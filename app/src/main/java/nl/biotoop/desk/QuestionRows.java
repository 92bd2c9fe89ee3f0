package nl.biotoop.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions in the database, and to whom they were passed. */
@Component
class QuestionRows {
  private static final String COLUMNS =
      "id, asked_at, question_text, theme, municipality, region, answers, status, owner_contact,"
          + " owner_account, reach, coalesce(active_since, taken_up_at, asked_at) as since,"
          + " passed_on_at, reminded_at, escalated_at, closed_at";

  private final JdbcClient database;

  QuestionRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Question> withId(UUID id) {
    return list("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  Map<UUID, Question> withIds(List<UUID> ids) {
    return list("where id in (:ids)", Map.of("ids", ids)).stream()
        .collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /** The questions that a condition, in SQL with names for its values, lets through. */
  List<Question> list(String where, Map<String, ?> values) {
    return database
        .sql("select " + COLUMNS + " from desk_question " + where)
        .params(values)
        .query((row, _) -> question(row))
        .list();
  }

  private static Question question(ResultSet row) throws SQLException {
    return new Question(
        row.getObject("id", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("question_text"),
        Optional.ofNullable(row.getString("theme")),
        Optional.ofNullable(row.getString("municipality")),
        Optional.ofNullable(row.getString("region")),
        row.getString("answers"),
        Status.valueOf(row.getString("status")),
        row.getString("owner_contact"),
        Optional.ofNullable(row.getObject("owner_account", UUID.class)),
        Optional.ofNullable(row.getString("reach")),
        new Question.Times(
            row.getObject("since", OffsetDateTime.class).toInstant(),
            instant(row, "passed_on_at"),
            instant(row, "reminded_at"),
            instant(row, "escalated_at"),
            instant(row, "closed_at")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** The accounts a question was passed to. */
  List<UUID> passedTo(UUID question) {
    return database
        .sql("select account_id from desk_offer where question_id = :id order by account_id")
        .param("id", question)
        .query(UUID.class)
        .list();
  }

  /** Passes a question to accounts; those that have it already keep it. */
  void passTo(UUID question, List<UUID> accounts) {
    for (UUID account : accounts) {
      database
          .sql(
              """
              insert into desk_offer (question_id, account_id)
              select q.id, cast(:account as uuid) from desk_question q
              where q.id = :question and not exists
                (select 1 from desk_offer
                 where question_id = :question and account_id = :account)
              """)
          .param("question", question)
          .param("account", account)
          .update();
    }
  }
}
