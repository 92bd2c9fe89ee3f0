package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Events.Event;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Quotient;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.FormerArea.Exchange;
import nl.biotoop.territory.RegionCode;
import org.springframework.stereotype.Component;

/** The figures of regions that no source publishes, for the pages about figures. */
@Component
final class RegionPages {
  private final RegionFigures figures;
  private final RegionWords told;
  private final FigureAreas areas;
  private final FigureFacts facts;
  private final Indicators indicators;
  private final TileMaps maps;
  private final EventWords events;

  RegionPages(
      RegionFigures figures,
      RegionWords told,
      FigureAreas areas,
      FigureFacts facts,
      Indicators indicators,
      TileMaps maps,
      EventWords events) {
    this.figures = figures;
    this.told = told;
    this.areas = areas;
    this.facts = facts;
    this.indicators = indicators;
    this.maps = maps;
    this.events = events;
  }

  /** All there is of a table. */
  List<Holding> held(Dataset dataset) {
    return figures.held(dataset.code());
  }

  /** Whether a table without a cell for a region can still tell of it. */
  boolean tells(Indicator indicator, Holding held, RegionCode region) {
    return figures.beside(held.regions()).contains(region)
        || (indicator.ratio().isPresent() && held.regions().contains(region.value()));
  }

  /** The areas that the table itself does not have; of a ratio all areas. */
  List<DatasetPage.Group> groups(
      Dataset dataset, Indicator indicator, Holding chosen, String period, Words words) {
    List<RegionCode> regions = new ArrayList<>(figures.beside(chosen.regions()));
    if (indicator.ratio().isPresent()) {
      chosen.regions().stream().flatMap(it -> RegionCode.read(it).stream()).forEach(regions::add);
    }
    SequencedMap<RegionCode, RegionFigure> found =
        figures.of(dataset.code(), indicator, regions, period);
    List<DatasetPage.Group> groups = new ArrayList<>();
    areas
        .bySort(regions.stream().map(RegionCode::value).toList(), words)
        .forEach((sort, codes) ->
            groups.add(
                maps.group(
                    sort,
                    codes.stream()
                        .map(code ->
                            line(dataset, indicator, new RegionCode(code), found, period, words))
                        .toList(),
                    words)));
    return groups;
  }

  private DatasetPage.Line line(
      Dataset dataset,
      Indicator indicator,
      RegionCode region,
      Map<RegionCode, RegionFigure> found,
      String period,
      Words words) {
    RegionFigure figure = found.getOrDefault(region, new Missing(List.of()));
    List<String> remarks = new ArrayList<>(told.remarks(figure, words));
    told.sameSource(region, found, words).ifPresent(remarks::add);
    return new DatasetPage.Line(
        region.value(),
        address(dataset, indicator, region, period, words),
        areas.name(region.value(), words),
        RegionWords.value(figure, words),
        RegionWords.shown(figure),
        RegionWords.mark(figure),
        String.join(" ", remarks));
  }

  private static String address(
      Dataset dataset, Indicator indicator, RegionCode region, String period, Words words) {
    return Paths.of(words.language(), "cijfers", dataset.code(), indicator.code(), region.value())
        + "?year="
        + period
        + "#herkomst";
  }

  /** Every period of a region, and what the figure of one period was made of. */
  RegionPage page(
      Dataset dataset,
      Indicator indicator,
      Holding held,
      RegionCode region,
      String year,
      SeriesPage.Embed embed,
      Words words) {
    String chosen = held.periods().contains(year) ? year : held.periods().getLast();
    SortedMap<String, RegionFigure> series =
        figures.series(dataset.code(), indicator, region, held.periods());
    List<Event> happened = events.in(region.value());
    List<RegionPage.Line> lines = new ArrayList<>();
    series.forEach((period, figure) -> {
      List<String> remarks = new ArrayList<>(told.remarks(figure, words));
      EventWords.during(happened, period, words).ifPresent(remarks::add);
      lines.add(
          new RegionPage.Line(
              address(dataset, indicator, region, period, words),
              period,
              RegionWords.value(figure, words),
              figure.value().isPresent(),
              remarks));
    });
    return new RegionPage(
        indicator.name().in(words.language()),
        areas.name(region.value(), words),
        indicator.unitIn(words),
        new Link(
            Paths.of(words.language(), "cijfers", dataset.code())
                + "?indicator="
                + indicator.code(),
            dataset.title().in(words.language())),
        facts.about(indicator, words),
        lines,
        origin(indicator, series.getOrDefault(chosen, new Missing(List.of())), chosen, words),
        FigureFacts.files(dataset.code(), indicator.code(), region.value(), words),
        embed,
        facts.source(dataset, words));
  }

  private RegionPage.Origin origin(
      Indicator indicator, RegionFigure figure, String period, Words words) {
    List<String> notes = new ArrayList<>();
    if (figure instanceof Missing(List<RegionFigure.Obstacle> obstacles)) {
      notes.addAll(told.obstacles(obstacles, Integer.MAX_VALUE - 1, words));
    } else {
      notes.addAll(told.remarks(figure, words));
    }
    told.division(indicator, words).ifPresent(notes::add);
    exchanges(figure).map(one -> told.exchange(one, words)).distinct().forEach(notes::add);
    return new RegionPage.Origin(
        words.text("observation.origin", period),
        notes.stream().filter(note -> !note.isEmpty()).toList(),
        sums(figure, facts.fromFiles(), words),
        result(figure, words));
  }

