package nl.biotoop.support.editing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Every revision of an instrument, newest first.
 *
 * @param id the instrument
 * @param name what it is called now
 */
public record HelpHistoryPage(String id, String name, List<Line> lines) implements Page {

  /**
   * One revision.
   *
   * @param fields the names of the fields that changed; empty when none did
   */
  public record Line(
      int number, String when, String who, String origin, List<String> fields, boolean newest) {}

  @Override
  public String title(Words words) {
    return words.text("editing.history.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "beheer", "hulp"), words.text("editing.list.title")),
        new Link(Paths.of(words.language(), "beheer", "hulp", id), name));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
