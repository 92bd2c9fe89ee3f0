package nl.biotoop.observation.web;

import java.util.List;

/**
 * Areas as tiles, each roughly where it lies, darker as its figure is higher. All lengths in the
 * units of the drawing.
 *
 * @param id tells two maps of a page apart
 * @param tileWidth of each tile
 * @param tileHeight of each tile
 * @param squares from north to south
 * @param legend what stands on the tiles, in words and numbers
 * @param abroad whether the table has areas that are not on the map
 */
public record TileMap(
    String id,
    int width,
    int height,
    int tileWidth,
    int tileHeight,
    List<Square> squares,
    List<Sign> legend,
    boolean abroad) {
  /** Keeps its own copies of the lists. */
  public TileMap {
    squares = List.copyOf(squares);
    legend = List.copyOf(legend);
  }

  /**
   * A tile as it is drawn.
   *
   * @param label the short name of its area
   * @param sign the number of its group, or that there is no figure
   * @param style how dark it is, or that there is no figure
   * @param own whether an own region lies in it
   * @param href the figures of the area through the years; {@code ""} when the table does not have
   *     it
   * @param text the name of the area, its figure and what must be minded
   */
  public record Square(
      int x,
      int y,
      String label,
      String sign,
      String style,
      boolean own,
      String href,
      String text) {}

  /** What a sign on a tile means. */
  public record Sign(String style, String sign, String text) {}
}
