package nl.biotoop.observation.checks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Found;
import nl.biotoop.observation.checks.Outcome.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the query of a check, in a transaction of its own that only reads and leaves nothing. */
@Component
class CheckQueries {
  private static final String CANCELLED = "57014";
  private static final int LONGEST_TOLD = 1000;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_PERIOD = 10;
  private static final String CODE = "[A-Za-z0-9_.:-]*";

  private final JdbcOperations database;
  private final TransactionTemplate reading;

  CheckQueries(JdbcOperations database, PlatformTransactionManager transactions) {
    this.database = database;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** What comes of a check. */
  Outcome ask(Check check, List<Relation> relations, int seconds) {
    Optional<Failed> refused =
        OneSelect.refuse(check, relations.stream().map(Relation::name).collect(Collectors.toSet()));
    return refused.isPresent() ? refused.get() : run(check, relations, seconds);
  }

  private Outcome run(Check check, List<Relation> relations, int seconds) {
    Outcome outcome =
        reading.execute(status -> {
          // H2 takes "read only" for a hint.
          status.setRollbackOnly();
          return database.execute(
              (ConnectionCallback<Outcome>)
                  connection -> query(connection, check, relations, seconds));
        });
    return java.util.Objects.requireNonNull(outcome);
  }

  private static Outcome query(
      Connection connection, Check check, List<Relation> relations, int seconds)
      throws SQLException {
    List<Relation> asked = relations.stream().filter(one -> one.isIn(check.query())).toList();
    String sql = sql(check, asked);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(seconds);
      try {
        int place = 0;
        for (Relation relation : asked) {
          for (String value : relation.values()) {
            statement.setString(++place, value);
          }
        }
        return found(check, statement.executeQuery());
      } finally {
        // H2 keeps it for whatever the connection does next.
        statement.setQueryTimeout(0);
      }
    } catch (SQLException e) {
      return CANCELLED.equals(e.getSQLState())
          ? new Failed(check.id(), Problem.TOO_LONG, "")
          : new Failed(check.id(), Problem.DATABASE, told(e));
    }
  }

  private static String sql(Check check, List<Relation> asked) {
    String with =
        asked.stream()
            .map(one -> one.head() + " as (" + one.sql() + "), ")
            .collect(Collectors.joining("", "with ", ""));
    return with
        + "finding as (\n"
        + check.query()
        + "\n) select dataset, indicator, region, time_period, "
        + (check.note().isPresent() ? "note" : "'' as note")
        + " from finding order by dataset, indicator, region, time_period limit "
        + (Checks.MOST_FINDINGS + 1);
  }

  private static Outcome found(Check check, ResultSet rows) throws SQLException {
    List<Finding> first = new ArrayList<>();
    int findings = 0;
    while (rows.next()) {
      Finding finding =
          new Finding(
              cut(rows.getString("dataset"), LONGEST_CODE),
              cut(rows.getString("indicator"), LONGEST_CODE),
              cut(rows.getString("region"), LONGEST_CODE),
              cut(rows.getString("time_period"), LONGEST_PERIOD),
              cut(rows.getString("note"), LONGEST_CODE));
      if (!finding.note().matches(CODE)) {
        return new Failed(check.id(), Problem.NO_CODE, "");
      }
      findings++;
      if (first.size() < Checks.KEPT_FINDINGS) {
        first.add(finding);
      }
    }
    boolean more = findings > Checks.MOST_FINDINGS;
    return new Found(check.id(), more ? Checks.MOST_FINDINGS : findings, more, first);
  }

  private static String cut(@Nullable String text, int longest) {
    return text == null ? "" : text.length() > longest ? text.substring(0, longest) : text;
  }

  /** Without the whole statement, which H2 puts behind it. */
  private static String told(SQLException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("(?s);?\\s*SQL statement:.*", "");
    return cut(message.strip().replaceAll("\\s+", " "), LONGEST_TOLD);
  }
}
