package nl.biotoop.support.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One instrument: what, for whom, how much, when, whom to call, and where we know it from.
 *
 * @param marks what a visitor must know first
 * @param conditions the conditions of the provider
 * @param arrange what can be arranged first
 * @param meantFor for whom it is meant
 * @param checked when a person last checked it, or that nobody has
 * @param isChecked whether that was within the last 180 days
 * @param proposals how many proposals there are and how they stand; {@code ""} when there are none
 * @param mayPropose whether whoever has signed in may add one
 * @param reports how many visitors said that something is wrong; empty when that cannot be counted
 *     now
 * @param users how many firms are known to have used it, in tens; empty when too few
 * @param askersSay what those it helped say afterwards, in sentences; empty when too few
 * @param following whether the visitor may see what followed
 */
public record InstrumentPage(
    String id,
    String name,
    String level,
    String summary,
    List<String> marks,
    List<Fact> facts,
    List<String> conditions,
    List<String> arrange,
    List<String> meantFor,
    List<String> tags,
    String decides,
    String checked,
    boolean isChecked,
    String proposals,
    boolean mayPropose,
    OptionalLong reports,
    OptionalInt users,
    List<String> askersSay,
    boolean following)
    implements Page {

  /** One line of what is known; {@code href} is null when there is nothing to open. */
  public record Fact(String label, String text, @Nullable String href) {}

  @Override
  public String title(Words words) {
    return name;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "hulp"), words.text("register.title")));
  }
}
