package nl.biotoop.support.editing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Instruments that still need a look, to tick off in one list.
 *
 * @param total how many there are
 * @param done how many were checked just now
 * @param missed how many of those ticked had changed in between
 */
public record ChecksPage(List<Line> lines, int total, int done, int missed) implements Page {

  /**
   * One instrument.
   *
   * @param basedOn the number of the revision that is shown
   * @param source the address to compare with; null when not known
   */
  public record Line(
      String id,
      int basedOn,
      String name,
      String summary,
      String facts,
      String checked,
      @Nullable String source) {}

  @Override
  public String title(Words words) {
    return words.text("editing.checks.title");
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
