package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The initiatives of a region, and what does the same for the same firms.
 *
 * @param region its id
 * @param name its name
 * @param lines the initiatives by name
 * @param groups the groups of firms, most offers first
 * @param overlaps how many cells have more than one offer
 * @param done what has just been done; {@code ""} when nothing
 */
public record InitiativesPage(
    String region, String name, List<Line> lines, List<Group> groups, int overlaps, String done)
    implements Page {

  /**
   * One initiative, all in words.
   *
   * @param visibility who may see it
   * @param overlaps whether another offer does the same for the same firms
   */
  public record Line(
      String href,
      String name,
      String organisation,
      String group,
      String visibility,
      boolean overlaps) {}

  /** One group of firms, with the cells that have more than one offer and those with one. */
  public record Group(String name, int offers, List<Cell> overlaps, List<Cell> alone) {}

  /** One phase and form of support. */
  public record Cell(String phase, String form, List<Link> offers) {}

  @Override
  public String title(Words words) {
    return words.text("network.initiatives.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(
            Paths.of(words.language(), "beheer", "partners", region),
            words.text("network.manage.title", name)));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
