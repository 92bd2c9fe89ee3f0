package nl.biotoop.monitor.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Two to four regions side by side.
 *
 * @param choices one list a region that can be chosen
 * @param notices what was asked and could not be shown
 * @param regions the names, in the order asked; fewer than two when nothing is compared yet
 * @param rows one a figure
 */
public record ComparePage(
    List<List<Choice>> choices, List<String> notices, List<Link> regions, List<Row> rows)
    implements Page {
  /** Keeps its own copies of the lists. */
  public ComparePage {
    choices = choices.stream().map(List::copyOf).toList();
    notices = List.copyOf(notices);
    regions = List.copyOf(regions);
    rows = List.copyOf(rows);
  }

  /**
   * One figure of every region.
   *
   * @param element what it tells of
   * @param remark why the cells cannot be compared; {@code ""} when they can
   */
  public record Row(String element, String name, String unit, List<Cell> cells, String remark) {
    /** Keeps its own copy of the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The figure of one region.
   *
   * @param href where it comes from; {@code ""} when there is none
   * @param note of which region it is, when it is of a larger one
   */
  public record Cell(String href, String value, String note) {}

  @Override
  public String title(Words words) {
    return words.text("monitor.compare.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "monitor"), words.text("monitor.title")));
  }
}
