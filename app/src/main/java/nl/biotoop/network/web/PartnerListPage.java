package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The organisations of a region, for who keeps them.
 *
 * @param region its id
 * @param name its name
 * @param lines by name
 * @param done what has just been done; {@code ""} when nothing
 */
public record PartnerListPage(String region, String name, List<Line> lines, String done)
    implements Page {

  /** One organisation, all in words. */
  public record Line(String href, String name, String helix, String seat, String source) {}

  @Override
  public String title(Words words) {
    return words.text("network.manage.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(
            Paths.of(words.language(), "regio", region, "partners"),
            words.text("network.partners.title", name)));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
