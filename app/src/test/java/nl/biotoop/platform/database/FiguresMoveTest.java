package nl.biotoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.biotoop.Sources;
import nl.biotoop.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures that were stored by the codes in words are there after they are stored by number. */
@Tag("database")
class FiguresMoveTest {
  private static final Path FOLDER = Sources.RESOURCES.resolve("db/migration/observation");

  private final DataSource database;

  FiguresMoveTest() throws SQLException {
    database = TestDatabase.isPostgres() ? TestDatabases.postgres() : TestDatabases.h2();
  }

  @BeforeEach
  void figuresOfBefore() throws SQLException {
    run("V1__observation");
    TestDatabases.execute(
        database,
        """
        insert into observation_load (number, id, dataset, loaded_at, origin, payload, figures)
        values
          (1, '018f2b6e-0000-7000-8000-000000000001', 'proef',
           timestamp with time zone '2026-11-21 13:05:00+01:00', 'proef', 'a', 2),
          (2, '018f2b6e-0000-7000-8000-000000000002', 'proef',
           timestamp with time zone '2026-11-22 13:05:00+01:00', 'proef', 'b', 2)
        """);
    TestDatabases.execute(
        database,
        """
        insert into observation_figure
          (indicator, region, time_period, load_number, obs_value, obs_status)
        values
          ('jobs', 'GM0855', '2019', 1, 0.1, ''), ('jobs', 'GM0855', '2019', 2, null, 'c'),
          ('jobs', 'Nederland', '2019', 1, 3, 'p'), ('GM0855', 'jobs', '2020-Q1', 2, 1e300, '')
        """);
  }

  private static final List<String> MOVED =
      List.of(
          "1 jobs GM0855 2019 0.1 ",
          "1 jobs Nederland 2019 3.0 p",
          "2 GM0855 jobs 2020-Q1 1.0E300 ",
          "2 jobs GM0855 2019 null c");

  @Test
  void everyFigureMovesAsItWas() throws SQLException {
    run("V5__codes");
    run("V7__figure");
    assertThat(cells()).isEqualTo(MOVED);
  }

  /** H2 keeps no table back, so what a start did before it was killed is there at the next. */
  @Test
  void aStartThatWasBrokenOffBeginsAgainWithoutLoss() throws SQLException {
    String text = Sources.text(FOLDER.resolve("V5__codes.sql"));
    TestDatabases.execute(database, text.substring(0, text.indexOf("insert into")));
    run("V5__codes");
    run("V5__codes");
    run("V7__figure");
    run("V7__figure");
    assertThat(cells()).isEqualTo(MOVED);
  }

  private void run(String migration) throws SQLException {
    TestDatabases.execute(database, Sources.text(FOLDER.resolve(migration + ".sql")));
  }

  private List<String> cells() throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select load_number, indicator, region, time_period, obs_value, obs_status
                from observation_cell
                """)) {
      while (row.next()) {
        cells.add(
            row.getInt(1)
                + " "
                + row.getString(2)
                + " "
                + row.getString(3)
                + " "
                + row.getString(4)
                + " "
                + row.getObject(5)
                + " "
                + row.getString(6));
      }
    }
    cells.sort(String::compareTo);
    return cells;
  }
}
