package nl.biotoop.support.editing.web.proposals;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Which account speaks for which provider.
 *
 * @param accounts accounts with the role of provider
 * @param providers the providers whose instruments one keeps
 * @param spoken who speaks for whom now
 */
public record ProvidersPage(List<Choice> accounts, List<Choice> providers, List<Line> spoken)
    implements Page {

  /** An account speaks for a provider. */
  public record Line(String account, String name, String provider) {}

  @Override
  public String title(Words words) {
    return words.text("proposals.providers.title");
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
