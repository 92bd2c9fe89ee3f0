package nl.biotoop.monitor.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One region in two to four years.
 *
 * @param region its name
 * @param href the page where it stands now
 * @param measuredFor the larger region that most figures are of; {@code ""} when they are of the
 *     region itself
 * @param choices one list a year that can be chosen
 * @param notices what was asked and could not be shown
 * @param years that are compared, the oldest first; fewer than two when nothing is compared
 * @param rows one a figure
 * @param gaps the elements without any figure, in one line; {@code ""} when there are none
 */
public record YearsPage(
    String region,
    String href,
    String measuredFor,
    List<List<Choice>> choices,
    List<String> notices,
    List<String> years,
    List<Row> rows,
    String gaps)
    implements Page {
  /** Keeps its own copies of the lists. */
  public YearsPage {
    choices = choices.stream().map(List::copyOf).toList();
    notices = List.copyOf(notices);
    years = List.copyOf(years);
    rows = List.copyOf(rows);
  }

  /**
   * One figure in every year.
   *
   * @param element what it tells of
   * @param change from the first year with a figure to the last, in words
   * @param tone the class of the change: better, worse, or undecided when it is no judgement
   * @param remarks what a reader must know before believing the change
   */
  public record Row(
      String element,
      String name,
      String unit,
      List<Cell> cells,
      String change,
      String tone,
      List<String> remarks) {
    /** Keeps its own copies of the lists. */
    public Row {
      cells = List.copyOf(cells);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * The figure of one year.
   *
   * @param href where it comes from; {@code ""} when there is none
   * @param notes what the source says about it
   */
  public record Cell(String href, String value, List<String> notes) {
    /** Keeps its own copy of the list. */
    public Cell {
      notes = List.copyOf(notes);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("monitor.years.title", region);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "monitor"), words.text("monitor.title")),
        new Link(href, region));
  }
}
