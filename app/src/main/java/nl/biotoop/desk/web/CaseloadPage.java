package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The open questions that an adviser shares with colleagues.
 *
 * @param lines own ones first, then those passed on to the adviser, oldest first
 * @param noted the key of the question that was just noted; {@code ""} otherwise
 */
public record CaseloadPage(List<Line> lines, String noted) implements Page {

  /** A question in the list. */
  public record Line(
      String id, String asked, String text, String place, String theme, String state) {}

  @Override
  public String title(Words words) {
    return words.text("desk.caseload.title");
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
