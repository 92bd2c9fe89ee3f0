package nl.biotoop.support.editing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that an account may change.
 *
 * @param query words looked for; {@code ""} for all
 * @param total how many there are with these words
 * @param previousHref the part before; null on the first
 * @param nextHref the part after; null on the last
 */
public record ManagedHelpPage(
    String query,
    List<Line> lines,
    int total,
    @Nullable String previousHref,
    @Nullable String nextHref)
    implements Page {

  /**
   * One instrument.
   *
   * @param checked when it was last checked, in words
   * @param marks what else to know: withdrawn, unreadable, ended
   */
  public record Line(String id, String name, String provider, String checked, List<String> marks) {}

  @Override
  public String title(Words words) {
    return words.text("editing.list.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "beheer"), words.text("editing.home.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
