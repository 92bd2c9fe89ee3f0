package nl.biotoop.monitor.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * A region on one page of paper.
 *
 * @param standing everything about it
 * @param href the page on the screen
 * @param core what matters most, in sentences
 * @param unknown the elements without a figure, in one line; {@code ""} when there are none
 * @param sources the tables, each with who publishes it and the licence
 * @param made when, and from which figures
 */
public record SheetPage(
    StandingPage standing,
    String href,
    List<String> core,
    String unknown,
    List<String> sources,
    String made)
    implements Page {
  /** Keeps its own copies of the lists. */
  public SheetPage {
    core = List.copyOf(core);
    sources = List.copyOf(sources);
  }

  @Override
  public String title(Words words) {
    return words.text("monitor.sheet.title", standing.name());
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(href, standing.title(words)));
  }
}
