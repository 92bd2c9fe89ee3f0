package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.Collection;
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
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.web.FigureAreas.Sort;
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
  private final RegionPages regions;
  private final RegionWords told;
  private final TileMaps maps;

  FiguresController(
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      Holdings holdings,
      FigureAreas places,
      FigureFacts facts,
      RegionPages regions,
      RegionWords told,
      TileMaps maps) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.holdings = holdings;
    this.places = places;
    this.facts = facts;
    this.regions = regions;
    this.told = told;
    this.maps = maps;
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
    List<Holding> held = regions.held(dataset);
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
    described(chosen.indicator())
        .flatMap(known -> told.division(known, words))
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
    String unit = known.map(one -> one.unitIn(words)).orElse("");
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
        files(dataset, words));
  }

  private static List<Link> files(Dataset dataset, Words words) {
    String open = "/api/v1/figures/" + dataset.code();
    return List.of(
        new Link(
            Paths.of(words.language(), "cijfers", dataset.code(), "alles.csv"),
            words.text("observation.csv")),
        new Link(open + ".json", words.text("observation.json")),
        new Link(open + ".jsonstat.json", words.text("observation.json-stat")));
  }

  private List<DatasetPage.Group> groups(
      Dataset dataset, Holding chosen, String period, Words words) {
    Optional<Indicator> known = described(chosen.indicator());
    List<DatasetPage.Group> groups = new ArrayList<>();
    known.ifPresent(one -> groups.addAll(regions.groups(dataset, one, chosen, period, words)));
    if (known.flatMap(Indicator::ratio).isPresent()) {
      return groups;
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    holdings
        .figures(dataset.code(), chosen.indicator(), period)
        .forEach(figure -> figures.put(figure.region(), figure));
    List<String> absent =
        chosen.regions().stream().filter(region -> !figures.containsKey(region)).toList();
    Map<String, RegionFigure> bridged =
        known.map(one -> regions.bridged(dataset, one, absent, period)).orElse(Map.of());
    Map<Sort, List<DatasetPage.Line>> lines = new LinkedHashMap<>();
    places
        .bySort(chosen.regions(), words)
        .forEach((sort, codes) ->
            lines.put(
                sort,
                codes.stream()
                    .map(region ->
                        line(
                            dataset,
                            region,
                            Optional.ofNullable(figures.get(region))
                                .orElseGet(() -> absent(chosen.indicator(), region, period)),
                            figures.containsKey(region),
                            Optional.ofNullable(bridged.get(region)),
                            figures.values(),
                            words))
                    .toList()));
    // The Dutch regions of Europe stand among the provinces, and on both maps.
    List<DatasetPage.Line> provinces = lines.getOrDefault(Sort.PROVINCE, List.of());
    lines.forEach((sort, ofSort) ->
        groups.add(maps.group(sort, ofSort, sort == Sort.NUTS_2 ? provinces : List.of(), words)));
    return groups;
  }

  private DatasetPage.Line line(
      Dataset dataset,
      String region,
      Figure figure,
      boolean listed,
      Optional<RegionFigure> bridged,
      Collection<Figure> others,
      Words words) {
    List<String> remarks = new ArrayList<>();
    remarks.add(
        bridged
            .map(older -> String.join(" ", told.remarks(older, words)))
            .orElseGet(() -> places.remark(figure, listed, words)));
    told.sameSource(figure, others, words).ifPresent(remarks::add);
    places.later(region, words).ifPresent(remarks::add);
    return new DatasetPage.Line(
        region,
        Paths.of(words.language(), "cijfers", dataset.code(), figure.indicator(), region),
        places.name(region, words),
        bridged
            .map(older -> RegionWords.value(older, words))
            .orElseGet(() -> FigureWords.value(figure, words)),
        bridged.map(RegionWords::shown).orElseGet(() -> FigureWords.shown(figure)),
        bridged.map(RegionWords::mark).orElseGet(() -> FigureWords.mark(figure)),
        FigureWords.joined(remarks));
  }

  private static Figure absent(String indicator, String region, String period) {
    return new Figure(indicator, region, period, OptionalDouble.empty(), "");
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
