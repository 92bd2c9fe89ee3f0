package nl.biotoop.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cells of the store are not shown: secret at their source, or giving such a cell away. */
@Component
class HiddenCells {
  private final JdbcClient database;
  private final Observations observations;
  private final Indicators indicators;
  private final Sums sums;

  /** The indicators of which a load has a secret cell: a load never changes. */
  private final Map<UUID, List<String>> secretOf = new ConcurrentHashMap<>();

  HiddenCells(JdbcClient database, Observations observations, Indicators indicators, Sums sums) {
    this.database = database;
    this.observations = observations;
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

  private Set<Counted> withASecret(Vintage vintage) {
    List<Load> loads = observations.loads(vintage);
    read(loads.stream().filter(load -> !secretOf.containsKey(load.id())).toList());
    Set<Counted> secret = new LinkedHashSet<>();
    for (Load load : loads) {
      secretOf
          .getOrDefault(load.id(), List.of())
          .forEach(indicator -> secret.add(new Counted(load.dataset(), indicator)));
    }
    return secret;
  }

  private void read(List<Load> loads) {
    if (loads.isEmpty()) {
      return;
    }
    Map<Integer, List<String>> found = new HashMap<>();
    loads.forEach(load -> found.put(load.number(), new ArrayList<>()));
    database
        .sql(
            """
            select secret.load_number, indicator.code
            from (
              select distinct load_number, indicator from observation_value
              where load_number in (:loads)
                and (obs_status like '%C%' or obs_status like '%c%')) secret
            join observation_code indicator on indicator.number = secret.indicator
            """)
        .param("loads", found.keySet())
        .query(row -> {
          Objects.requireNonNull(found.get(row.getInt("load_number"))).add(row.getString("code"));
        });
    loads.forEach(
        load -> secretOf.put(load.id(), List.copyOf(found.getOrDefault(load.number(), List.of()))));
  }
}
