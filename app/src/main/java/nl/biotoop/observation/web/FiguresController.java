package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Holdings.Version;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the statistical offices, for everybody, each with where it comes from. */
@Controller
class FiguresController {
  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final Holdings holdings;
  private final FigureAreas places;
  private final FigureFacts facts;

  FiguresController(
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      Holdings holdings,
      FigureAreas places,
      FigureFacts facts) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.holdings = holdings;
    this.places = places;
    this.facts = facts;
  }

  @GetMapping({"/nl/cijfers", "/en/figures"})
  Page all(Language language) {
    Words words = Words.of(language);
    Map<String, List<Holding>> held = holdings.all();
    Map<String, Load> newest = observations.newestLoads();
    return new DatasetsPage(
        datasets.all().stream()
            .map(dataset ->
                line(
                    dataset,
                    held.getOrDefault(dataset.code(), List.of()),
                    Optional.ofNullable(newest.get(dataset.code())),
                    words))
            .toList());
  }

  private DatasetsPage.Line line(
      Dataset dataset, List<Holding> held, Optional<Load> newest, Words words) {
    SortedSet<String> regions = new TreeSet<>();
    SortedSet<String> periods = new TreeSet<>();
    for (Holding one : held) {
      regions.addAll(one.regions());
      periods.addAll(one.periods());
    }
    String nothing = words.text("observation.nothing");
    return new DatasetsPage.Line(
        Paths.of(words.language(), "cijfers", dataset.code()),
        dataset.title().in(words.language()),
        dataset.owner(),
        dataset.url(),
        regions.isEmpty() ? nothing : places.counted(regions, words),
        periods.isEmpty()
            ? nothing
            : words.text("observation.years", periods.getFirst(), periods.getLast()),
        newest.map(load -> facts.intake(load, words)).orElse(nothing),
        dataset.licence(),
        dataset.licenceUrl());
  }

  @GetMapping({"/nl/cijfers/{dataset}", "/en/figures/{dataset}"})
  Page one(
      @PathVariable("dataset") String code,
      @RequestParam(name = "indicator", defaultValue = "") String indicator,
      @RequestParam(name = "year", defaultValue = "") String year,
      Language language) {
    Words words = Words.of(language);
    Dataset dataset = dataset(code);
    List<Holding> held = holdings.all().getOrDefault(code, List.of());
    if (held.isEmpty()) {
      return page(dataset, List.of(), null, "", List.of(), words);
    }
    Holding chosen = indicator.isEmpty() ? held.getFirst() : holding(held, indicator);
    List<String> warnings = new ArrayList<>();
    String newest = chosen.periods().getLast();
    String period = chosen.periods().contains(year) ? year : newest;
    if (!year.isEmpty() && !year.equals(period)) {
      warnings.add(words.text("observation.other-year", period));
    }
    described(chosen.indicator())
        .flatMap(known -> facts.staleness(known, newest, words))
        .ifPresent(warnings::add);
    return page(dataset, held, chosen, period, warnings, words);
  }

  private DatasetPage page(
      Dataset dataset,
      List<Holding> held,
      @Nullable Holding chosen,
      String period,
      List<String> warnings,
      Words words) {
    Language language = words.language();
    Optional<Indicator> known = chosen == null ? Optional.empty() : described(chosen.indicator());
    String unit = known.map(one -> FigureWords.unit(one.unit(), words)).orElse("");
    return new DatasetPage(
        dataset.title().in(language),
        dataset.note().in(language),
        facts.source(dataset, words),
        known.map(one -> facts.about(one, words)).orElse(List.of()),
        held.stream()
            .map(one ->
                new Choice(one.indicator(), name(one.indicator(), words), one.equals(chosen)))
            .toList(),
        chosen == null
            ? List.of()
            : chosen.periods().stream()
                .sorted(Comparator.reverseOrder())
                .map(one -> new Choice(one, one, one.equals(period)))
                .toList(),
        warnings,
        chosen == null
            ? ""
            : words.text("observation.caption", name(chosen.indicator(), words), period),
        unit,
        chosen == null ? List.of() : groups(dataset, chosen, period, words),
        Paths.of(language, "cijfers", dataset.code(), "alles.csv"));
  }

  private List<DatasetPage.Group> groups(
      Dataset dataset, Holding chosen, String period, Words words) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    holdings
        .figures(dataset.code(), chosen.indicator(), period)
        .forEach(figure -> figures.put(figure.region(), figure));
    List<DatasetPage.Group> groups = new ArrayList<>();
    places
        .bySort(chosen.regions(), words)
        .forEach((sort, regions) ->
            groups.add(
                new DatasetPage.Group(
                    words.text("observation.sort." + sort.code()),
                    regions.stream()
                        .map(region ->
                            line(
                                dataset,
                                region,
                                Optional.ofNullable(figures.get(region))
                                    .orElseGet(() -> absent(chosen.indicator(), region, period)),
                                figures.containsKey(region),
                                words))
                        .toList())));
    return groups;
  }

  private DatasetPage.Line line(
      Dataset dataset, String region, Figure figure, boolean listed, Words words) {
    return new DatasetPage.Line(
        Paths.of(words.language(), "cijfers", dataset.code(), figure.indicator(), region),
        places.name(region, words),
        FigureWords.value(figure, words),
        figure.value().isPresent(),
        remark(figure, listed, words));
  }

  private static Figure absent(String indicator, String region, String period) {
    return new Figure(indicator, region, period, OptionalDouble.empty(), "");
  }

  private String remark(Figure figure, boolean listed, Words words) {
    return listed
        ? FigureWords.remark(figure, words)
        : words.text(
            places.isAbsent(figure.region(), figure.period())
                ? "observation.reason.no-area"
                : "observation.reason.not-listed");
  }

  @GetMapping({
    "/nl/cijfers/{dataset}/{indicator}/{region}",
    "/en/figures/{dataset}/{indicator}/{region}"
  })
  Page series(
      @PathVariable("dataset") String code,
      @PathVariable("indicator") String indicator,
      @PathVariable("region") String region,
      Language language) {
    Words words = Words.of(language);
    Dataset dataset = dataset(code);
    Holding held = holding(holdings.all().getOrDefault(code, List.of()), indicator);
    if (!held.regions().contains(region)) {
      throw new NotFound("region");
    }
    Map<String, List<Version>> series = holdings.series(code, indicator, region);
    SortedSet<String> periods = new TreeSet<>(held.periods());
    periods.addAll(series.keySet());
    Optional<SeriesPicture.Drawn> drawn =
        SeriesPicture.of(
            series.values().stream()
                .flatMap(versions -> Holdings.current(versions).stream())
                .map(Version::figure)
                .toList(),
            level -> FigureWords.number(level, words));
    Optional<Indicator> known = described(indicator);
    return new SeriesPage(
        name(indicator, words),
        places.name(region, words),
        region,
        known.map(one -> FigureWords.unit(one.unit(), words)).orElse(""),
        new Link(
            Paths.of(language, "cijfers", code) + "?indicator=" + indicator,
            dataset.title().in(language)),
        known.map(one -> facts.about(one, words)).orElse(List.of()),
        drawn.map(SeriesPicture.Drawn::picture),
        drawn.map(SeriesPicture.Drawn::fromZero).orElse(true),
        periods.stream()
            .map(period ->
                line(
                    absent(indicator, region, period),
                    series.getOrDefault(period, List.of()),
                    words))
            .toList(),
        facts.source(dataset, words));
  }

  private SeriesPage.Line line(Figure absent, List<Version> versions, Words words) {
    Optional<Version> now = Holdings.current(versions);
    Figure figure = now.map(Version::figure).orElse(absent);
    return new SeriesPage.Line(
        figure.period(),
        FigureWords.value(figure, words),
        figure.value().isPresent(),
        remark(figure, now.isPresent(), words),
        now.map(version -> facts.day(version.at(), words)).orElse(""),
        versions.stream()
            .filter(version -> now.filter(version::equals).isEmpty())
            .filter(version -> !version.counts() || !version.figure().equals(figure))
            .map(version -> before(version, words))
            .toList());
  }

  private String before(Version version, Words words) {
    String remark = FigureWords.remark(version.figure(), words);
    String value = FigureWords.value(version.figure(), words);
    return words.text(
        version.counts() ? "observation.before" : "observation.before.taken-back",
        facts.day(version.at(), words),
        remark.isEmpty() ? value : value + " (" + remark + ")");
  }

  private Dataset dataset(String code) {
    return datasets.find(code).orElseThrow(() -> new NotFound("dataset"));
  }

  private static Holding holding(List<Holding> held, String indicator) {
    return held.stream()
        .filter(one -> one.indicator().equals(indicator))
        .findFirst()
        .orElseThrow(() -> new NotFound("indicator"));
  }

  private Optional<Indicator> described(String indicator) {
    return indicators.find(indicator);
  }

  private String name(String indicator, Words words) {
    return described(indicator).map(one -> one.name().in(words.language())).orElse(indicator);
  }
}
