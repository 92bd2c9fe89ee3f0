package nl.biotoop.boundary.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Borders that were loaded, to look at before a map is drawn with them.
 *
 * @param id their id
 * @param level which map, in words
 * @param facts where they come from
 * @param condition what whoever uses them must know; {@code ""} when nothing is known
 * @param licence the line under every map
 * @param used whether the map is drawn with them
 * @param instead the id of what the map is drawn with now; {@code ""} for what ships
 * @param width of the drawing
 * @param height of the drawing
 * @param areas what is drawn, by name
 * @param overtaken that somebody else was first; {@code ""} when nobody was
 */
public record BoundaryPage(
    String id,
    String level,
    List<BoundariesPage.Fact> facts,
    String condition,
    String licence,
    boolean used,
    String instead,
    int width,
    int height,
    List<Area> areas,
    String overtaken)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public BoundaryPage {
    facts = List.copyOf(facts);
    areas = List.copyOf(areas);
  }

  /**
   * One area.
   *
   * @param path its outline, as data of an SVG path
   */
  public record Area(String code, String name, String path) {}

  @Override
  public String heading(Words words) {
    return words.text("boundary.look", level);
  }

  @Override
  public boolean hasErrors() {
    return !overtaken.isEmpty();
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "kaarten"), words.text("boundary.title")));
  }
}
