package nl.biotoop.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Indicator.Building;
import nl.biotoop.observation.Indicator.Ratio;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Obstacle;
import nl.biotoop.observation.RegionFigure.Part;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Quotient;
import nl.biotoop.observation.RegionFigure.Reason;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.FormerArea;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.NutsBridge;
import nl.biotoop.territory.NutsBridge.Kind;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;

/**
 * Finds the figure of a region in one period out of the cells of that period: as published, else
 * divided out of two counts, else under an older code, else added up from municipalities or from
 * COROP areas; an own region at last inherits what is no count.
 *
 * @param period a year, or a part of one
 * @param cells by indicator and region
 */
record Assembly(
    Territories territories,
    Function<String, Optional<Indicator>> indicators,
    String period,
    Map<String, Map<String, Cell>> cells) {

  RegionFigure of(Indicator indicator, RegionCode region) {
    RegionFigure here = here(indicator, region);
    // A count of a larger area says nothing of a part of it.
    return here instanceof Missing missing
            && indicator.building() != Building.SUM
            && region.level() == RegionLevel.OWN_REGION
        ? inherited(indicator, region, missing)
        : here;
  }

  private RegionFigure here(Indicator indicator, RegionCode region) {
    Optional<Cell> cell = cell(indicator, region);
    if (cell.isPresent()) {
      return new Published(cell.get());
    }
    if (indicator.ratio().isPresent()) {
      return quotient(indicator.ratio().get(), region);
    }
    return bridged(indicator, region)
        .orElseGet(() ->
            indicator.building() == Building.SUM
                ? sum(indicator, region)
                : missing(region, indicator, Reason.NO_PARTS));
  }

  private RegionFigure quotient(Ratio ratio, RegionCode region) {
    RegionFigure numerator = count(ratio.numerator(), region);
    RegionFigure denominator = count(ratio.denominator(), region);
    List<Obstacle> obstacles =
        Stream.concat(
                obstacles(numerator, ratio.numerator(), region).stream(),
                obstacles(denominator, ratio.denominator(), region).stream())
            .toList();
    if (!obstacles.isEmpty()) {
      return new Missing(obstacles);
    }
    return denominator.value().orElseThrow() > 0
        ? new Quotient(region, numerator, denominator, ratio.per())
        : new Missing(List.of(new Obstacle(region, ratio.denominator(), Reason.ZERO)));
  }

  private RegionFigure count(String code, RegionCode region) {
    Indicator count = indicators.apply(code).orElseThrow();
    return here(count, region);
  }

  private static List<Obstacle> obstacles(
      RegionFigure figure, String indicator, RegionCode region) {
    return switch (figure) {
      case Missing(List<Obstacle> obstacles) -> obstacles;
      case Published(Cell cell) ->
          fault(Optional.of(cell)).stream()
              .map(reason -> new Obstacle(region, indicator, reason))
              .toList();
      case Bridged _, Built _, Quotient _, Inherited _ -> List.of();
    };
  }

  private RegionFigure sum(Indicator indicator, RegionCode region) {
    Optional<LocalDate> day = firstDay();
    if (day.isEmpty()) {
      return missing(region, indicator, Reason.NO_PARTS);
    }
    FormerArea area = territories.formerly(region, day.get());
    List<Part> parts = new ArrayList<>();
    List<Obstacle> obstacles = new ArrayList<>();
    for (FormerArea.Part part : area.parts()) {
      RegionCode code = part.municipality().code();
      Optional<FormerArea.Part> former =
          part.municipality().isCurrent() ? Optional.empty() : Optional.of(part);
      add(indicator, code, former, parts, obstacles);
    }
    if (obstacles.isEmpty() && !parts.isEmpty()) {
      return new Built(region, parts, area.exchanges());
    }
    Optional<RegionFigure> tiled = tiled(indicator, region, area);
    if (tiled.filter(Built.class::isInstance).isPresent()) {
      return tiled.get();
    }
    if (obstacles.isEmpty()) {
      return missing(region, indicator, Reason.NO_PARTS);
    }
    if (parts.isEmpty() && obstacles.stream().allMatch(it -> it.reason() == Reason.NOT_LISTED)) {
      return tiled.orElseGet(() -> missing(region, indicator, Reason.NONE_LISTED));
    }
    return new Missing(obstacles);
  }

  /**
   * Out of COROP areas that together are the region, by the borders it has today; empty when there
   * are none, or the table has not one of them.
   */
  private Optional<RegionFigure> tiled(Indicator indicator, RegionCode region, FormerArea area) {
    List<Municipality> members = territories.municipalitiesIn(region);
    List<CoropArea> tiles =
        territories.coropAreas().stream()
            .filter(corop -> members.containsAll(territories.municipalitiesIn(corop.code())))
            .toList();
    long covered =
        tiles.stream().mapToLong(corop -> territories.municipalitiesIn(corop.code()).size()).sum();
    if (tiles.isEmpty() || covered != members.size() || !isSteady(tiles, area)) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    List<Obstacle> obstacles = new ArrayList<>();
    tiles.forEach(corop -> add(indicator, corop.code(), Optional.empty(), parts, obstacles));
    if (obstacles.isEmpty()) {
      return Optional.of(new Built(region, parts, area.exchanges()));
    }
    return parts.isEmpty() && obstacles.stream().allMatch(it -> it.reason() == Reason.NOT_LISTED)
        ? Optional.empty()
        : Optional.of(new Missing(obstacles));
  }

  /** As far as the content can tell, together they had the borders of today. */
  private static boolean isSteady(List<CoropArea> corops, FormerArea area) {
    Set<RegionCode> provinces =
        corops.stream().map(CoropArea::province).collect(Collectors.toSet());
    return area.parts().stream()
        .allMatch(part -> part.isWhole() && provinces.contains(part.municipality().province()));
  }

  private void add(
      Indicator indicator,
      RegionCode area,
      Optional<FormerArea.Part> former,
      List<Part> parts,
      List<Obstacle> obstacles) {
    Optional<Cell> cell = cell(indicator, area);
    Optional<Reason> fault = fault(cell);
    fault.ifPresentOrElse(
        reason -> obstacles.add(new Obstacle(area, indicator.code(), reason)),
        () -> parts.add(new Part(area, cell.orElseThrow(), former)));
  }

  private static Optional<Reason> fault(Optional<Cell> cell) {
    if (cell.isEmpty()) {
      return Optional.of(Reason.NOT_LISTED);
    }
    return cell.get()
        .missing()
        .or(() ->
            cell.get().figure().isInherited() ? Optional.of(Reason.INHERITED) : Optional.empty());
  }

  /** Out of the codes it had before; empty when it had none, or the period has none of them. */
  private Optional<RegionFigure> bridged(Indicator indicator, RegionCode region) {
    List<NutsBridge> all = territories.bridgesTo(region);
    List<NutsBridge> old =
        all.stream().filter(bridge -> cell(indicator, bridge.from()).isPresent()).toList();
    Optional<NutsBridge> whole =
        old.stream()
            .filter(bridge -> bridge.kind() == Kind.RECODED || bridge.kind() == Kind.BORDER_MOVED)
            .findFirst();
    if (old.isEmpty()) {
      return Optional.empty();
    }
    if (whole.isPresent()) {
      return Optional.of(joined(indicator, region, List.of(whole.get()), whole.get().kind()));
    }
    Optional<NutsBridge> split =
        old.stream().filter(bridge -> bridge.kind() == Kind.SPLIT).findFirst();
    if (split.isPresent()) {
      return Optional.of(missing(split.get().from(), indicator, Reason.SPLIT));
    }
    List<NutsBridge> together =
        all.stream().filter(bridge -> bridge.change().equals(old.getFirst().change())).toList();
    return Optional.of(
        indicator.building() == Building.SUM
            ? joined(indicator, region, together, Kind.MERGED)
            : new Missing(
                together.stream()
                    .map(bridge -> new Obstacle(bridge.from(), indicator.code(), Reason.MERGED))
                    .toList()));
  }

  private RegionFigure joined(
      Indicator indicator, RegionCode region, List<NutsBridge> old, Kind kind) {
    List<Cell> found = new ArrayList<>();
    List<Obstacle> obstacles = new ArrayList<>();
    for (NutsBridge bridge : old) {
      Optional<Cell> cell = cell(indicator, bridge.from());
      Optional<Reason> fault =
          fault(cell).filter(reason -> reason != Reason.INHERITED || old.size() > 1);
      fault.ifPresent(
          reason -> obstacles.add(new Obstacle(bridge.from(), indicator.code(), reason)));
      cell.ifPresent(found::add);
    }
    return obstacles.isEmpty() ? new Bridged(region, found, kind) : new Missing(obstacles);
  }

  private RegionFigure inherited(Indicator indicator, RegionCode region, Missing missing) {
    List<Obstacle> obstacles = new ArrayList<>(missing.obstacles());
    for (RegionCode larger : larger(region)) {
      RegionFigure figure = here(indicator, larger);
      if (figure.value().isPresent()) {
        return new Inherited(figure, larger);
      }
      if (figure instanceof Published) {
        obstacles.addAll(obstacles(figure, indicator.code(), larger));
      }
    }
    return new Missing(obstacles);
  }

  /**
   * The areas that hold all of a region, the smallest first: COROP area, province, part of the
   * country. One whose borders of the period were others, or left out ground of the region, is
   * none.
   */
  private List<RegionCode> larger(RegionCode region) {
    List<Municipality> members = new ArrayList<>(territories.municipalitiesIn(region));
    List<RegionCode> larger = new ArrayList<>();
    List<CoropArea> corops =
        members.stream().flatMap(it -> territories.coropOf(it).stream()).distinct().toList();
    Optional<LocalDate> day = firstDay();
    if (corops.size() == 1
        && day.map(it -> territories.formerly(corops.getFirst().code(), it))
            .filter(then -> isSteady(corops, then))
            .isPresent()) {
      larger.add(corops.getFirst().code());
    }
    day.map(it -> territories.formerly(region, it).parts())
        .ifPresent(then -> then.forEach(part -> members.add(part.municipality())));
    List<Province> provinces =
        members.stream().flatMap(it -> territories.provinceOf(it).stream()).distinct().toList();
    if (provinces.size() == 1) {
      larger.add(provinces.getFirst().code());
      larger.add(provinces.getFirst().nuts2());
    }
    List<String> parts =
        provinces.stream().map(it -> it.nuts2().value().substring(0, 3)).distinct().toList();
    if (parts.size() == 1) {
      larger.add(new RegionCode(parts.getFirst()));
    }
    return larger;
  }

  private Optional<LocalDate> firstDay() {
    return period.matches("[12][0-9]{3}(-.*)?")
        ? Optional.of(LocalDate.of(Integer.parseInt(period.substring(0, 4)), 1, 1))
        : Optional.empty();
  }

  private Optional<Cell> cell(Indicator indicator, RegionCode region) {
    return Optional.ofNullable(cells.getOrDefault(indicator.code(), Map.of()).get(region.value()));
  }

  private static Missing missing(RegionCode region, Indicator indicator, Reason reason) {
    return new Missing(List.of(new Obstacle(region, indicator.code(), reason)));
  }
}
