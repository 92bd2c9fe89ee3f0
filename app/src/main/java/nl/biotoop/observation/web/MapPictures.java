package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import nl.biotoop.boundary.Boundaries;
import nl.biotoop.boundary.Boundaries.Drawn;
import nl.biotoop.boundary.MapLevel;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.Tile;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Projection;
import org.springframework.stereotype.Component;

/**
 * The areas of a map as they are drawn, before anything is told of them: by their outlines when
 * there are any, else as tiles. Kept as long as the outlines stay the same.
 */
@Component
final class MapPictures {
  private static final int GAP = 6;

  /** Room for the ring around a tile at the edge. */
  private static final int MARGIN = 2;

  /** Of a map of outlines: as wide as a phone leaves room for. */
  private static final int OUTLINES_WIDTH = 360;

  private static final int OUTLINES_MARGIN = 4;

  /** A number fits in an area with so much room on each side. */
  private static final double ROOM_FOR_SIGN = 6.5;

  private final Territories territories;
  private final Boundaries boundaries;
  private final Map<MapLevel, Picture> drawn = new ConcurrentHashMap<>();

  MapPictures(Territories territories, Boundaries boundaries) {
    this.territories = territories;
    this.boundaries = boundaries;
  }

  /**
   * A map without figures.
   *
   * @param of its outlines; empty for tiles
   * @param tileWidth of each tile; 0 for outlines
   * @param tileHeight of each tile; 0 for outlines
   * @param spots its areas
   */
  record Picture(
      Optional<Drawn> of, int width, int height, int tileWidth, int tileHeight, List<Spot> spots) {}

  /**
   * Where an area is drawn.
   *
   * @param label its name, as far as it fits; {@code ""} when it does not
   * @param path its outline; {@code ""} for a tile
   * @param signed whether a number fits in it
   */
  record Spot(RegionCode area, String label, int x, int y, String path, boolean signed) {}

  /** The map of a level; empty when there is none. */
  Optional<Picture> of(MapLevel level) {
    Optional<Drawn> now = boundaries.drawn(level);
    if (now.isEmpty()) {
      drawn.remove(level);
      return level == MapLevel.NUTS_2 ? Optional.empty() : Optional.of(tiles(level));
    }
    Picture known = drawn.get(level);
    if (known == null || !known.of().flatMap(Drawn::set).equals(now.flatMap(Drawn::set))) {
      known = outlines(level, now.get());
      drawn.put(level, known);
    }
    return Optional.of(known);
  }

  /** The names of COROP areas are shortened further, so that seven tiles fit a phone. */
  private Picture tiles(MapLevel level) {
    int across = level == MapLevel.PROVINCE ? 80 : 54;
    int down = level == MapLevel.PROVINCE ? 58 : 50;
    List<Tile> tiles = territories.tiles(level.areas());
    return new Picture(
        Optional.empty(),
        side(across, tiles, Tile::column),
        side(down, tiles, Tile::row),
        across - GAP,
        down - GAP,
        tiles.stream()
            .map(tile ->
                new Spot(
                    tile.area(),
                    tile.label(),
                    (tile.column() - 1) * across + GAP / 2 + MARGIN,
                    (tile.row() - 1) * down + GAP / 2 + MARGIN,
                    "",
                    true))
            .toList());
  }

  private static int side(int step, List<Tile> tiles, ToIntFunction<Tile> place) {
    return step * tiles.stream().mapToInt(place).max().orElseThrow() + 2 * MARGIN;
  }

  /** In the order of the tiles, from north to south; in Europe by code, so country by country. */
  private Picture outlines(MapLevel level, Drawn now) {
    Projection projection = new Projection(now.outlines(), OUTLINES_WIDTH, OUTLINES_MARGIN);
    Map<RegionCode, Outline> byArea = new HashMap<>();
    now.outlines().forEach(one -> byArea.put(one.area(), one));
    List<Spot> spots = new ArrayList<>();
    if (level.areas() == RegionLevel.NUTS_2) {
      now.outlines().forEach(one -> spots.add(spot(one, "", projection)));
    } else {
      for (Tile tile : territories.tiles(level.areas())) {
        String label = level == MapLevel.PROVINCE ? tile.label() : "";
        Optional.ofNullable(byArea.get(tile.area()))
            .ifPresent(one -> spots.add(spot(one, label, projection)));
      }
    }
    return new Picture(Optional.of(now), OUTLINES_WIDTH, projection.height(), 0, 0, spots);
  }

  private static Spot spot(Outline outline, String label, Projection projection) {
    return new Spot(
        outline.area(),
        label,
        Math.toIntExact(Math.round(projection.x(outline.label()))),
        Math.toIntExact(Math.round(projection.y(outline.label()))),
        projection.path(outline),
        !label.isEmpty() || projection.room(outline) >= ROOM_FOR_SIGN);
  }
}
