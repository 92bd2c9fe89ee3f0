package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The initiatives of a region that a visitor may see.
 *
 * @param region its id
 * @param name its name
 * @param items by name
 * @param overlaps what does the same for the same firms, among what the visitor may see, an
 *     initiative in each; none for who does not work for a region
 */
public record VisibleInitiativesPage(
    String region, String name, List<Item> items, List<Overlap> overlaps) implements Page {

  /**
   * One initiative, all in words.
   *
   * @param url where to read more; {@code ""} when nowhere
   */
  public record Item(String name, String summary, String organisation, String group, String url) {}

  /**
   * More than one offer for the same firms, in the same phase and form.
   *
   * @param offers their names
   */
  public record Overlap(String group, String phase, String form, List<String> offers) {}

  @Override
  public String title(Words words) {
    return words.text("network.initiatives.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "regio"), words.text("network.regions")),
        new Link(Paths.of(words.language(), "regio", region), name));
  }
}
