package nl.biotoop.observation.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Which elements of the ecosystem have a figure, and which do not.
 *
 * @param covered how many elements have one
 * @param elements every element, also those without a figure
 * @param results the figures of what comes of it
 * @param csv where the list of all figures is for a spreadsheet
 */
public record CoveragePage(int covered, List<Element> elements, List<Line> results, String csv)
    implements Page {
  /** Keeps its own copies of the lists. */
  public CoveragePage {
    elements = List.copyOf(elements);
    results = List.copyOf(results);
  }

  /**
   * One element.
   *
   * @param plain what it is called on the screens of entrepreneurs
   * @param lines its figures; none when there is none
   */
  public record Element(String name, String plain, List<Line> lines) {
    /** Keeps its own copy of the list. */
    public Element {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One figure, in words.
   *
   * @param newest its newest year; in words that there is nothing when there is nothing
   * @param notes what we would rather have, and that it is old
   * @param sources the tables it comes from, among all sources
   */
  public record Line(
      String href,
      String name,
      String layer,
      String newest,
      List<String> notes,
      List<Link> sources) {
    /** Keeps its own copies of the lists. */
    public Line {
      notes = List.copyOf(notes);
      sources = List.copyOf(sources);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("coverage.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "cijfers"), words.text("observation.title")));
  }
}
