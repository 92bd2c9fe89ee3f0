package nl.biotoop.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What loads changed. */
@Component
public class LoadRevisions {
  private static final String CELLS_OF_BOTH =
      """
      from observation_figure figure
      join observation_figure earlier
        on earlier.indicator = figure.indicator and earlier.region = figure.region
        and earlier.time_period = figure.time_period and earlier.load_number = :before
      where figure.load_number = :load
      """;

  private static final String DIFFERENT =
      """
      and (figure.obs_status <> earlier.obs_status
        or figure.obs_value is distinct from earlier.obs_value)
      """;

  private final JdbcClient database;

  LoadRevisions(JdbcClient database) {
    this.database = database;
  }

  /**
   * What a load changed, against the newest load of the same table that counted before it.
   *
   * @param now the load
   * @param loads the loads of its table, newest first
   * @param most how many changed cells to give
   */
  public LoadRevision of(Load now, List<Load> loads, int most) {
    Optional<Load> before =
        loads.stream()
            .filter(one -> one.number() < now.number())
            .filter(one -> one.counts() || one.takenBack().getAsInt() > now.number())
            .findFirst();
    if (before.isEmpty()) {
      return new LoadRevision(now.figures(), 0, 0, List.of());
    }
    int both = count("", now, before.get());
    List<Change> changes =
        query(
                """
                figure.indicator, figure.region, figure.time_period, figure.obs_value,
                figure.obs_status, earlier.obs_value as value_before,
                earlier.obs_status as status_before
                """,
                DIFFERENT
                    + "order by figure.indicator, figure.region, figure.time_period limit :most",
                now,
                before.get())
            .param("most", most)
            .query(LoadRevisions::change)
            .list();
    return new LoadRevision(
        now.figures() - both,
        count(DIFFERENT, now, before.get()),
        before.get().figures() - both,
        changes);
  }

  private int count(String which, Load now, Load before) {
    return query("count(*)", which, now, before).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec query(String columns, String which, Load now, Load before) {
    return database
        .sql("select " + columns + " " + CELLS_OF_BOTH + which)
        .param("load", now.number())
        .param("before", before.number());
  }

  private static Change change(ResultSet row, int line) throws SQLException {
    Figure after = FigureRows.figure(row, line);
    double value = row.getDouble("value_before");
    OptionalDouble known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    return new Change(
        new Figure(
            after.indicator(),
            after.region(),
            after.period(),
            known,
            row.getString("status_before")),
        after);
  }
}
