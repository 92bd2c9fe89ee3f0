package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * The profiles of all regions, or those in which something was found.
 *
 * @param asked the words that were asked for
 * @param ways of working, to choose from
 * @param unread a way of working that we do not know; {@code ""} when none
 * @param found by name
 * @param regions to compare
 */
public record ProfilesPage(
    String asked, List<Choice> ways, String unread, List<Found> found, List<Choice> regions)
    implements Page {
  /** Keeps its own copies of the lists. */
  public ProfilesPage {
    ways = List.copyOf(ways);
    found = List.copyOf(found);
    regions = List.copyOf(regions);
  }

  /**
   * One region.
   *
   * @param hits the parts that hold what was asked for; none when nothing was
   */
  public record Found(String href, String name, Said task, List<Said> hits) {
    /** Keeps its own copy of the list. */
    public Found {
      hits = List.copyOf(hits);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("profile.title");
  }
}
