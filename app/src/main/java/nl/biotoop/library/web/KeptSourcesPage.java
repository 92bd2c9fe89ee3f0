package nl.biotoop.library.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The sources, for who keeps them true.
 *
 * @param done the source that has just been checked; {@code ""} when none was
 * @param checksLinks whether addresses are visited
 * @param unchecked how many nobody has looked at yet
 * @param dead the sources whose address no longer works
 * @param lines all of them, those never looked at first, then the longest ago
 */
public record KeptSourcesPage(
    String done, boolean checksLinks, int unchecked, List<Dead> dead, List<Line> lines)
    implements Page {
  /** Keeps its own copies of the lists. */
  public KeptSourcesPage {
    dead = List.copyOf(dead);
    lines = List.copyOf(lines);
  }

  /**
   * A source with a dead address.
   *
   * @param problem the address and what is wrong with it
   */
  public record Dead(String href, String title, @Nullable String language, String problem) {}

  /**
   * One source, all in words.
   *
   * @param language of the title; null when it is that of the page
   */
  public record Line(
      String href,
      String title,
      @Nullable String language,
      String by,
      String kind,
      String checked) {}

  @Override
  public String title(Words words) {
    return words.text("library.manage.title");
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
