package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.boundary.Boundaries.Drawn;
import nl.biotoop.boundary.BoundarySet;
import nl.biotoop.boundary.MapLevel;
import nl.biotoop.observation.web.DatasetPage.Line;
import nl.biotoop.observation.web.DatasetPage.Mark;
import nl.biotoop.observation.web.FigureAreas.Sort;
import nl.biotoop.observation.web.MapPictures.Picture;
import nl.biotoop.observation.web.MapPictures.Spot;
import nl.biotoop.observation.web.TileMap.Sign;
import nl.biotoop.observation.web.TileMap.Square;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * The areas of one sort as a table, with a map beside it where there is one: by their outlines, or
 * as tiles. The map is drawn from the lines of the table, so it cannot tell anything else.
 */
@Component
final class TileMaps {
  private static final Map<Sort, MapLevel> LEVELS =
      Map.of(
          Sort.PROVINCE, MapLevel.PROVINCE,
          Sort.COROP, MapLevel.COROP,
          Sort.NUTS_2, MapLevel.NUTS_2);

  /** With fewer figures than this a map shows no pattern. */
  private static final int FEWEST = 5;

  private static final int SHADES = 5;
  private final Territories territories;
  private final FigureAreas areas;
  private final MapPictures pictures;

  /** The COROP areas in which a municipality of an own region lies. */
  private final Set<RegionCode> own;

  TileMaps(Territories territories, FigureAreas areas, MapPictures pictures) {
    this.territories = territories;
    this.areas = areas;
    this.pictures = pictures;
    own =
        territories.ownRegions().stream()
            .flatMap(region -> region.municipalities().stream())
            .flatMap(municipality -> territories.coropOf(municipality).stream())
            .map(CoropArea::code)
            .collect(Collectors.toSet());
  }

  /** The areas of a sort with their map, if there is one. */
  DatasetPage.Group group(Sort sort, List<Line> lines, Words words) {
    return group(sort, lines, List.of(), words);
  }

