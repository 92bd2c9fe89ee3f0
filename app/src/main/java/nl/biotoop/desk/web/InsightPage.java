package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * What the region can learn from the questions; made to be printed.
 *
 * @param region the name of the region
 * @param regions the other regions that can be looked into
 * @param months the heads of the columns
 * @param lines one a theme
 * @param hidden what is not shown, in words; {@code ""} when nothing
 * @param afterwards what askers said afterwards, in words
 * @param waiting how long questions waited, in words
 */
public record InsightPage(
    String region,
    List<Link> regions,
    List<String> months,
    List<Line> lines,
    String hidden,
    List<String> afterwards,
    String waiting)
    implements Page {

  /** A theme with its numbers, as written. */
  public record Line(
      String theme, List<String> months, String asked, String helped, String noHelp) {}

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
