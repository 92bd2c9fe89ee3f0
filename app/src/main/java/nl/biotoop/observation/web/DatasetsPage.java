package nl.biotoop.observation.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * The tables that figures come from.
 *
 * @param lines in the order of the content
 */
public record DatasetsPage(List<Line> lines) implements Page {
  /** Keeps its own copy of the list. */
  public DatasetsPage {
    lines = List.copyOf(lines);
  }

  /**
   * One table, all in words.
   *
   * @param href where its figures are
   * @param source where its owner shows it
   * @param regions what areas it has; says so when it has none
   * @param years from which to which
   * @param loaded when the last load came in, and how many figures it has
   */
  public record Line(
      String href,
      String title,
      String owner,
      String source,
      String regions,
      String years,
      String loaded,
      String licence,
      String licenceHref) {}

  @Override
  public String title(Words words) {
    return words.text("observation.title");
  }
}
