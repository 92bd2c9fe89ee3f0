package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The parts of a profile, for who keeps it.
 *
 * @param region its id
 * @param name its name
 * @param analyses that were asked for
 * @param done the part that has just been kept; {@code ""} when none
 */
public record KeptProfilePage(
    String region, String name, List<Line> lines, List<AnalysisLine> analyses, String done)
    implements Page {
  /** Keeps its own copies of the lists. */
  public KeptProfilePage {
    lines = List.copyOf(lines);
    analyses = List.copyOf(analyses);
  }

  /** One part, with the address of its form. */
  public record Line(String href, Said said) {}

  @Override
  public String title(Words words) {
    return words.text("profile.manage", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(
            Paths.of(words.language(), "regioprofiel", region), words.text("profile.one", name)));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
