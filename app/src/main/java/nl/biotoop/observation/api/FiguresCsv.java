package nl.biotoop.observation.api;

import java.util.List;
import java.util.Optional;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.open.OpenTable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All figures of a table for a spreadsheet, as open data. */
@Controller
class FiguresCsv {
  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final Holdings holdings;

  FiguresCsv(
      Datasets datasets, Indicators indicators, Observations observations, Holdings holdings) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.holdings = holdings;
  }

  /**
   * An empty value is no figure, with the reason in the status; source and licence are links, of a
   * file that was handed in its origin in words and nothing.
   */
  @GetMapping({
    "/nl/cijfers/{dataset}/alles.csv",
    "/en/figures/{dataset}/all.csv",
    "/api/v1/figures/{dataset}.csv"
  })
  ResponseEntity<String> csv(@PathVariable("dataset") String code) {
    Dataset dataset = datasets.find(code).orElseThrow(() -> new NotFound("dataset"));
    OpenTable table =
        new OpenTable(
            "dataset",
            "indicator",
            "region",
            "time_period",
            "obs_value",
            "obs_status",
            "unit",
            "source",
            "licence");
    Origins origins = Origins.of(dataset, observations.loads(code));
    if (origins.isOfOwner()) {
      holdings.figures(code).forEach(figure -> add(table, figure, dataset, List.of(), origins));
    } else {
      for (Holding held : holdings.all().getOrDefault(code, List.of())) {
        holdings
            .cells(code, held.indicator(), Optional.empty())
            .forEach(cell -> add(table, cell.figure(), dataset, List.of(cell.load()), origins));
      }
    }
    return table.in(OpenFigures.answer(dataset, OpenTable.CSV), dataset.code() + ".csv");
  }

  private void add(
      OpenTable table, Figure figure, Dataset dataset, List<Integer> loads, Origins origins) {
    table.add(
        dataset.code(),
        figure.indicator(),
        figure.region(),
        figure.period(),
        OpenFigures.number(figure.value()).orElse(null),
        figure.status(),
        indicators.find(figure.indicator()).map(Indicator::unit).orElse(""),
        origins.source(loads),
        origins.licence(loads));
  }
}
