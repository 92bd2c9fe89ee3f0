package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Who agreed to be approached.
 *
 * @param themes to choose from
 * @param municipalities to choose from
 * @param lines the latest first
 * @param exportHref the same list as a file
 */
public record ApproachPage(
    List<Choice> themes, List<Choice> municipalities, List<Line> lines, String exportHref)
    implements Page {

  /** An asker. */
  public record Line(String reach, String theme, String place, String since, String href) {}

  @Override
  public String title(Words words) {
    return words.text("desk.approach.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "vragen"), words.text("desk.caseload.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
