package nl.biotoop.support.editing.web.proposals;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * The proposals of an account, and those it answers.
 *
 * @param toAnswer what waits for this account
 * @param own what this account proposed
 * @param help the instruments of the provider this account speaks for
 * @param answers whether it answers any proposals
 * @param sent whether one was kept just now
 */
public record ProposalsPage(
    List<Line> toAnswer, List<Line> own, List<Help> help, boolean answers, boolean sent)
    implements Page {

  /**
   * One proposal.
   *
   * @param about what it is about, in words
   * @param late whether it waits for longer than it may
   */
  public record Line(
      String id,
      String kind,
      String about,
      String when,
      String status,
      String answer,
      boolean late) {}

  /** An instrument to suggest a change of. */
  public record Help(String id, String name) {}

  @Override
  public String title(Words words) {
    return words.text("proposals.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
