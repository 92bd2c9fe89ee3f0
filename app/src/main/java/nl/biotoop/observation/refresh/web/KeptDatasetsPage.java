package nl.biotoop.observation.refresh.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/** The tables with figures, for who keeps them true. */
public record KeptDatasetsPage(List<Line> lines) implements Page {
  /** Keeps its own copy of the list. */
  public KeptDatasetsPage {
    lines = List.copyOf(lines);
  }

  /**
   * One table, all in words.
   *
   * @param newest when its newest load came in
   * @param state how the last fetch ended, or that it runs
   */
  public record Line(String href, String title, String newest, String state) {}

  @Override
  public String title(Words words) {
    return words.text("refresh.title");
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
