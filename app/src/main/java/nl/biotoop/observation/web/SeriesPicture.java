package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import nl.biotoop.observation.Figure;

/**
 * A series as a drawing: a dot for every known value, and a line through those of years that follow
 * each other without a break. All lengths in the units of the drawing.
 *
 * @param marks the levels of the values
 * @param years below the drawing
 */
public record SeriesPicture(
    int width,
    int height,
    int left,
    int right,
    List<Mark> marks,
    List<Mark> years,
    List<Dot> dots,
    List<Line> lines) {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 220;
  private static final int TOP = 14;
  private static final int BOTTOM = 188;
  private static final int RIGHT = 340;
  private static final double LETTER = 7.2;
  private static final int MOST_YEARS = 5;
  private static final int LEVELS = 4;

  /** Keeps its own copies of the lists. */
  public SeriesPicture {
    marks = List.copyOf(marks);
    years = List.copyOf(years);
    dots = List.copyOf(dots);
    lines = List.copyOf(lines);
  }

  /** A text at a height, or at a distance from the left. */
  public record Mark(int at, String text) {}

  /**
   * A value.
   *
   * @param flagged whether the source has a remark about it
   */
  public record Dot(int x, int y, boolean flagged) {}

  /** From one value to the next. */
  public record Line(int x1, int y1, int x2, int y2) {}

  /** The drawing, and whether its lowest level is zero. */
  record Drawn(SeriesPicture picture, boolean fromZero) {}

  /**
   * Draws the figures that have a value.
   *
   * @param figures of one series, by period
   * @param label a level in words
   * @return empty when fewer than two years have a value
   */
  static Optional<Drawn> of(List<Figure> figures, DoubleFunction<String> label) {
    List<Figure> known =
        figures.stream()
            .filter(figure -> figure.value().isPresent() && figure.period().matches("[0-9]{4}"))
            .toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    double low = known.stream().mapToDouble(SeriesPicture::value).min().orElseThrow();
    double high = known.stream().mapToDouble(SeriesPicture::value).max().orElseThrow();
    double step = step(high > low ? high - low : Math.max(Math.abs(high), 1));
    double bottom = Math.floor(low / step) * step;
    double top = Math.max(Math.ceil(high / step) * step, bottom + step);
    List<Mark> marks = new ArrayList<>();
    int longest = 0;
    for (int i = 0; i <= Math.round((top - bottom) / step); i++) {
      double level = bottom + i * step;
      String text = label.apply(level);
      longest = Math.max(longest, text.length());
      marks.add(new Mark(height(level, bottom, top), text));
    }
    int left = (int) (longest * LETTER) + 12;
    int first = year(known.getFirst());
    int last = year(known.getLast());
    List<Dot> dots = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Figure figure = known.get(i);
      int x = across(year(figure), first, last, left);
      int y = height(value(figure), bottom, top);
      if (i > 0 && follows(known.get(i - 1), figure)) {
        Dot before = dots.getLast();
        lines.add(new Line(before.x(), before.y(), x, y));
      }
      dots.add(new Dot(x, y, !figure.status().isEmpty()));
    }
    return Optional.of(
        new Drawn(
            new SeriesPicture(
                WIDTH, HEIGHT, left, RIGHT, marks, years(first, last, left), dots, lines),
            bottom == 0));
  }

  /** Without a year between them, and measured in the same way. */
  private static boolean follows(Figure before, Figure figure) {
    return year(figure) == year(before) + 1 && !figure.status().contains("b");
  }

  private static List<Mark> years(int first, int last, int left) {
    int every = Math.max(1, (last - first + MOST_YEARS - 1) / MOST_YEARS);
    List<Mark> years = new ArrayList<>();
    for (int year = first; year <= last; year += every) {
      years.add(new Mark(across(year, first, last, left), String.valueOf(year)));
    }
    return years;
  }

  /** One, two or five times a power of ten. */
  private static double step(double range) {
    double rough = range / LEVELS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double share = rough / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }

  private static int height(double value, double bottom, double top) {
    return (int) Math.round(BOTTOM - (value - bottom) / (top - bottom) * (BOTTOM - TOP));
  }

  private static int across(int year, int first, int last, int left) {
    return left + 8 + (year - first) * (RIGHT - left - 16) / (last - first);
  }

  private static int year(Figure figure) {
    return Integer.parseInt(figure.period());
  }

  private static double value(Figure figure) {
    return figure.value().orElseThrow();
  }
}
