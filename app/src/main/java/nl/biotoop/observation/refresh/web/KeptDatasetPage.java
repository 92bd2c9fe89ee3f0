package nl.biotoop.observation.refresh.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One table with figures, for who keeps them true.
 *
 * @param code its code
 * @param title its name
 * @param feeds where it can be fetched, a line each; none when it cannot
 * @param runs whether it is being fetched
 * @param fetches the last times it was fetched, newest first
 * @param loads what came in, newest first
 * @param told what has just been done or could not be; {@code ""} when nothing
 */
public record KeptDatasetPage(
    String code,
    String title,
    List<String> feeds,
    boolean runs,
    List<Link> fetches,
    List<Intake> loads,
    String told)
    implements Page {
  /** Keeps its own copies of the lists. */
  public KeptDatasetPage {
    feeds = List.copyOf(feeds);
    fetches = List.copyOf(fetches);
    loads = List.copyOf(loads);
  }

  /**
   * One load.
   *
   * @param text in words
   * @param source where what was read can be had; {@code ""} when it is not kept
   * @param takeBack where it can be taken back; {@code ""} when it no longer counts, or is the only
   *     one that does
   */
  public record Intake(String text, String source, String takeBack) {}

  @Override
  public String title(Words words) {
    return title;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "cijfers"), words.text("refresh.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
