package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/** The indices there are. */
public record IndicesPage(List<Line> lines) implements Page {
  /** Keeps its own copy of the list. */
  public IndicesPage {
    lines = List.copyOf(lines);
  }

  /**
   * One index.
   *
   * @param about its version, and how many regions and elements it has, in words
   * @param older its earlier versions
   */
  public record Line(String href, String name, String purpose, String about, List<Link> older) {
    /** Keeps its own copy of the list. */
    public Line {
      older = List.copyOf(older);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("index.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "monitor"), words.text("menu.monitor")));
  }
}
