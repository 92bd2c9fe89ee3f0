package nl.biotoop.support.web.region;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The regions of a programme manager: who catches which theme, and whether they are published.
 *
 * @param refused whether publishing was just refused
 * @param saved whether something has just been changed
 */
public record ManageRegionPage(List<Region> regions, boolean refused, boolean saved)
    implements FormPage {

  /**
   * One region.
   *
   * @param complete whether every theme has somebody everywhere
   */
  public record Region(
      String id, String name, boolean published, boolean complete, List<Line> lines) {}

  /**
   * One theme.
   *
   * @param nets who catches it, in words
   * @param missing where nobody does, in words; {@code ""} when nowhere
   */
  public record Line(String theme, String nets, String missing) {}

  @Override
  public boolean hasErrors() {
    return refused;
  }

  @Override
  public String heading(Words words) {
    return words.text("region.manage.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }
}
