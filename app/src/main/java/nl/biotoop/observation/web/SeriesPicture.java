package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.biotoop.observation.Events.Event;
import nl.biotoop.observation.Figure;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Words;

/**
 * A series as a drawing: a dot for every known value, and a line through those of years that follow
 * each other without a break. All lengths in the units of the drawing.
 *
 * @param marks the levels of the values
 * @param years below the drawing
 * @param bands what happened, the earliest first
 */
public record SeriesPicture(
    int width,
    int height,
    int left,
    int right,
    List<Mark> marks,
    List<Mark> years,
    List<Dot> dots,
    List<Line> lines,
    List<Band> bands) {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 220;
  private static final int TOP = 14;
  private static final int BOTTOM = 188;
  private static final int RIGHT = 340;
  private static final double LETTER = 7.2;
  private static final int MOST_YEARS = 5;
  private static final int LEVELS = 4;

  /** A number takes this much room, in either direction. */
  private static final int NUMBER = 13;

  /** Where the bands begin. */
  public int top() {
    return TOP;
  }

  /** Where the bands end. */
  public int bottom() {
    return BOTTOM;
  }

  /** Keeps its own copies of the lists. */
  public SeriesPicture {
    marks = List.copyOf(marks);
    years = List.copyOf(years);
    dots = List.copyOf(dots);
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
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

  /**
   * The years of something that happened.
   *
   * @param number stands in the drawing and in the list below it
   * @param x where its first year begins
   * @param width until its last year ends, within the drawing
   * @param height of the number, so that numbers do not stand on each other
   * @param event its name with its years, and the page that tells more
   */
  public record Band(int number, int x, int width, int height, Link event) {}

  /** Where the years of the drawing lie. */
  private record Axis(int first, int last, int left) {
    int across(int year) {
      return left + 8 + (year - first) * (RIGHT - left - 16) / (last - first);
    }

    /** Half the way from a year to the next, at most as far as the drawing goes. */
    int half() {
      return Math.min(8, (RIGHT - left - 16) / (last - first) / 2);
    }
  }

  /** The drawing, and whether its lowest level is zero. */
  record Drawn(SeriesPicture picture, boolean fromZero) {}

  /**
   * Draws the figures that have a value.
   *
   * @param figures of one series, by period
   * @param events what happened in its area; what lies outside its years is left out
   * @return empty when fewer than two years have a value
   */
  static Optional<Drawn> of(List<Figure> figures, List<Event> events, Words words) {
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
      String text = FigureWords.number(level, words);
      longest = Math.max(longest, text.length());
      marks.add(new Mark(height(level, bottom, top), text));
    }
    int left = (int) (longest * LETTER) + 12;
    Axis axis = new Axis(year(known.getFirst()), year(known.getLast()), left);
    List<Dot> dots = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Figure figure = known.get(i);
      int x = axis.across(year(figure));
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
                WIDTH,
                HEIGHT,
                left,
                RIGHT,
                marks,
                years(axis),
                dots,
                lines,
                bands(events, axis, words)),
            bottom == 0));
  }

  /** Without a year between them, and measured in the same way. */
  private static boolean follows(Figure before, Figure figure) {
    return year(figure) == year(before) + 1 && !figure.status().contains("b");
  }

  private static List<Mark> years(Axis axis) {
    int every = Math.max(1, (axis.last() - axis.first() + MOST_YEARS - 1) / MOST_YEARS);
    List<Mark> years = new ArrayList<>();
    for (int year = axis.first(); year <= axis.last(); year += every) {
      years.add(new Mark(axis.across(year), String.valueOf(year)));
    }
    return years;
  }

  private static List<Band> bands(List<Event> events, Axis axis, Words words) {
    List<Band> bands = new ArrayList<>();
    for (Event event : events) {
      if (event.until() >= axis.first() && event.from() <= axis.last()) {
        int from = axis.across(Math.max(event.from(), axis.first())) - axis.half();
        int until = axis.across(Math.min(event.until(), axis.last())) + axis.half();
        int height =
            bands.stream()
                .filter(other -> Math.abs(other.x() - from) < NUMBER)
                .mapToInt(other -> other.height() + NUMBER)
                .max()
                .orElse(TOP + NUMBER - 2);
        bands.add(
            new Band(bands.size() + 1, from, until - from, height, EventWords.link(event, words)));
      }
    }
    return bands;
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

  private static int year(Figure figure) {
    return Integer.parseInt(figure.period());
  }

  private static double value(Figure figure) {
    return figure.value().orElseThrow();
  }
}
