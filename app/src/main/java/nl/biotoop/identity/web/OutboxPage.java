package nl.biotoop.identity.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The letters to people: what waits, what failed and why, what was sent.
 *
 * @param server the mail server; {@code ""} when none is set and nothing leaves
 * @param sections one for each state, those with letters or with something to say
 * @param canTryAgain whether letters failed that may be tried again
 * @param triedAgain whether that has just been asked
 */
public record OutboxPage(
    String server, List<Section> sections, boolean canTryAgain, boolean triedAgain)
    implements Page {

  /**
   * Letters in one state.
   *
   * @param letters the newest of them
   * @param count how many there are in all
   */
  public record Section(String id, String title, long count, List<Line> letters) {}

  /** One letter; {@code state} says when it left or goes, or why not. */
  public record Line(String when, String recipient, String subject, String text, String state) {}

  @Override
  public String title(Words words) {
    return words.text("outbox.title");
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
