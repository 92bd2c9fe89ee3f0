package nl.biotoop.observation.refresh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.sources.table.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows about fetches, for the page and for the fetch itself, on whichever node each runs. */
@Component
class RefreshTable {
  private static final int LONGEST_LINE = 2000;

  private final JdbcClient database;
  private final Clock clock;

  RefreshTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }

  /**
   * Begins a fetch.
   *
   * @param file what the file is called that was handed in; empty when there is none
   * @throws DuplicateKeyException when the table is being fetched
   */
  void begin(UUID id, String dataset, UUID actor, Optional<String> file) {
    endLost(dataset);
    database
        .sql(
            """
            insert into observation_refresh
              (id, dataset, actor, started_at, seen_at, state, running, stop_asked, pages, figures,
               file_name)
            values (:id, :dataset, :actor, :now, :now, 'RUNNING', :dataset, false, 0, 0, :file)
            """)
        .param("id", id)
        .param("dataset", dataset)
        .param("actor", actor)
        .param("now", now())
        .param("file", file.orElse(null))
        .update();
  }

  private void endLost(String dataset) {
    database
        .sql(
            """
            update observation_refresh set state = 'LOST', running = null, finished_at = seen_at
            where running = :dataset and seen_at < :silent
            """)
        .param("dataset", dataset)
        .param("silent", now().minus(Refresh.SILENCE))
        .update();
  }

  /**
   * Tells how far a fetch is.
   *
   * @return whether it must go on: nobody asked to stop it, and it has not been given up as lost
   */
  boolean goesOn(UUID id, int pages, int figures) {
    database
        .sql(
            """
            update observation_refresh set seen_at = :now, pages = :pages, figures = :figures
            where id = :id and state = 'RUNNING'
            """)
        .param("now", now())
        .param("pages", pages)
        .param("figures", figures)
        .param("id", id)
        .update();
    return find(id).filter(one -> one.state() == State.RUNNING && !one.stopAsked()).isPresent();
  }

  void askToStop(UUID id) {
    database
        .sql("update observation_refresh set stop_asked = true where id = :id")
        .param("id", id)
        .update();
  }

  /**
   * Ends a fetch.
   *
   * @return whether it was still running
   */
  boolean end(UUID id, State state, @Nullable Integer load) {
    return database
            .sql(
                """
                update observation_refresh
                set state = :state, running = null, finished_at = :now, load_number = :load
                where id = :id and state = 'RUNNING'
                """)
            .param("state", state.name())
            .param("now", now())
            .param("load", load)
            .param("id", id)
            .update()
        == 1;
  }

  /** Adds a line to what happened. Only the fetch itself writes, one line after the other. */
  void write(UUID id, Remark line) {
    database
        .sql(
            """
            insert into observation_refresh_line (refresh_id, place, written_at, text_nl, text_en)
            select :id, coalesce(max(place), 0) + 1, :now, :nl, :en
            from observation_refresh_line where refresh_id = :id
            """)
        .param("id", id)
        .param("now", now())
        .param("nl", cut(line.nl()))
        .param("en", cut(line.en()))
        .update();
  }

  private static String cut(String text) {
    return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
  }

  List<Refreshes.Line> lines(UUID id) {
    return database
        .sql(
            """
            select written_at, text_nl, text_en from observation_refresh_line
            where refresh_id = :id order by place
            """)
        .param("id", id)
        .query((row, _) ->
            new Refreshes.Line(
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                new Remark(row.getString("text_nl"), row.getString("text_en"))))
        .list();
  }

  Optional<Refresh> find(UUID id) {
    return database
        .sql("select * from observation_refresh where id = :id")
        .param("id", id)
        .query(RefreshTable::refresh)
        .optional();
  }

  /** The newest of each table. */
  List<Refresh> newest() {
    return database
        .sql(
            """
            select refresh.* from observation_refresh refresh
            where not exists (
              select 1 from observation_refresh later
              where later.dataset = refresh.dataset and later.started_at > refresh.started_at)
            """)
        .query(RefreshTable::refresh)
        .list();
  }

  /** Those of a table, newest first. */
  List<Refresh> of(String dataset, int most) {
    return database
        .sql(
            """
            select * from observation_refresh where dataset = :dataset
            order by started_at desc limit :most
            """)
        .param("dataset", dataset)
        .param("most", most)
        .query(RefreshTable::refresh)
        .list();
  }

  private static Refresh refresh(ResultSet row, int ignored) throws SQLException {
    int load = row.getInt("load_number");
    OptionalInt made = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(load);
    return new Refresh(
        row.getObject("id", UUID.class),
        row.getString("dataset"),
        row.getObject("actor", UUID.class),
        instant(row, "started_at"),
        instant(row, "seen_at"),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        State.valueOf(row.getString("state")),
        row.getBoolean("stop_asked"),
        row.getInt("pages"),
        row.getInt("figures"),
        made,
        Optional.ofNullable(row.getString("file_name")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
