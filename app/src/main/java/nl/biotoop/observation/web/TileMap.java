package nl.biotoop.observation.web;

import java.util.List;

/**
 * Areas as tiles, each roughly where it lies, or as outlines; darker as the figure is higher. All
 * lengths in the units of the drawing.
 *
 * @param id tells two maps of a page apart
 * @param tileWidth of each tile; 0 on a map of outlines
 * @param tileHeight of each tile; 0 on a map of outlines
 * @param squares the areas, from north to south; those of Europe country by country
 * @param legend what stands on the tiles, in words and numbers
 * @param abroad that the table has areas that are not on the map; {@code ""} when it has none
 * @param licence whose borders are drawn: it must stand wherever the map does; {@code ""} for tiles
 */
public record TileMap(
    String id,
    int width,
    int height,
    int tileWidth,
    int tileHeight,
    List<Square> squares,
    List<Sign> legend,
    String abroad,
    String licence) {
  /** Keeps its own copies of the lists. */
  public TileMap {
    squares = List.copyOf(squares);
    legend = List.copyOf(legend);
  }

  /**
   * An area as it is drawn.
   *
   * @param x of the left side of the tile; of an outline, where its name stands in the middle
   * @param y of the top of the tile; of an outline, where its name stands in the middle
   * @param path the outline, as data of an SVG path; {@code ""} for a tile
   * @param label the short name of its area; {@code ""} when it is not written on the map
   * @param sign the number of its group, or that there is no figure
   * @param signed whether the sign is written on the map; a small area has no room for it
   * @param style how dark it is, or that there is no figure
   * @param own whether an own region lies in it
   * @param href the figures of the area through the years; {@code ""} when the table does not have
   *     it
   * @param text the name of the area, its figure and what must be minded
   */
  public record Square(
      int x,
      int y,
      String path,
      String label,
      String sign,
      boolean signed,
      String style,
      boolean own,
      String href,
      String text) {}

  /** Whether the areas have their own shape. */
  public boolean isOutlined() {
    return squares.stream().noneMatch(square -> square.path().isEmpty());
  }

  /** Whether some areas are too small for their sign. */
  public boolean lacksSigns() {
    return squares.stream().anyMatch(square -> !square.signed());
  }

  /** What a sign on a tile means. */
  public record Sign(String style, String sign, String text) {}
}
