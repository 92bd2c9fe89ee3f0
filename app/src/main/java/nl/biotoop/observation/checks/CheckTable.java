package nl.biotoop.observation.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.observation.Vintage;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Found;
import nl.biotoop.observation.checks.Outcome.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows about the last time the checks were run, the same on every node. */
@Component
class CheckTable {
  private final JdbcClient database;

  CheckTable(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a run in the place of the one before it, in the transaction that is going on. */
  void keep(CheckRun run, OffsetDateTime at) {
    for (String table : List.of("finding", "outcome", "run")) {
      database.sql("delete from observation_check_" + table).update();
    }
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into observation_check_run (id, actor, ran_at, vintage)
            values (:id, :actor, :at, :vintage)
            """)
        .param("vintage", run.vintage().number())
        .param("id", id)
        .param("actor", run.actor())
        .param("at", at)
        .update();
    run.outcomes().forEach(outcome -> keep(id, outcome));
  }

  private void keep(UUID run, Outcome outcome) {
    switch (outcome) {
      case Found found -> {
        outcome(run, found.check(), found.findings(), found.more(), "", "");
        for (int place = 0; place < found.first().size(); place++) {
          finding(run, found.check(), place, found.first().get(place));
        }
      }
      case Failed failed ->
          outcome(run, failed.check(), 0, false, failed.problem().name(), failed.told());
    }
  }

  private void outcome(
      UUID run, String check, int findings, boolean more, String problem, String told) {
    database
        .sql(
            """
            insert into observation_check_outcome (run_id, check_id, findings, more, problem, told)
            values (:run, :check, :findings, :more, :problem, :told)
            """)
        .param("run", run)
        .param("check", check)
        .param("findings", findings)
        .param("more", more)
        .param("problem", problem)
        .param("told", told)
        .update();
  }

  private void finding(UUID run, String check, int place, Finding finding) {
    database
        .sql(
            """
            insert into observation_check_finding
              (run_id, check_id, place, dataset, indicator, region, time_period, note)
            values (:run, :check, :place, :dataset, :indicator, :region, :period, :note)
            """)
        .param("run", run)
        .param("check", check)
        .param("place", place)
        .param("dataset", finding.dataset())
        .param("indicator", finding.indicator())
        .param("region", finding.region())
        .param("period", finding.period())
        .param("note", finding.note())
        .update();
  }

  private record Row(UUID id, UUID actor, Instant at, Vintage vintage) {}

  /** The last run; empty when the checks were never run. */
  Optional<CheckRun> latest() {
    return database
        .sql("select * from observation_check_run order by ran_at desc limit 1")
        .query((row, _) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getObject("actor", UUID.class),
                row.getObject("ran_at", OffsetDateTime.class).toInstant(),
                new Vintage(row.getInt("vintage"))))
        .optional()
        .map(run -> new CheckRun(run.actor(), run.at(), run.vintage(), outcomes(run.id())));
  }

  private List<Outcome> outcomes(UUID run) {
    Map<String, List<Finding>> first = new HashMap<>();
    database
        .sql("select * from observation_check_finding where run_id = :run order by check_id, place")
        .param("run", run)
        .query((ResultSet row) -> {
          first
              .computeIfAbsent(row.getString("check_id"), _ -> new ArrayList<>())
              .add(finding(row));
        });
    return database
        .sql("select * from observation_check_outcome where run_id = :run order by check_id")
        .param("run", run)
        .query((row, _) -> outcome(row, first))
        .list();
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("dataset"),
        row.getString("indicator"),
        row.getString("region"),
        row.getString("time_period"),
        row.getString("note"));
  }

  private static Outcome outcome(ResultSet row, Map<String, List<Finding>> first)
      throws SQLException {
    String check = row.getString("check_id");
    String problem = row.getString("problem");
    return problem.isEmpty()
        ? new Found(
            check,
            row.getInt("findings"),
            row.getBoolean("more"),
            first.getOrDefault(check, List.of()))
        : new Failed(check, Problem.valueOf(problem), row.getString("told"));
  }
}
