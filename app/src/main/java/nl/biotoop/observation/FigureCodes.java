package nl.biotoop.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers by which the store keeps the codes of indicators and regions, as far as one load has
 * met them. Kept for that load only: the numbers it gave out are gone when it fails.
 */
final class FigureCodes {
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Map<String, Integer> numbers = new HashMap<>();

  FigureCodes(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** Looks up the codes of these figures, and gives a number to those that have none yet. */
  void know(List<Figure> figures) {
    Set<String> met = new LinkedHashSet<>();
    for (Figure figure : figures) {
      met.add(figure.indicator());
      met.add(figure.region());
    }
    met.removeAll(numbers.keySet());
    if (met.isEmpty()) {
      return;
    }
    database
        .sql("select number, code from observation_code where code in (:codes)")
        .param("codes", met)
        .query(row -> {
          numbers.put(row.getString("code"), row.getInt("number"));
        });
    met.removeAll(numbers.keySet());
    number(new ArrayList<>(met));
  }

  private void number(List<String> unknown) {
    if (unknown.isEmpty()) {
      return;
    }
    int next =
        database
            .sql("select coalesce(max(number), 0) from observation_code")
            .query(Integer.class)
            .single();
    for (String code : unknown) {
      next++;
      numbers.put(code, next);
    }
    batches.batchUpdate(
        "insert into observation_code (number, code) values (?, ?)",
        unknown,
        unknown.size(),
        (statement, code) -> {
          statement.setInt(1, number(code));
          statement.setString(2, code);
        });
  }

  /** The number of a code that was met. */
  int number(String code) {
    return Objects.requireNonNull(numbers.get(code), code);
  }
}
