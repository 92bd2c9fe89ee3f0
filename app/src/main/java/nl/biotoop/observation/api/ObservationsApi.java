package nl.biotoop.observation.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.api.ObservationPage.Link;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.UnreadableQuery;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Figures over all tables, page by page: by table, indicator, area and period. Only the series of
 * the page asked for are read.
 */
@RestController
class ObservationsApi {
  private static final String BASE = "/api/v1/observations";
  private static final String FIGURES = "/api/v1/figures/";

  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final Territories territories;
  private final SeriesReader reader;

  ObservationsApi(
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      Territories territories,
      SeriesReader reader) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.territories = territories;
    this.reader = reader;
  }

  @GetMapping(value = BASE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> list(@RequestParam MultiValueMap<String, String> parameters) {
    Map<String, List<Holding>> held = reader.held();
    UnreadableQuery faults = new UnreadableQuery();
    ObservationQuery query = ObservationQuery.read(parameters, known(held), faults);
    if (!faults.isEmpty()) {
      return faults.answer("Unreadable parameter");
    }
    List<SeriesReader.Series> series = series(held, query);
    ObservationPage page = page(series, query, parameters);
    return OpenData.answer(
            MediaType.APPLICATION_JSON,
            page.sources().stream().map(one -> one.source().licenceUrl()).toList())
        .body(page);
  }

  private ObservationQuery.Known known(Map<String, List<Holding>> held) {
    Set<String> ofTables =
        held.values().stream()
            .flatMap(List::stream)
            .map(Holding::indicator)
            .collect(Collectors.toSet());
    return new ObservationQuery.Known(
        code -> ofTables.contains(code) || indicators.find(code).isPresent(),
        code ->
            RegionCode.read(code).flatMap(territories::name).isPresent()
                || held.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(one -> one.regions().contains(code)),
        code -> datasets.find(code).isPresent());
  }

  /** Every series that has to do with the question, in a fixed order. */
  private List<SeriesReader.Series> series(
      Map<String, List<Holding>> held, ObservationQuery query) {
    List<SeriesReader.Series> series = new ArrayList<>();
    for (Dataset dataset : datasets.all()) {
      if (ObservationQuery.asks(query.datasets(), dataset.code())) {
        held.getOrDefault(dataset.code(), List.of()).stream()
            .filter(one -> ObservationQuery.asks(query.indicators(), one.indicator()))
            .sorted(Comparator.comparing(Holding::indicator))
            .forEach(one -> add(dataset.code(), one, query, series));
      }
    }
    return series;
  }

  private void add(
      String dataset, Holding held, ObservationQuery query, List<SeriesReader.Series> series) {
    List<String> periods = held.periods().stream().filter(query::includes).toList();
    if (!periods.isEmpty()) {
      reader.regions(held).stream()
          .filter(region -> ObservationQuery.asks(query.regions(), region))
          .forEach(region -> series.add(new SeriesReader.Series(dataset, held, region, periods)));
    }
  }

  private ObservationPage page(
      List<SeriesReader.Series> series,
      ObservationQuery query,
      MultiValueMap<String, String> parameters) {
    int total = series.stream().mapToInt(one -> one.periods().size()).sum();
    int pages = (total + query.pageSize() - 1) / query.pageSize();
    List<ObservationPage.One> figures = figures(onPage(series, query));
    Set<Integer> numbers =
        figures.stream().flatMap(one -> one.loads().stream()).collect(Collectors.toSet());
    Map<String, List<Load>> counting = observations.countingLoads();
    return new ObservationPage(
        query.page(),
        query.pageSize(),
        total,
        pages,
        observations.vintage().number(),
        figures,
        sources(figures, counting),
        counting.values().stream()
            .flatMap(List::stream)
            .filter(load -> numbers.contains(load.number()))
            .sorted(Comparator.comparingInt(Load::number))
            .map(ObservationPage.LoadView::of)
            .toList(),
        links(query.page(), pages, parameters));
  }

  /** The parts of series that are on the page; no other part is read. */
  private static List<SeriesReader.Series> onPage(
      List<SeriesReader.Series> series, ObservationQuery query) {
    long first = (query.page() - 1L) * query.pageSize();
    long end = first + query.pageSize();
    List<SeriesReader.Series> part = new ArrayList<>();
    long at = 0;
    for (SeriesReader.Series one : series) {
      int size = one.periods().size();
      long from = Math.max(first - at, 0);
      long to = Math.min(end - at, size);
      if (from < to) {
        part.add(
            new SeriesReader.Series(
                one.dataset(),
                one.held(),
                one.region(),
                one.periods().subList((int) from, (int) to)));
      }
      at += size;
    }
    return part;
  }

  private List<ObservationPage.One> figures(List<SeriesReader.Series> series) {
    List<List<FigureSeries.Point>> points = reader.read(series);
    List<ObservationPage.One> figures = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      SeriesReader.Series one = series.get(i);
      String indicator = one.held().indicator();
      String unit = indicators.find(indicator).map(Indicator::unit).orElse("");
      Link whole = new Link(FIGURES + one.dataset() + "/" + indicator + "/" + one.region());
      for (FigureSeries.Point point : points.get(i)) {
        figures.add(
            new ObservationPage.One(
                one.dataset(),
                indicator,
                one.region(),
                point.timePeriod(),
                point.obsValue(),
                point.obsStatus(),
                unit,
                point.how(),
                point.why(),
                point.loads(),
                new ObservationPage.OneLinks(whole)));
      }
    }
    return figures;
  }

  /** Also of tables that a figure was worked out with, such as those of a denominator. */
  private List<ObservationPage.TableSource> sources(
      List<ObservationPage.One> figures, Map<String, List<Load>> counting) {
    Set<Integer> numbers = new TreeSet<>();
    Set<String> codes = new TreeSet<>();
    figures.forEach(one -> {
      codes.add(one.dataset());
      numbers.addAll(one.loads());
    });
    counting.forEach((dataset, loads) -> {
      if (loads.stream().anyMatch(load -> numbers.contains(load.number()))) {
        codes.add(dataset);
      }
    });
    return datasets.all().stream()
        .filter(dataset -> codes.contains(dataset.code()))
        .map(dataset ->
            ObservationPage.TableSource.of(
                dataset,
                FigureTable.Source.of(dataset, counting.getOrDefault(dataset.code(), List.of()))))
        .toList();
  }

  private static ObservationPage.Links links(
      int page, int pages, MultiValueMap<String, String> parameters) {
    return new ObservationPage.Links(
        link(page, parameters),
        link(1, parameters),
        page > 1 ? link(Math.clamp(page - 1L, 1, Math.max(1, pages)), parameters) : null,
        page < pages ? link(page + 1, parameters) : null,
        pages > 0 ? link(pages, parameters) : null);
  }

  private static Link link(int page, MultiValueMap<String, String> parameters) {
    MultiValueMap<String, String> query = new LinkedMultiValueMap<>(parameters);
    query.set(ObservationQuery.PAGE, String.valueOf(page));
    return new Link(
        UriComponentsBuilder.fromPath(BASE).queryParams(query).encode().build().toUriString());
  }
}