  /**
   * The areas of a sort with their map, if there is one.
   *
   * @param others lines of areas that the map has too, but that stand in another table
   */
  DatasetPage.Group group(Sort sort, List<Line> lines, List<Line> others, Words words) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(others);
    return new DatasetPage.Group(
        words.text("observation.sort." + sort.code()),
        lines,
        Optional.ofNullable(LEVELS.get(sort)).flatMap(level -> map(sort, level, all, words)));
  }

  /** Empty when there is no such map, there are too few figures, or all are the same. */
  private Optional<TileMap> map(Sort sort, MapLevel level, List<Line> lines, Words words) {
    Map<RegionCode, Line> byArea = new HashMap<>();
    lines.forEach(line ->
        areas
            .onMap(line.region(), level)
            .ifPresent(area -> byArea.merge(area, line, TileMaps::newestKnown)));
    Optional<Picture> found = pictures.of(level);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Picture picture = found.get();
    byArea.keySet().retainAll(picture.spots().stream().map(Spot::area).collect(Collectors.toSet()));
    double[] values =
        byArea.values().stream().flatMapToDouble(line -> line.number().stream()).toArray();
    Quintiles groups = Quintiles.of(values);
    if (values.length < FEWEST || groups.ranges().size() < 2) {
      return Optional.empty();
    }
    List<Square> squares =
        picture.spots().stream()
            .map(spot -> square(spot, Optional.ofNullable(byArea.get(spot.area())), groups, words))
            .toList();
    return Optional.of(
        new TileMap(
            sort.code(),
            picture.width(),
            picture.height(),
            picture.tileWidth(),
            picture.tileHeight(),
            squares,
            legend(groups, byArea, squares, words),
            level == MapLevel.NUTS_2 ? "" : abroad(lines, words),
            picture.of().map(drawn -> licence(drawn, words)).orElse("")));
  }

  /** That the table has areas that are not on the map; {@code ""} when it has none. */
  private static String abroad(List<Line> lines, Words words) {
    return isEuropean(lines) ? words.text("observation.tiles.abroad") : "";
  }

  /** Whose borders they are. */
  private static String licence(Drawn drawn, Words words) {
    return words.text(
        "observation.outlines.licence",
        drawn
            .set()
            .map(BoundarySet::licence)
            .orElseGet(() -> words.text("observation.outlines.shipped")));
  }

  /** The line of which a tile tells when a province stands under an old and a new code. */
  private static Line newestKnown(Line one, Line other) {
    if (one.known() != other.known()) {
      return one.known() ? one : other;
    }
    return one.region().compareTo(other.region()) > 0 ? one : other;
  }

  private static boolean isEuropean(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> RegionCode.read(line.region()).stream())
        .anyMatch(code -> code.level() == RegionLevel.NUTS_2);
  }

  private Square square(Spot spot, Optional<Line> line, Quintiles groups, Words words) {
    String name = line.map(Line::name).orElseGet(() -> areas.name(spot.area().value(), words));
    String value = line.map(Line::value).orElseGet(() -> words.text("observation.none"));
    List<String> told = new ArrayList<>();
    String sign;
    String style;
    if (line.filter(Line::known).isPresent()) {
      int group = groups.group(line.get().number().orElseThrow());
      told.add(words.text("observation.tiles.area", name, value, group));
      sign = line.get().mark() == Mark.INHERITED ? group + "*" : String.valueOf(group);
      style = shade(group, groups);
    } else {
      told.add(words.text("observation.tiles.area.none", name, value));
      boolean secret = line.filter(one -> one.mark() == Mark.SECRET).isPresent();
      sign = secret ? "×" : "–";
      style = secret ? "secret" : "none";
    }
    told.add(line.map(Line::remark).orElse(""));
    return new Square(
        spot.x(),
        spot.y(),
        spot.path(),
        spot.label(),
        sign,
        spot.signed(),
        style,
        own.contains(spot.area()),
        line.map(Line::href).orElse(""),
        FigureWords.joined(told));
  }

  /** From light to dark; fewer groups lie further apart. */
  private static String shade(int group, Quintiles groups) {
    return String.valueOf(
        1 + Math.round((group - 1) * (SHADES - 1.0) / (groups.ranges().size() - 1)));
  }

  private List<Sign> legend(
      Quintiles groups, Map<RegionCode, Line> byTile, List<Square> squares, Words words) {
    Map<Double, String> shown = new HashMap<>();
    byTile
        .values()
        .forEach(line -> line.number().ifPresent(number -> shown.put(number, line.value())));
    List<Sign> legend = new ArrayList<>();
    for (Quintiles.Range range : groups.ranges()) {
      int group = groups.group(range.lowest());
      String lowest = shown.getOrDefault(range.lowest(), "");
      String highest = shown.getOrDefault(range.highest(), "");
      legend.add(
          new Sign(
              shade(group, groups),
              String.valueOf(group),
              words.text(
                  "observation.tiles.group",
                  lowest.equals(highest)
                      ? lowest
                      : words.text("observation.tiles.range", lowest, highest),
                  range.size())));
    }
    if (squares.stream().anyMatch(square -> square.sign().endsWith("*"))) {
      legend.add(new Sign("plain", "*", words.text("observation.flag.I")));
    }
    if (squares.stream().anyMatch(square -> square.style().equals("none"))) {
      legend.add(new Sign("none", "–", words.text("observation.none")));
    }
    if (squares.stream().anyMatch(square -> square.style().equals("secret"))) {
      legend.add(new Sign("secret", "×", words.text("observation.tiles.secret")));
    }
    if (squares.stream().anyMatch(Square::own)) {
      legend.add(
          new Sign(
              "own",
              "",
              words.text(
                  "observation.tiles.own",
                  territories.ownRegions().stream()
                      .map(OwnRegion::name)
                      .collect(Collectors.joining(", ")))));
    }
    return legend;
  }
}
