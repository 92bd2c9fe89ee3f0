package nl.biotoop.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cells of the store are not shown: secret at their source, or giving such a cell away. */
@Component
class HiddenCells {
  private final JdbcClient database;
  private final Indicators indicators;
  private final Sums sums;

  HiddenCells(JdbcClient database, Indicators indicators, Sums sums) {
    this.database = database;
    this.indicators = indicators;
    this.sums = sums;
  }

  private record Counted(String dataset, String indicator) {}

  /** The cells that are not shown, and whether the source keeps them secret or we do. */
  Map<Holdings.Key, Boolean> at(Vintage vintage) {
    Map<Holdings.Key, Boolean> hidden = new HashMap<>();
    for (Counted one : withASecret(vintage)) {
      Map<String, Map<String, Figure>> byPeriod = new HashMap<>();
      database
          .sql(Holdings.NEWEST.formatted("figure.indicator = :indicator"))
          .param("dataset", one.dataset())
          .param("indicator", one.indicator())
          .param("vintage", vintage.number())
          .query(FigureRows::figure)
          .list()
          .forEach(figure ->
              byPeriod
                  .computeIfAbsent(figure.period(), _ -> new HashMap<>())
                  .put(figure.region(), figure));
      byPeriod.forEach((period, cells) -> hide(one, period, cells, hidden));
    }
    return hidden;
  }

  private void hide(
      Counted one, String period, Map<String, Figure> cells, Map<Holdings.Key, Boolean> hidden) {
    cells.values().stream()
        .filter(Figure::isConfidential)
        .forEach(figure -> hidden.put(Holdings.Key.of(one.dataset(), figure), true));
    if (addsUp(one.indicator())) {
      Withholding.of(cells, sums.among(cells.keySet()))
          .forEach(area ->
              hidden.put(new Holdings.Key(one.dataset(), one.indicator(), area, period), false));
    }
  }

  /** An indicator of which nothing is known may be a count. */
  private boolean addsUp(String indicator) {
    return indicators
        .find(indicator)
        .map(known -> known.building() == Indicator.Building.SUM)
        .orElse(true);
  }

  private List<Counted> withASecret(Vintage vintage) {
    return database
        .sql(
            """
            select distinct load.dataset, indicator.code as indicator
            from (
              select distinct load_number, indicator from observation_value
              where obs_status like '%C%' or obs_status like '%c%') secret
            join observation_load load on load.number = secret.load_number
            join observation_code indicator on indicator.number = secret.indicator
            where load.number <= :vintage
              and (load.taken_back is null or load.taken_back > :vintage)
            """)
        .param("vintage", vintage.number())
        .query((row, _) -> new Counted(row.getString("dataset"), row.getString("indicator")))
        .list();
  }
}
