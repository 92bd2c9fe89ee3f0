package nl.biotoop.desk.web.insight;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the region can learn from the questions; made to be printed.
 *
 * @param region the name of the region
 * @param regions the other regions that can be looked into
 * @param facts how fast and how directly questions are answered
 * @param tables numbers per month, those that have any
 * @param hidden what is not shown, in words; {@code ""} when nothing
 * @param grid what help there is
 * @param gridTheme the theme it is about; {@code ""} for all
 * @param gridAllHref to the grid of all themes
 * @param gaps the number of empty cells of the grid
 * @param afterwards what askers said afterwards, in words
 */
public record InsightPage(
    String region,
    List<Link> regions,
    List<Fact> facts,
    List<Table> tables,
    String hidden,
    Grid grid,
    String gridTheme,
    String gridAllHref,
    int gaps,
    List<String> afterwards)
    implements Page {

  /** A number in words. */
  public record Fact(String name, String value) {}

  /**
   * Numbers per month, as written.
   *
   * @param id of its heading
   * @param note how to read it
   * @param head what the lines are
   * @param totals the heads of the columns before the months
   */
  public record Table(
      String id,
      String title,
      String note,
      String head,
      List<String> totals,
      List<String> months,
      List<Line> lines) {}

  /**
   * A line of numbers, as written.
   *
   * @param href to the help there is for it; null when there is no such place
   */
  public record Line(
      String name, @Nullable String href, List<String> totals, List<String> months) {}

  /** What help there is per phase and form of support. */
  public record Grid(List<String> forms, List<Row> rows) {}

  /** One phase. */
  public record Row(String phase, List<Cell> cells) {}

  /**
   * One cell.
   *
   * @param href where to see what there is, or to propose what is not there
   * @param description the cell in words, for who does not see its row and column
   */
  public record Cell(int count, String href, String description) {}

  @Override
  public String title(Words words) {
    return words.text("desk.insight.title", region);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
