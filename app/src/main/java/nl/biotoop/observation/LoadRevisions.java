package nl.biotoop.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.observation.LoadRevision.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What loads changed. */
@Component
public class LoadRevisions {
  private static final String COUNT = "select count(*) ";

  private static final String CHANGES =
      """
      select indicator.code as indicator, region.code as region, figure.time_period,
             figure.obs_value, figure.obs_status, earlier.obs_value as value_before,
             earlier.obs_status as status_before
      """;

  private static final String CELLS_OF_BOTH =
      """
      from observation_value figure
      join observation_value earlier
        on earlier.indicator = figure.indicator and earlier.region = figure.region
        and earlier.time_period = figure.time_period and earlier.load_number = :before
      """;

  private static final String WITH_CODES =
      """
      join observation_code indicator on indicator.number = figure.indicator
      join observation_code region on region.number = figure.region
      """;

  private static final String OF_LOAD = "where figure.load_number = :load ";

  private static final String DIFFERENT =
      """
      and (figure.obs_status <> earlier.obs_status
        or figure.obs_value is distinct from earlier.obs_value)
      """;

  private static final String ORDERED =
      "order by indicator.code, region.code, figure.time_period limit :most";

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
    int both = count(COUNT + CELLS_OF_BOTH + OF_LOAD, now, before.get());
    List<Change> changes =
        query(
                CHANGES + CELLS_OF_BOTH + WITH_CODES + OF_LOAD + DIFFERENT + ORDERED,
                now,
                before.get())
            .param("most", most)
            .query(LoadRevisions::change)
            .list();
    return new LoadRevision(
        now.figures() - both,
        count(COUNT + CELLS_OF_BOTH + OF_LOAD + DIFFERENT, now, before.get()),
        before.get().figures() - both,
        changes);
  }

  private int count(String sql, Load now, Load before) {
    return query(sql, now, before).query(Integer.class).single();
  }

  private JdbcClient.StatementSpec query(String sql, Load now, Load before) {
    return database.sql(sql).param("load", now.number()).param("before", before.number());
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
