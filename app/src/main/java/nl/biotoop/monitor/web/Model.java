package nl.biotoop.monitor.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The layered model of the ecosystem as a drawing: two layers of elements, then what comes of them,
 * and the way back from there to the first. All lengths in the units of the drawing; boxes stand in
 * the order in which they are read.
 *
 * @param titles of the layers
 */
public record Model(int width, int height, List<Title> titles, List<Box> boxes, Back back) {
  private static final int WIDTH = 360;
  private static final int LEFT = 26;
  private static final int GAP = 8;
  private static final int BOX = (WIDTH - LEFT - GAP) / 2;
  private static final int TALL = 46;
  private static final int TITLE = 26;

  /** Keeps its own copies of the lists. */
  public Model {
    titles = List.copyOf(titles);
    boxes = List.copyOf(boxes);
  }

  /** The name of a layer at a height. */
  public record Title(int y, String text) {}

  /**
   * One element, or one kind of results.
   *
   * @param href its row in the table
   * @param answer short
   * @param tone the class: better, undecided, worse or unknown
   */
  public record Box(
      int x, int y, int width, int height, String href, String name, String answer, String tone) {
    /** The middle, for the texts. */
    public int middle() {
      return x + width / 2;
    }
  }

  /** The way back, from the results to the first layer. */
  public record Back(int x, int from, int to) {}

  /** What is drawn: the boxes of one layer without their places. */
  record Layer(String title, List<Content> contents) {}

  /** A box without its place. */
  record Content(String href, String name, String answer, String tone) {}

  /** Two boxes beside each other, layer under layer; a layer of one takes the whole width. */
  static Model of(List<Layer> layers) {
    List<Title> titles = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    int y = 0;
    int first = 0;
    for (Layer layer : layers) {
      titles.add(new Title(y + TITLE - GAP, layer.title()));
      y += TITLE;
      first = titles.size() == 1 ? y : first;
      int column = 0;
      for (Content content : layer.contents()) {
        boolean alone = layer.contents().size() == 1;
        boxes.add(
            new Box(
                LEFT + column * (BOX + GAP),
                y,
                alone ? WIDTH - LEFT : BOX,
                TALL,
                content.href(),
                content.name(),
                content.answer(),
                content.tone()));
        column = alone ? 2 : column + 1;
        if (column == 2) {
          column = 0;
          y += TALL + GAP;
        }
      }
      y += column == 0 ? 0 : TALL + GAP;
    }
    return new Model(WIDTH, y, titles, boxes, new Back(10, y - GAP - TALL / 2, first + TALL / 2));
  }
}
