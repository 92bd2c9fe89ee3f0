package nl.biotoop.territory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;

/**
 * The place of an area on a map of tiles: one tile for each area, roughly where it lies.
 *
 * @param area a province or a COROP area
 * @param label its name, short enough for a tile
 * @param column counted from 1 in the west
 * @param row counted from 1 in the north
 */
public record Tile(RegionCode area, String label, int column, int row) {
  private static final String FILE = "tiles";

  /** What is written on a tile must fit. */
  private static final int LONGEST_LABEL = 10;

  /** What sort of areas each map has. */
  private static final Map<String, RegionLevel> SCHEMES =
      Map.of("province", RegionLevel.PROVINCE, "corop", RegionLevel.COROP);

  private record Place(RegionLevel map, int column, int row) {}

  /**
   * Reads the tiles.
   *
   * @param areas the provinces and COROP areas, which have one tile each
   * @throws ContentFault when the file is missing or faulty, an area has no tile or two, or two
   *     tiles of a map share a place
   */
  static List<Tile> read(ContentFiles files, Set<RegionCode> areas) {
    Set<RegionCode> seen = new HashSet<>();
    Map<Place, Tile> places = new HashMap<>();
    List<Tile> tiles =
        ContentTable.read(
            files,
            FILE,
            row -> {
              Tile tile = tile(row, areas);
              if (!seen.add(tile.area)) {
                throw row.fault("code", "'" + tile.area + "' heeft al een vakje");
              }
              Tile there =
                  places.putIfAbsent(new Place(tile.area.level(), tile.column, tile.row), tile);
              if (there != null) {
                throw row.fault("column", "op die plaats staat al '" + there.area + "'");
              }
              return tile;
            },
            "scheme",
            "code",
            "label",
            "column",
            "row");
    for (RegionCode area : areas) {
      if (!seen.contains(area)) {
        throw new ContentFault("territory/" + FILE + ".csv: '" + area + "' heeft geen vakje");
      }
    }
    return tiles;
  }

  private static Tile tile(Row row, Set<RegionCode> areas) {
    String scheme = row.text("scheme");
    RegionLevel level = SCHEMES.get(scheme);
    if (level == null) {
      throw row.fault("scheme", "'" + scheme + "' is geen kaart; wel: province of corop");
    }
    RegionCode area = ContentTable.code(row, "code", level);
    if (!areas.contains(area)) {
      throw row.fault("code", "'" + area + "' is niet bekend");
    }
    String label = row.text("label");
    if (label.length() > LONGEST_LABEL) {
      throw row.fault("label", "'" + label + "' is langer dan " + LONGEST_LABEL + " tekens");
    }
    return new Tile(area, label, place(row, "column"), place(row, "row"));
  }

  private static int place(Row row, String column) {
    String cell = row.text(column);
    if (!cell.matches("[1-9]|1[0-9]")) {
      throw row.fault(column, "'" + cell + "' is geen plaats van 1 tot en met 19");
    }
    return Integer.parseInt(cell);
  }
}
