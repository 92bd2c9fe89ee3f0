package nl.biotoop.observation.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Sums;
import nl.biotoop.observation.checks.Relation.Rows;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.NutsBridge;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * What the query of a check may ask: the figures as they count now, without any value that is not
 * shown, and of what Java knows the part that the figures touch.
 *
 * <table>
 * <caption>The relations</caption>
 * <tr><td>{@code cell}</td><td>{@code dataset, indicator, region, time_period, calendar_year,
 * obs_value, obs_status}: of every cell of a table the newest load that counts; the year as a
 * number, null when the period is no whole year</td></tr>
 * <tr><td>{@code load}</td><td>{@code dataset, load_number, cells}: the loads that count</td></tr>
 * <tr><td>{@code known_dataset}</td><td>{@code dataset}</td></tr>
 * <tr><td>{@code known_indicator}</td><td>{@code dataset, indicator, unit, building, fresh_from}:
 * an indicator of the catalogue in a table of its own; the first year that is fresh enough
 * now</td></tr>
 * <tr><td>{@code known_region}</td><td>{@code region, there_from, gone_from}: the years on whose
 * first day a municipality was there; {@code 0000} and {@code 9999} without bound</td></tr>
 * <tr><td>{@code part}</td><td>{@code dataset, whole, region}: a count of the whole is the sum of
 * its parts</td></tr>
 * <tr><td>{@code recoded}</td><td>{@code region, later}: an older European code and a newer one
 * it leads to</td></tr>
 * </table>
 */
@Component
class Relations {
  private static final String CELL =
      """
      select dataset, indicator, region, time_period,
        case when regexp_like(time_period, '^[0-9]{4}$')
          then cast(time_period as integer) end as calendar_year,
        case when lower(obs_status) like '%%c%%' or %1$s then null else obs_value end as obs_value,
        case when %1$s then 'W' else obs_status end as obs_status
      from (
        select intake.dataset, figure.indicator, figure.region, figure.time_period,
               figure.obs_value, figure.obs_status,
               row_number() over (
                 partition by intake.dataset, figure.indicator, figure.region, figure.time_period
                 order by figure.load_number desc) as place
        from observation_cell figure
        join observation_load intake on intake.number = figure.load_number
        where intake.taken_back is null) newest
      where place = 1
      """;

  private static final String LOAD =
      """
      select dataset, number as load_number, figures as cells
      from observation_load where taken_back is null
      """;

  private final Datasets datasets;
  private final Indicators indicators;
  private final Holdings holdings;
  private final Sums sums;
  private final Territories territories;
  private final Clock clock;

  Relations(
      Datasets datasets,
      Indicators indicators,
      Holdings holdings,
      Sums sums,
      Territories territories,
      Clock clock) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
    this.sums = sums;
    this.territories = territories;
    this.clock = clock;
  }

  /** All of them, with what is known now. */
  List<Relation> now() {
    Map<String, Set<String>> regions = new TreeMap<>();
    Set<String> everywhere = new TreeSet<>();
    holdings
        .all()
        .forEach((dataset, held) -> {
          Set<String> there = regions.computeIfAbsent(dataset, _ -> new TreeSet<>());
          held.forEach(one -> there.addAll(one.regions()));
          everywhere.addAll(there);
        });
    return List.of(
        cell(),
        new Relation(
            "load",
            List.of("dataset varchar(60)", "load_number integer", "cells integer"),
            "dataset",
            new Rows.Asked(LOAD, List.of())),
        Relation.known("known_dataset", List.of("dataset"), "dataset", knownDatasets()),
        Relation.known(
            "known_indicator",
            List.of("dataset", "indicator", "unit", "building", "fresh_from"),
            "dataset, indicator",
            knownIndicators()),
        Relation.known(
            "known_region",
            List.of("region", "there_from", "gone_from"),
            "region",
            knownRegions(everywhere)),
        Relation.known(
            "part", List.of("dataset", "whole", "region"), "dataset, region", parts(regions)),
        Relation.known("recoded", List.of("region", "later"), "region", recoded(everywhere)));
  }

  private Relation cell() {
    List<String> hidden =
        holdings.withheld().stream()
            .map(one -> key(one.dataset(), one.indicator(), one.region(), one.period()))
            .toList();
    if (hidden.isEmpty()) {
      return cell(CELL.formatted("1 = 0"), List.of());
    }
    String among =
        hidden.stream()
            .map(_ -> "?")
            .collect(
                Collectors.joining(
                    ", ",
                    "dataset || ' ' || indicator || ' ' || region || ' ' || time_period in (",
                    ")"));
    List<String> twice = new ArrayList<>(hidden);
    twice.addAll(hidden);
    return cell(CELL.formatted(among), twice);
  }

  private static Relation cell(String sql, List<String> values) {
    return new Relation(
        "cell",
        List.of(
            "dataset varchar(60)",
            "indicator varchar(60)",
            "region varchar(60)",
            "time_period varchar(10)",
            "calendar_year integer",
            "obs_value double precision",
            "obs_status varchar(10)"),
        "dataset, indicator, region, time_period",
        new Rows.Asked(sql, values));
  }

  private static String key(String... parts) {
    return String.join(" ", parts);
  }

  private Set<List<String>> knownDatasets() {
    Set<List<String>> rows = new LinkedHashSet<>();
    datasets.all().forEach(one -> rows.add(List.of(one.code())));
    return rows;
  }

  private Set<List<String>> knownIndicators() {
    Set<List<String>> rows = new LinkedHashSet<>();
    YearMonth now = YearMonth.now(clock);
    indicators
        .all()
        .forEach(one ->
            one.datasets()
                .forEach(dataset ->
                    rows.add(
                        List.of(
                            dataset,
                            one.code(),
                            one.unit(),
                            one.building().name().toLowerCase(Locale.ROOT),
                            String.valueOf(now.minusMonths(one.freshMonths()).getYear())))));
    return rows;
  }

  private Set<List<String>> knownRegions(Collection<String> regions) {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (String region : regions) {
      Optional<RegionCode> known =
          RegionCode.read(region).filter(code -> territories.name(code).isPresent());
      known.ifPresent(code -> {
        Optional<Municipality> municipality = territories.municipality(code);
        rows.add(
            List.of(
                region,
                municipality.flatMap(Municipality::from).map(Relations::year).orElse("0000"),
                municipality.flatMap(Municipality::until).map(Relations::year).orElse("9999")));
      });
    }
    return rows;
  }

  /** The first year whose first day is that day or later. */
  private static String year(LocalDate day) {
    return String.valueOf(day.getDayOfYear() == 1 ? day.getYear() : day.getYear() + 1);
  }

  private Set<List<String>> parts(Map<String, Set<String>> regions) {
    Set<List<String>> rows = new LinkedHashSet<>();
    regions.forEach((dataset, areas) -> {
      Set<String> uneven = sums.uneven(areas);
      sums.among(areas).stream()
          .filter(sum -> !uneven.contains(sum.whole()))
          .forEach(
              sum -> sum.parts().forEach(part -> rows.add(List.of(dataset, sum.whole(), part))));
    });
    return rows;
  }

  private Set<List<String>> recoded(Collection<String> regions) {
    Set<List<String>> rows = new LinkedHashSet<>();
    for (String region : regions) {
      RegionCode.read(region).stream()
          .flatMap(code -> territories.bridge(code).stream())
          .map(NutsBridge::to)
          .forEach(later -> rows.add(List.of(region, later.value())));
    }
    return rows;
  }
}
