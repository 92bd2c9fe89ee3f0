package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The open questions that an adviser shares with colleagues.
 *
 * @param attention what the adviser was reminded of, oldest first
 * @param lines own ones first, then those passed on to the adviser, oldest first
 * @param ended the questions that ended in the last half year, newest first; only when asked for
 * @param showsEnded whether they were asked for
 * @param managesRegion whether the way to publishing a region is shown
 * @param noted the key of the question that was just noted; {@code ""} otherwise
 */
public record CaseloadPage(
    List<Attention> attention,
    List<Line> lines,
    List<Line> ended,
    boolean showsEnded,
    boolean managesRegion,
    String noted)
    implements Page {

  /** A question that waits for the adviser, and why. */
  public record Attention(String id, String text, String why, String when) {}

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
