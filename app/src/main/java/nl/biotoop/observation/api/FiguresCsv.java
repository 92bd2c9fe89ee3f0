package nl.biotoop.observation.api;

import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
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
  private final Holdings holdings;

  FiguresCsv(Datasets datasets, Indicators indicators, Holdings holdings) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
  }

  /** An empty value is no figure, with the reason in the status; source and licence are links. */
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
    for (Figure figure : holdings.figures(code)) {
      table.add(
          code,
          figure.indicator(),
          figure.region(),
          figure.period(),
          OpenFigures.number(figure.value()).orElse(null),
          figure.status(),
          indicators.find(figure.indicator()).map(Indicator::unit).orElse(""),
          dataset.url(),
          dataset.licenceUrl());
    }
    return table.in(OpenFigures.answer(dataset, OpenTable.CSV), dataset.code() + ".csv");
  }
}
