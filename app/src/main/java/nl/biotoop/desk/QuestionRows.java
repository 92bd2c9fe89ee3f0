package nl.biotoop.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads questions from the database. */
@Component
class QuestionRows {
  private static final String COLUMNS =
      "id, asked_at, question_text, theme, municipality, region, answers, status, owner_contact,"
          + " owner_account, reach";

  private final JdbcClient database;

  QuestionRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Question> withId(UUID id) {
    return list("where id = :id", Map.of("id", id)).stream().findFirst();
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
        Optional.ofNullable(row.getString("reach")));
  }
}
