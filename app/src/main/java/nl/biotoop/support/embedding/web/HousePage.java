package nl.biotoop.support.embedding.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * The page of a house: its own help first, then what else can be used where it is.
 *
 * @param name its name
 * @param wayfinderHref the way to the wayfinder
 * @param own its own help, in its own order
 * @param others other help that can be used there
 * @param allHref the way to all of it
 */
public record HousePage(
    String name, String wayfinderHref, List<Help> own, List<Help> others, String allHref)
    implements Page {

  /** One instrument. */
  public record Help(String href, String name, String summary, String provider) {}

  @Override
  public String title(Words words) {
    return words.text("house.title", name);
  }
}
