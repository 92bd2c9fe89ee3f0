package nl.biotoop.observation.checks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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

/** Runs the queries of checks, in a transaction that leaves nothing. */
@Component
class CheckQueries {
  private static final String CANCELLED = "57014";
  private static final int LONGEST_TOLD = 1000;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_PERIOD = 10;
  private static final String CODE = "[A-Za-z0-9_.:-]*";

  private final JdbcOperations database;
  private final TransactionTemplate passing;

  CheckQueries(JdbcOperations database, PlatformTransactionManager transactions) {
    this.database = database;
    this.passing = new TransactionTemplate(transactions);
  }

  /**
   * What comes of some checks, one after the other.
   *
   * @param seconds for each of them
   * @param goesOn asked before each; those after it said no have had no time
   */
  List<Outcome> ask(
      List<Check> checks, List<Relation> relations, int seconds, BooleanSupplier goesOn) {
    List<Outcome> outcomes =
        passing.execute(status -> {
          // Whatever a query did after all, nothing of it stays.
          status.setRollbackOnly();
          return database.execute(
              (ConnectionCallback<List<Outcome>>)
                  connection -> ask(connection, checks, relations, seconds, goesOn));
        });
    return Objects.requireNonNull(outcomes);
  }

  private static List<Outcome> ask(
      Connection connection,
      List<Check> checks,
      List<Relation> relations,
      int seconds,
      BooleanSupplier goesOn)
      throws SQLException {
    Set<String> names = relations.stream().map(Relation::name).collect(Collectors.toSet());
    List<Outcome> outcomes = new ArrayList<>();
    // The connection goes back to the pool, and H2 does not take tables back. On PostgreSQL this
    // fails too after a failure; what failed first is what must be told.
    try (Dropping _ = () -> drop(relations, connection)) {
      for (Relation relation : relations) {
        relation.make(connection);
      }
      for (Check check : checks) {
        Optional<Failed> refused = OneSelect.refuse(check, names);
        if (refused.isPresent()) {
          outcomes.add(refused.get());
        } else if (goesOn.getAsBoolean()) {
          outcomes.add(query(connection, check, seconds));
        } else {
          outcomes.add(new Failed(check.id(), Problem.NO_TIME, ""));
        }
      }
    }
    return outcomes;
  }

  /** Done at the end, whatever happened. */
  private interface Dropping extends AutoCloseable {
    @Override
    void close() throws SQLException;
  }

  private static void drop(List<Relation> relations, Connection connection) throws SQLException {
    for (Relation relation : relations) {
      relation.drop(connection);
    }
  }

  private static Outcome query(Connection connection, Check check, int seconds)
      throws SQLException {
    // On PostgreSQL a query that fails would take the rest of the transaction with it.
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement statement = connection.prepareStatement(sql(check))) {
      statement.setQueryTimeout(seconds);
      try {
        return found(check, statement.executeQuery());
      } finally {
        // H2 keeps it for whatever the connection does next.
        statement.setQueryTimeout(0);
      }
    } catch (SQLException e) {
      return CANCELLED.equals(e.getSQLState())
          ? new Failed(check.id(), Problem.TOO_LONG, "")
          : new Failed(check.id(), Problem.DATABASE, told(e));
    } finally {
      connection.rollback(before);
    }
  }

  private static String sql(Check check) {
    return "select dataset, indicator, region, time_period, "
        + (check.note().isPresent() ? "note" : "'' as note")
        + " from (\n"
        + check.query()
        + "\n) finding order by dataset, indicator, region, time_period limit "
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
