package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions as a drawing: a box for each, what belongs to a group further in, tied to it by lines.
 * All lengths in the units of the drawing.
 */
public record FlowPicture(int width, int height, List<Box> boxes, List<Line> lines) {
  private static final int WIDTH = 360;
  private static final int INDENT = 22;
  private static final int DEEPEST = 6;
  private static final int GAP = 10;
  private static final int PADDING = 9;
  private static final int LINE_HEIGHT = 17;
  private static final int MOST_LINES = 3;
  private static final double LETTER = 7.4;

  /** Keeps its own copies of the lists. */
  public FlowPicture {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * One box.
   *
   * @param kind {@code group}, {@code test} or {@code not}
   */
  public record Box(int x, int y, int width, int height, String kind, List<Words> words) {
    /** Keeps its own copy of the list. */
    public Box {
      words = List.copyOf(words);
    }
  }

  /** One line of text. */
  public record Words(int x, int y, String text) {}

  /** A line, level or upright. */
  public record Line(int x1, int y1, int x2, int y2) {}

  /**
   * A condition or group to draw.
   *
   * @param negated whether it must not hold
   * @param parts empty for a condition
   */
  record Part(String text, boolean negated, List<Part> parts) {}

  static FlowPicture of(Part root) {
    Drawing drawing = new Drawing();
    int bottom = drawing.draw(root, 0, 1);
    return new FlowPicture(WIDTH, bottom + 1, drawing.boxes, drawing.lines);
  }

  /** The drawing while it is made. */
  private static final class Drawing {
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** Draws from this height on; gives the height below. */
    private int draw(Part part, int depth, int top) {
      int x = 1 + Math.min(depth, DEEPEST) * INDENT;
      int width = WIDTH - x - 1;
      List<String> texts = wrapped(part.text(), (int) ((width - 2 * PADDING) / LETTER));
      int height = texts.size() * LINE_HEIGHT + 2 * PADDING - 3;
      List<Words> words = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        words.add(new Words(x + PADDING, top + PADDING + 11 + i * LINE_HEIGHT, texts.get(i)));
      }
      String kind = part.parts().isEmpty() ? part.negated() ? "not" : "test" : "group";
      boxes.add(new Box(x, top, width, height, kind, words));
      int below = top + height;
      int trunk = x + INDENT / 2;
      int last = below;
      for (Part inner : part.parts()) {
        int at = below + GAP;
        int middle = at + PADDING + 6;
        lines.add(new Line(trunk, last, trunk, middle));
        lines.add(new Line(trunk, middle, x + INDENT, middle));
        last = middle;
        below = draw(inner, depth + 1, at);
      }
      return below;
    }
  }

  private static List<String> wrapped(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> shown = new ArrayList<>();
    for (String one : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      shown.add(one.length() > most ? one.substring(0, Math.max(1, most - 1)) + "…" : one);
    }
    if (lines.size() > MOST_LINES) {
      String end = shown.removeLast();
      shown.add((end.length() >= most ? end.substring(0, most - 1) : end) + "…");
    }
    return shown;
  }
}
