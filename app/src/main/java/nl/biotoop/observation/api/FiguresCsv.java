package nl.biotoop.observation.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All figures of a table for a spreadsheet, as open data. */
@Controller
class FiguresCsv {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

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
    StringWriter text = new StringWriter();
    // Closing writes the last rows; without it they are lost.
    try (CsvWriter rows = CsvWriter.builder().build(text)) {
      rows.writeRecord(
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
        rows.writeRecord(
            cell(code),
            cell(figure.indicator()),
            cell(figure.region()),
            cell(figure.period()),
            OpenFigures.number(figure.value()).map(BigDecimal::toPlainString).orElse(""),
            cell(figure.status()),
            cell(indicators.find(figure.indicator()).map(Indicator::unit).orElse("")),
            cell(dataset.url()),
            cell(dataset.licenceUrl()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return OpenFigures.answer(dataset, CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + dataset.code() + ".csv\"")
        .body(text.toString());
  }

  /** A spreadsheet must not take text for a formula. */
  private static String cell(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
