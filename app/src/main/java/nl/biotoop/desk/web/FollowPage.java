package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The asker's own page: where the question stands.
 *
 * @param token the secret of its address
 * @param text the question; {@code -} when erased
 * @param state where it stands, in words
 * @param passedOn whether an adviser was told of it, or has it
 * @param calls whom to call instead of waiting; never empty
 * @param steps what happened, oldest first
 * @param reach how the asker is reached; empty until given
 * @param open whether something can still be added
 * @param first whether the page is shown right after asking
 * @param consentSince since when the asker may be approached; {@code ""} when not
 * @param error what was wrong with the reach; null when nothing
 */
public record FollowPage(
    String token,
    String text,
    String state,
    boolean passedOn,
    List<CallView> calls,
    List<Line> steps,
    String reach,
    boolean open,
    boolean first,
    String consentSince,
    @Nullable String error)
    implements Page {

  /** Something that happened. */
  public record Line(String when, String what) {}

  @Override
  public int status() {
    return error == null ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (error == null ? "" : words.text("form.error.prefix") + " ")
        + words.text("desk.follow.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
