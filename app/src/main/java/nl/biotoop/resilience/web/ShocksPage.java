package nl.biotoop.resilience.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The shocks of the own regions, for who runs their programme.
 *
 * @param lines the latest first
 * @param done what has just been done; {@code ""} when nothing
 */
public record ShocksPage(List<Line> lines, String done) implements Page {
  /** Keeps its own copy of the list. */
  public ShocksPage {
    lines = List.copyOf(lines);
  }

  /** One shock, all in words. */
  public record Line(
      String href, String name, String region, String years, String kind, String state) {}

  @Override
  public String title(Words words) {
    return words.text("resilience.manage.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
