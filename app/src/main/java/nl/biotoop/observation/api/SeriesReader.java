package nl.biotoop.observation.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Obstacle;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Reason;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.territory.RegionCode;
import org.springframework.stereotype.Component;

/**
 * Figures as the pages show them: published, worked out, or missing with the reason. What is secret
 * or withheld comes without its value, because only {@link Holdings} is asked.
 */
@Component
final class SeriesReader {
  private final Indicators indicators;
  private final Holdings holdings;
  private final RegionFigures regions;

  SeriesReader(Indicators indicators, Holdings holdings, RegionFigures regions) {
    this.indicators = indicators;
    this.holdings = holdings;
    this.regions = regions;
  }

  /**
   * One indicator of one area.
   *
   * @param held what its table has of the indicator
   * @param region one of {@link #regions}
   * @param periods those of which a figure is asked, oldest first
   */
  record Series(String dataset, Holding held, String region, List<String> periods) {}

  private record Part(String dataset, String indicator) {
    static Part of(Series series) {
      return new Part(series.dataset(), series.held().indicator());
    }
  }

  private record Place(Part part, String region) {}

  /** What each table has, with what the program works out for it. */
  Map<String, List<Holding>> held() {
    return regions.held();
  }

  /** The areas of which there is something to tell: those of the table, and those made of them. */
  SortedSet<String> regions(Holding held) {
    SortedSet<String> all = new TreeSet<>(held.regions());
    if (indicators.find(held.indicator()).isPresent()) {
      regions.beside(held.regions()).forEach(region -> all.add(region.value()));
    }
    return all;
  }

  /** A figure for every period of each series, in their order; the store is asked once. */
  List<List<FigureSeries.Point>> read(List<Series> all) {
    Map<Part, List<Series>> byPart =
        all.stream()
            .collect(Collectors.groupingBy(Part::of, LinkedHashMap::new, Collectors.toList()));
    Map<Place, SortedMap<String, RegionFigure>> made = made(byPart);
    List<List<FigureSeries.Point>> points = new ArrayList<>();
    for (Series one : all) {
      SortedMap<String, RegionFigure> figures = made.get(new Place(Part.of(one), one.region()));
      points.add(figures == null ? asTheyStand(one) : told(one, figures));
    }
    return points;
  }

  /**
   * By area and period; without the areas of which the program can only repeat what stands there.
   */
  private Map<Place, SortedMap<String, RegionFigure>> made(Map<Part, List<Series>> byPart) {
    List<Part> parts = new ArrayList<>();
    List<RegionFigures.Asked> asked = new ArrayList<>();
    byPart.forEach((part, series) -> {
      Optional<Indicator> known = indicators.find(part.indicator());
      List<RegionCode> areas =
          series.stream().flatMap(one -> RegionCode.read(one.region()).stream()).toList();
      if (known.isPresent() && !areas.isEmpty()) {
        parts.add(part);
        asked.add(
            new RegionFigures.Asked(
                part.dataset(),
                known.get(),
                areas,
                series.stream()
                    .flatMap(one -> one.periods().stream())
                    .collect(Collectors.toCollection(TreeSet::new))));
      }
    });
    var answers = regions.series(asked);
    Map<Place, SortedMap<String, RegionFigure>> made = new HashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      answers
          .get(i)
          .forEach((region, figures) -> made.put(new Place(part, region.value()), figures));
    }
    return made;
  }

  private List<FigureSeries.Point> told(Series one, SortedMap<String, RegionFigure> figures) {
    boolean listed = one.held().regions().contains(one.region());
    boolean workedOut =
        !listed || indicators.find(one.held().indicator()).flatMap(Indicator::ratio).isPresent();
    return one.periods().stream()
        .map(period -> {
          RegionFigure figure = figures.get(period);
          if (figure == null) {
            return FigureSeries.Point.notListed(period);
          }
          return FigureSeries.Point.of(period, workedOut ? figure : found(figure, one));
        })
        .toList();
  }

  /** Of an area that the table has, a period that it lacks is told under older codes at most. */
  private static RegionFigure found(RegionFigure figure, Series one) {
    return figure instanceof Published || figure instanceof Bridged
        ? figure
        : new Missing(
            List.of(
                new Obstacle(
                    new RegionCode(one.region()), one.held().indicator(), Reason.NOT_LISTED)));
  }

  /** Of an indicator or an area that only the table knows. */
  private List<FigureSeries.Point> asTheyStand(Series one) {
    Map<String, FigureSeries.Point> points =
        holdings.cells(one.dataset(), one.held().indicator(), Optional.empty()).stream()
            .filter(cell -> cell.figure().region().equals(one.region()))
            .collect(
                Collectors.toMap(
                    cell -> cell.figure().period(),
                    cell -> FigureSeries.Point.of(cell.figure().period(), new Published(cell))));
    return one.periods().stream()
        .map(period -> points.getOrDefault(period, FigureSeries.Point.notListed(period)))
        .toList();
  }
}
