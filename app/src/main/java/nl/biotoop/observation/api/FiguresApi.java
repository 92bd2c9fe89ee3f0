package nl.biotoop.observation.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.platform.web.Site;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The figures as open data: the tables, each whole as JSON or JSON-stat, and each series. */
@RestController
class FiguresApi {
  private static final String BASE = "/api/v1/figures";

  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final Holdings holdings;
  private final SeriesReader series;
  private final Territories territories;
  private final Site site;

  FiguresApi(
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      Holdings holdings,
      SeriesReader series,
      Territories territories,
      Site site) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.holdings = holdings;
    this.series = series;
    this.territories = territories;
    this.site = site;
  }

  record TableList(List<TableView> tables) {}

  /** A table without its figures, and where those are. */
  record TableView(
      String dataset,
      Text title,
      Text note,
      FigureTable.Source source,
      List<IndicatorView> indicators,
      String csv,
      String json,
      String jsonStat) {}

  /**
   * What a table has of an indicator.
   *
   * @param calculated whether this program divides it out of two counts; such a one has series, and
   *     stands in no table
   */
  record IndicatorView(
      String code,
      Text name,
      Text definition,
      String unit,
      boolean calculated,
      List<String> periods) {}

  @GetMapping(BASE)
  ResponseEntity<TableList> list() {
    Map<String, List<Load>> counting = observations.countingLoads();
    Map<String, List<Holding>> held = series.held();
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new TableList(
                datasets.all().stream()
                    .map(dataset ->
                        view(
                            dataset,
                            held.getOrDefault(dataset.code(), List.of()),
                            counting.getOrDefault(dataset.code(), List.of())))
                    .toList()));
  }

  private TableView view(Dataset dataset, List<Holding> held, List<Load> counting) {
    String address = site.address(BASE + "/" + dataset.code());
    return new TableView(
        dataset.code(),
        dataset.title(),
        dataset.note(),
        FigureTable.Source.of(dataset, counting),
        held.stream().map(this::view).toList(),
        address + ".csv",
        address + ".json",
        address + ".jsonstat.json");
  }

  private IndicatorView view(Holding held) {
    Optional<Indicator> known = indicators.find(held.indicator());
    return new IndicatorView(
        held.indicator(),
        name(held.indicator()),
        known.map(Indicator::definition).orElse(Text.NONE),
        unit(held.indicator()),
        known.flatMap(Indicator::ratio).isPresent(),
        List.copyOf(held.periods()));
  }

  @GetMapping(BASE + "/{dataset}.json")
  ResponseEntity<FigureTable> table(@PathVariable("dataset") String code) {
    Dataset dataset = dataset(code);
    return OpenFigures.answer(dataset, MediaType.APPLICATION_JSON)
        .body(table(dataset, holdings.figures(code)));
  }

  private FigureTable table(Dataset dataset, List<Figure> figures) {
    return new FigureTable(
        dataset.code(),
        dataset.title(),
        dataset.note(),
        source(dataset),
        figures.stream()
            .map(figure ->
                new FigureTable.Row(
                    figure.indicator(),
                    figure.region(),
                    figure.period(),
                    OpenFigures.number(figure.value()).orElse(null),
                    figure.status(),
                    unit(figure.indicator())))
            .toList());
  }

  @GetMapping(BASE + "/{dataset}.jsonstat.json")
  ResponseEntity<JsonStat> cube(@PathVariable("dataset") String code) {
    Dataset dataset = dataset(code);
    return OpenFigures.answer(dataset, MediaType.APPLICATION_JSON)
        .body(
            JsonStat.of(
                table(dataset, List.of()),
                site.address(BASE + "/" + code + ".jsonstat.json"),
                holdings.figures(code),
                names()));
  }

  @GetMapping(BASE + "/{dataset}/{indicator}/{region}")
  ResponseEntity<FigureSeries> series(
      @PathVariable("dataset") String code,
      @PathVariable("indicator") String indicator,
      @PathVariable("region") String region) {
    Dataset dataset = dataset(code);
    return OpenFigures.answer(dataset, MediaType.APPLICATION_JSON)
        .body(series(dataset, indicator, region));
  }

  /** A reason per missing figure, several with a vertical bar between them. */
  @GetMapping(BASE + "/{dataset}/{indicator}/{region}.csv")
  ResponseEntity<String> seriesCsv(
      @PathVariable("dataset") String code,
      @PathVariable("indicator") String indicator,
      @PathVariable("region") String region) {
    Dataset dataset = dataset(code);
    FigureSeries found = series(dataset, indicator, region);
    Origins origins = Origins.of(dataset, observations.loads(code));
    OpenTable table =
        new OpenTable(
            "dataset",
            "indicator",
            "region",
            "time_period",
            "obs_value",
            "obs_status",
            "unit",
            "how",
            "why",
            "source",
            "licence");
    for (FigureSeries.Point point : found.figures()) {
      table.add(
          code,
          indicator,
          region,
          point.timePeriod(),
          point.obsValue(),
          point.obsStatus(),
          found.unit(),
          point.how(),
          String.join("|", point.why()),
          origins.source(point.loads()),
          origins.licence(point.loads()));
    }
    return table.in(
        OpenFigures.answer(dataset, OpenTable.CSV), code + "-" + indicator + "-" + region + ".csv");
  }

  @GetMapping(BASE + "/{dataset}/{indicator}/{region}.jsonstat.json")
  ResponseEntity<JsonStat> seriesCube(
      @PathVariable("dataset") String code,
      @PathVariable("indicator") String indicator,
      @PathVariable("region") String region) {
    Dataset dataset = dataset(code);
    List<Figure> figures =
        series(dataset, indicator, region).figures().stream()
            .map(point -> point.figure(indicator, region))
            .toList();
    String address = "/" + code + "/" + indicator + "/" + region + ".jsonstat.json";
    return OpenFigures.answer(dataset, MediaType.APPLICATION_JSON)
        .body(
            JsonStat.of(table(dataset, List.of()), site.address(BASE + address), figures, names()));
  }

  private JsonStat.Names names() {
    return new JsonStat.Names(
        indicator -> name(indicator).nl(), this::unit, region -> regionName(region).nl());
  }

  private FigureSeries series(Dataset dataset, String indicator, String region) {
    Holding held =
        series.held().getOrDefault(dataset.code(), List.of()).stream()
            .filter(one -> one.indicator().equals(indicator))
            .findFirst()
            .orElseThrow(() -> new NotFound("indicator"));
    if (!series.regions(held).contains(region)) {
      throw new NotFound("region");
    }
    return new FigureSeries(
        dataset.code(),
        indicator,
        name(indicator),
        unit(indicator),
        region,
        regionName(region),
        source(dataset),
        series
            .read(
                List.of(
                    new SeriesReader.Series(
                        dataset.code(), held, region, List.copyOf(held.periods()))))
            .getFirst());
  }

  private FigureTable.Source source(Dataset dataset) {
    return FigureTable.Source.of(
        dataset, observations.loads(dataset.code()).stream().filter(Load::counts).toList());
  }

  private Dataset dataset(String code) {
    return datasets.find(code).orElseThrow(() -> new NotFound("dataset"));
  }

  private Text name(String indicator) {
    return indicators.find(indicator).map(Indicator::name).orElse(new Text(indicator, indicator));
  }

  private String unit(String indicator) {
    return indicators.find(indicator).map(Indicator::unit).orElse("");
  }

  private Text regionName(String region) {
    return RegionCode.read(region).flatMap(territories::name).orElse(new Text(region, region));
  }
}
