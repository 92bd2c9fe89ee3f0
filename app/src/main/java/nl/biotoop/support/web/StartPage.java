package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * Where everybody starts: what are you up against?
 *
 * @param problems the entry problems, in the entrepreneur's own words
 * @param problemUnknown whether the address named a problem that does not exist
 */
public record StartPage(List<Entry> problems, List<Link> regions, boolean problemUnknown)
    implements Page {

  /**
   * One entry problem.
   *
   * @param words further words by which the list can be filtered
   */
  public record Entry(String href, String text, String words) {}

  @Override
  public String title(Words words) {
    return words.text("wayfinder.start.title");
  }
}
