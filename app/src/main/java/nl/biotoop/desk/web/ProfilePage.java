package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an adviser answers.
 *
 * @param capacity how many open questions at once, as typed
 * @param absentUntil the first day back, as typed; {@code ""} when not away
 * @param deputies colleagues to choose a deputy from
 * @param themes those chosen; none is all
 * @param municipalities those chosen; none is all
 * @param afterwards what askers said of this adviser's questions, in words
 * @param saved whether it has just been changed
 * @param error what was wrong with the form; null when nothing
 */
public record ProfilePage(
    String capacity,
    String absentUntil,
    List<Choice> deputies,
    List<Choice> themes,
    List<Choice> municipalities,
    List<String> afterwards,
    boolean saved,
    @Nullable String error)
    implements FormPage {

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("desk.profile.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "vragen"), words.text("desk.caseload.title")));
  }
}
