package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The asker's own page: where the question stands.
 *
 * @param token the secret of its address
 * @param text the question; {@code -} when erased
 * @param state where it stands, in words
 * @param promise when somebody takes it up at the latest, in words; {@code ""} when that is over
 * @param passedOn whether an adviser was told of it, or has it
 * @param calls whom to call instead of waiting; never empty
 * @param steps what happened, oldest first
 * @param reach how the asker is reached; empty until given
 * @param open whether something can still be added
 * @param first whether the page is shown right after asking
 * @param after the questions afterwards; null while they are not asked
 * @param consentSince since when the asker may be approached; {@code ""} when not
 * @param error what was wrong with a form; null when nothing
 */
public record FollowPage(
    String token,
    String text,
    String state,
    String promise,
    boolean passedOn,
    List<CallView> calls,
    List<Line> steps,
    String reach,
    boolean open,
    boolean first,
    @Nullable After after,
    String consentSince,
    @Nullable String error)
    implements FormPage {

  /**
   * The three questions afterwards.
   *
   * @param said what was answered, in words; empty as long as nothing was
   */
  public record After(List<String> said, List<Ask> asks) {}

  /** One of the three. */
  public record Ask(String name, String text, List<Choice> choices) {}

  /** Something that happened. */
  public record Line(String when, String what) {}

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("desk.follow.title");
  }
}
