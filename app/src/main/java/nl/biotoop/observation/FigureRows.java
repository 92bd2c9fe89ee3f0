package nl.biotoop.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/** Rows of the store as loads and figures. */
final class FigureRows {
  private FigureRows() {}

  static Load load(ResultSet row, int ignored) throws SQLException {
    int takenBack = row.getInt("taken_back");
    boolean counts = row.wasNull();
    return new Load(
        row.getInt("number"),
        row.getObject("id", UUID.class),
        row.getString("dataset"),
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        row.getString("origin"),
        row.getString("payload"),
        row.getInt("figures"),
        Optional.ofNullable(row.getObject("actor", UUID.class)),
        Optional.ofNullable(row.getObject("updated_on", LocalDate.class)),
        counts ? OptionalInt.empty() : OptionalInt.of(takenBack));
  }

  static Figure figure(ResultSet row, int ignored) throws SQLException {
    double value = row.getDouble("obs_value");
    boolean missing = row.wasNull();
    return new Figure(
        row.getString("indicator"),
        row.getString("region"),
        row.getString("time_period"),
        missing ? OptionalDouble.empty() : OptionalDouble.of(value),
        row.getString("obs_status"));
  }
}
