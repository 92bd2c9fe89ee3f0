package nl.biotoop.observation.checks;

import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Observations.Intake;
import nl.biotoop.observation.Observations.Loaded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small store in which nothing is wrong, and ways to plant something. For a database alone. */
@Component
class CheckFigures {
  /** The newest year there is. */
  final int year;

  private final JdbcClient database;
  private final Observations observations;
  private final Holdings holdings;
  private final Datasets datasets;
  private final Indicators indicators;

  CheckFigures(
      JdbcClient database,
      Observations observations,
      Holdings holdings,
      Datasets datasets,
      Indicators indicators,
      Clock clock) {
    this.database = database;
    this.observations = observations;
    this.holdings = holdings;
    this.datasets = datasets;
    this.indicators = indicators;
    this.year = Year.now(clock).getValue() - 1;
  }

  static Figure figure(String indicator, String region, int year, double value) {
    return flagged(indicator, region, year, value, "");
  }

  static Figure flagged(String indicator, String region, int year, double value, String status) {
    return new Figure(indicator, region, String.valueOf(year), OptionalDouble.of(value), status);
  }

  static Figure empty(String indicator, String region, int year, String status) {
    return new Figure(indicator, region, String.valueOf(year), OptionalDouble.empty(), status);
  }

  /** Every table with three years of figures, none of which a check finds. */
  void clean() {
    database.sql("delete from observation_value").update();
    database.sql("delete from observation_load").update();
    // What the store knew by heart goes with it.
    holdings.all();
    datasets.all().forEach(table -> add(table.code(), cells(table.code())));
  }

  /** What a clean table has. */
  Figure[] cells(String dataset) {
    List<Figure> cells = new ArrayList<>();
    for (Indicator indicator : indicators.all()) {
      if (indicator.datasets().contains(dataset)
          && indicator.building() != Indicator.Building.RATIO) {
        IntStream.rangeClosed(year - 2, year)
            .forEach(one -> cells.addAll(cells(dataset, indicator.code(), one)));
      }
    }
    return cells.toArray(Figure[]::new);
  }

  private List<Figure> cells(String dataset, String indicator, int one) {
    double value = 40 + (year - one);
    return dataset.equals("03759ned")
        ? List.of(
            figure(indicator, "GM0037", one, value),
            figure(indicator, "GM0047", one, 2 * value),
            figure(indicator, "CR01", one, 3 * value),
            figure(indicator, "PV20", one, 3 * value))
        : List.of(figure(indicator, "NL11", one, value), figure(indicator, "NL12", one, value + 5));
  }

  void add(String dataset, Figure... figures) {
    Intake intake =
        new Intake(
            UUID.randomUUID(),
            dataset,
            "proef",
            UUID.randomUUID().toString().replace("-", ""),
            Optional.empty(),
            Optional.empty());
    if (!(observations.add(intake, Arrays.stream(figures)) instanceof Loaded.Kept)) {
      throw new AssertionError("Not kept");
    }
  }

  /** Takes back all that a table has. */
  void takeBack(String dataset) {
    for (Load load : observations.loads(dataset)) {
      observations.takeBack(load.number(), UUID.randomUUID());
    }
  }

  /** Gives a table these figures and no others. */
  void replace(String dataset, Figure... figures) {
    takeBack(dataset);
    add(dataset, figures);
  }
}
