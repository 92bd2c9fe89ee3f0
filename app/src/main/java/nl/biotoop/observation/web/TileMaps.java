package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nl.biotoop.observation.web.DatasetPage.Line;
import nl.biotoop.observation.web.DatasetPage.Mark;
import nl.biotoop.observation.web.FigureAreas.Sort;
import nl.biotoop.observation.web.TileMap.Sign;
import nl.biotoop.observation.web.TileMap.Square;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.Tile;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Outlines;
import org.springframework.stereotype.Component;

/**
 * The areas of one sort as a table, with a map beside it where there is one: the provinces by their
 * outlines, COROP areas as tiles. The map is drawn from the lines of the table, so it cannot tell
 * anything else.
 */
@Component
final class TileMaps {
  /**
   * How the tiles of a map are drawn.
   *
   * @param across from one tile to the next, in the units of the drawing
   * @param down the same, from north to south
   */
  private record Grid(RegionLevel level, int across, int down) {}

  /** The names of COROP areas are shortened further, so that seven tiles fit a phone. */
  private static final Map<Sort, Grid> GRIDS =
      Map.of(
          Sort.PROVINCE, new Grid(RegionLevel.PROVINCE, 80, 58),
          Sort.COROP, new Grid(RegionLevel.COROP, 54, 50));

  /** With fewer figures than this a map shows no pattern. */
  private static final int FEWEST = 5;

  private static final int SHADES = 5;
  private static final int GAP = 6;

  /** Room for the ring around a tile at the edge. */
  private static final int MARGIN = 2;

  /** Of a map of outlines: as wide as a phone leaves room for. */
  private static final int OUTLINES_WIDTH = 360;

  private static final int OUTLINES_MARGIN = 4;

  /** Where an area is drawn. */
  private record Place(int x, int y, String path) {}

  private final Territories territories;
  private final FigureAreas areas;

  /** The COROP areas in which a municipality of an own region lies. */
  private final Set<RegionCode> own;

  /** The provinces by their outlines. */
  private final Map<RegionCode, Place> outlined = new HashMap<>();

  private final int outlinesHeight;

  TileMaps(Territories territories, FigureAreas areas, Outlines outlines) {
    this.territories = territories;
    this.areas = areas;
    Projection projection = new Projection(outlines.provinces(), OUTLINES_WIDTH, OUTLINES_MARGIN);
    outlinesHeight = projection.height();
    for (Outline one : outlines.provinces()) {
      outlined.put(
          one.area(),
          new Place(
              (int) Math.round(projection.x(one.label())),
              (int) Math.round(projection.y(one.label())),
              projection.path(one)));
    }
    own =
        territories.ownRegions().stream()
            .flatMap(region -> region.municipalities().stream())
            .flatMap(municipality -> territories.coropOf(municipality).stream())
            .map(CoropArea::code)
            .collect(Collectors.toSet());
  }

  /** The areas of a sort with their map, if there is one. */
  DatasetPage.Group group(Sort sort, List<Line> lines, Words words) {
    return new DatasetPage.Group(
        words.text("observation.sort." + sort.code()),
        lines,
        Optional.ofNullable(GRIDS.get(sort)).flatMap(grid -> map(sort, grid, lines, words)));
  }

  /** Empty when there are too few figures, or all are the same. */
  private Optional<TileMap> map(Sort sort, Grid grid, List<Line> lines, Words words) {
    Map<RegionCode, Line> byTile = new HashMap<>();
    lines.forEach(line ->
        areas
            .onMap(line.region())
            .ifPresent(area -> byTile.merge(area, line, TileMaps::newestKnown)));
    double[] values =
        byTile.values().stream().flatMapToDouble(line -> line.number().stream()).toArray();
    Quintiles groups = Quintiles.of(values);
    if (values.length < FEWEST || groups.ranges().size() < 2) {
      return Optional.empty();
    }
    List<Tile> tiles = territories.tiles(grid.level());
    List<Square> squares =
        tiles.stream()
            .map(tile ->
                square(
                    place(grid, tile),
                    tile,
                    Optional.ofNullable(byTile.get(tile.area())),
                    groups,
                    words))
            .toList();
    boolean asTiles = squares.getFirst().path().isEmpty();
    return Optional.of(
        new TileMap(
            sort.code(),
            asTiles ? side(grid.across(), tiles, Tile::column) : OUTLINES_WIDTH,
            asTiles ? side(grid.down(), tiles, Tile::row) : outlinesHeight,
            asTiles ? grid.across() - GAP : 0,
            asTiles ? grid.down() - GAP : 0,
            squares,
            legend(groups, byTile, squares, words),
            isEuropean(lines)));
  }

  private static int side(int step, List<Tile> tiles, ToIntFunction<Tile> place) {
    return step * tiles.stream().mapToInt(place).max().orElseThrow() + 2 * MARGIN;
  }

  private Place place(Grid grid, Tile tile) {
    return outlined.getOrDefault(
        tile.area(),
        new Place(
            (tile.column() - 1) * grid.across() + GAP / 2 + MARGIN,
            (tile.row() - 1) * grid.down() + GAP / 2 + MARGIN,
            ""));
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

  private Square square(
      Place place, Tile tile, Optional<Line> line, Quintiles groups, Words words) {
    String name = line.map(Line::name).orElseGet(() -> areas.name(tile.area().value(), words));
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
        place.x(),
        place.y(),
        place.path(),
        tile.label(),
        sign,
        style,
        own.contains(tile.area()),
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
