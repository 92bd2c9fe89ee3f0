package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One version of an index: the scores of regions, in the order of their names. Places are shown
 * only when they are asked for.
 *
 * @param version which version, in words
 * @param limits what the figures cannot say
 * @param warnings a load that was taken back, or that nobody has a score
 * @param countries what can be chosen to show
 * @param ranked whether places are shown
 * @param elements the heads of the columns
 * @param lines the regions with a score
 * @param open the regions without one, and what is missing
 * @param counts how many regions have a score, in words
 * @param agreement how it agrees with another index, in words; {@code ""} when it is not held
 *     against one
 * @param loads what it rests on
 * @param versions every version of the index
 * @param weights where other weights can be tried
 * @param files the same for a spreadsheet and for programs
 */
public record IndexPage(
    String name,
    String purpose,
    String version,
    List<String> limits,
    List<String> warnings,
    List<Choice> countries,
    boolean ranked,
    List<Head> elements,
    List<Line> lines,
    List<Open> open,
    String counts,
    String agreement,
    List<String> loads,
    List<Link> versions,
    String weights,
    List<Link> files)
    implements Page {
  /** Keeps its own copies of the lists. */
  public IndexPage {
    limits = List.copyOf(limits);
    warnings = List.copyOf(warnings);
    countries = List.copyOf(countries);
    elements = List.copyOf(elements);
    lines = List.copyOf(lines);
    open = List.copyOf(open);
    loads = List.copyOf(loads);
    versions = List.copyOf(versions);
    files = List.copyOf(files);
  }

  /** An element and its figure. */
  public record Head(String element, String indicator) {}

  /**
   * A region with a score.
   *
   * @param place its place, {@code ""} when not asked for
   * @param interval between which places it stands in nine of ten calculations, likewise
   * @param cells one for each element
   */
  public record Line(
      String href, String name, String score, String place, String interval, List<Cell> cells) {
    /** Keeps its own copy of the list. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The scaled value of an element; {@code mark} says what to know of it, {@code ""} for nothing.
   */
  public record Cell(String text, String mark) {}

  /** A region without a score. */
  public record Open(String href, String name, String missing) {}

  @Override
  public String title(Words words) {
    return name;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "monitor"), words.text("menu.monitor")),
        new Link(Paths.of(words.language(), "monitor", "indexen"), words.text("index.title")));
  }
}
