package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/** The indices, for who agrees on them. */
public record KeptIndicesPage(List<Line> lines) implements Page {
  /** Keeps its own copy of the list. */
  public KeptIndicesPage {
    lines = List.copyOf(lines);
  }

  /**
   * One index.
   *
   * @param propose where another version can be proposed
   * @param versions its versions, the newest first
   * @param open the proposals that are discussed
   */
  public record Line(
      String name, String href, String propose, List<Link> versions, List<Link> open) {
    /** Keeps its own copies of the lists. */
    public Line {
      versions = List.copyOf(versions);
      open = List.copyOf(open);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("index.keep.title");
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