  private static Stream<Exchange> exchanges(RegionFigure figure) {
    return switch (figure) {
      case Built built -> built.exchanges().stream();
      case Quotient quotient ->
          Stream.concat(exchanges(quotient.numerator()), exchanges(quotient.denominator()));
      case Inherited inherited -> exchanges(inherited.figure());
      case Published _, Bridged _, Missing _ -> Stream.empty();
    };
  }

  private static String result(RegionFigure figure, Words words) {
    return switch (figure) {
      case Quotient quotient ->
          words.text(
              "observation.quotient",
              RegionWords.value(quotient.numerator(), words),
              RegionWords.value(quotient.denominator(), words),
              words.number(quotient.per()),
              RegionWords.value(quotient, words));
      case Inherited inherited -> result(inherited.figure(), words);
      case Published _, Bridged _, Built _, Missing _ -> "";
    };
  }

  private List<RegionPage.Sum> sums(RegionFigure figure, Set<Integer> fromFiles, Words words) {
    return switch (figure) {
      case Published published when published.value().isEmpty() -> List.of();
      case Missing _ -> List.of();
      case Inherited inherited -> sums(inherited.figure(), fromFiles, words);
      case Quotient quotient ->
          Stream.of(quotient.numerator(), quotient.denominator())
              .flatMap(count -> sums(count, fromFiles, words).stream())
              .toList();
      case Built built ->
          List.of(
              sum(
                  built,
                  built.parts().stream()
                      .map(part ->
                          part(
                              part.cell(),
                              RegionWords.share(part, words),
                              part.value(),
                              fromFiles,
                              words))
                      .toList(),
                  words));
      case Published _, Bridged _ ->
          List.of(
              sum(
                  figure,
                  figure.cells().stream()
                      .map(cell ->
                          part(
                              cell,
                              words.text("observation.share", words.number(100)),
                              cell.figure().value().orElseThrow(),
                              fromFiles,
                              words))
                      .toList(),
                  words));
    };
  }

  private RegionPage.Sum sum(RegionFigure figure, List<RegionPage.Part> parts, Words words) {
    String code = figure.cells().getFirst().figure().indicator();
    return new RegionPage.Sum(
        indicators.find(code).map(one -> one.name().in(words.language())).orElse(code),
        parts,
        RegionWords.value(figure, words));
  }

  private RegionPage.Part part(
      Cell cell, String share, double adds, Set<Integer> fromFiles, Words words) {
    String region = cell.figure().region();
    return new RegionPage.Part(
        Paths.of(words.language(), "cijfers", cell.dataset(), cell.figure().indicator(), region),
        areas.name(region, words),
        areas.later(region, words).orElse(""),
        FigureWords.value(cell.figure(), words),
        share,
        FigureWords.number(Math.round(adds * 100) / 100.0, words),
        words.text(
            "observation.part.load",
            facts.loaded(cell.at(), fromFiles.contains(cell.load()), words),
            cell.load()));
  }

  /** Figures of European regions under their older codes, where the table has the older code. */
  Map<String, RegionFigure> bridged(
      Dataset dataset, Indicator indicator, List<String> absent, String period) {
    List<RegionCode> regions =
        absent.stream()
            .flatMap(it -> RegionCode.read(it).stream())
            .filter(areas::hasOlderCodes)
            .toList();
    Map<String, RegionFigure> bridged = new LinkedHashMap<>();
    if (!regions.isEmpty()) {
      figures
          .of(dataset.code(), indicator, regions, period)
          .forEach((region, figure) -> {
            if (isBridge(figure, region)) {
              bridged.put(region.value(), figure);
            }
          });
    }
    return bridged;
  }

  /** The same of one region, by period. */
  Map<String, RegionFigure> bridged(
      Dataset dataset, Indicator indicator, String region, List<String> absent) {
    Map<String, RegionFigure> bridged = new LinkedHashMap<>();
    RegionCode.read(region)
        .filter(code -> !absent.isEmpty() && areas.hasOlderCodes(code))
        .ifPresent(code ->
            figures
                .series(dataset.code(), indicator, code, absent)
                .forEach((period, figure) -> {
                  if (isBridge(figure, code)) {
                    bridged.put(period, figure);
                  }
                }));
    return bridged;
  }

  /** A value of an older code, or the reason why an older code gives none. */
  private static boolean isBridge(RegionFigure figure, RegionCode region) {
    return switch (figure) {
      case Bridged _ -> true;
      case Missing(List<RegionFigure.Obstacle> obstacles) ->
          obstacles.stream()
              .map(RegionFigure.Obstacle::region)
              .allMatch(old -> old.level() == region.level() && !old.equals(region));
      case Published _, Built _, Quotient _, Inherited _ -> false;
    };
  }
}
