package nl.biotoop.support.editing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Two revisions side by side.
 *
 * @param id the instrument
 * @param name what it is called now
 * @param number the older revision, which can be put back
 * @param older its heading
 * @param newer the heading of the other
 * @param newest the number of the newest revision
 * @param lines the fields that differ
 * @param same how many fields are the same
 */
public record HelpDifferencePage(
    String id,
    String name,
    int number,
    String older,
    String newer,
    int newest,
    List<Line> lines,
    int same)
    implements Page {

  /** One field, in both. */
  public record Line(String field, String older, String newer) {}

  @Override
  public String title(Words words) {
    return words.text("editing.difference.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "beheer", "hulp", id), name),
        new Link(
            Paths.of(words.language(), "beheer", "hulp", id, "versies"),
            words.text("editing.history.link")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
