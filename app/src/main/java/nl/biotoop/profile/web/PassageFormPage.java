package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of one part of a profile.
 *
 * @param region the id of its region
 * @param regionName the name of its region
 * @param part its id
 * @param name its title
 * @param revision what the form is based on
 * @param choices none when the part is text only
 * @param text as typed
 * @param longest the text may have this many characters
 * @param source as typed
 * @param reason as typed
 * @param history all revisions, the newest first
 * @param overtaken how it stands now, when somebody else was first; null otherwise
 * @param faults what has to be mended
 */
public record PassageFormPage(
    String region,
    String regionName,
    String part,
    String name,
    int revision,
    List<Choice> choices,
    String text,
    int longest,
    String source,
    String reason,
    List<Said> history,
    @Nullable Said overtaken,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public PassageFormPage {
    choices = List.copyOf(choices);
    history = List.copyOf(history);
    faults = List.copyOf(faults);
  }

  @Override
  public String heading(Words words) {
    return words.text("profile.edit", name);
  }

  @Override
  public boolean hasErrors() {
    return !faults.isEmpty() || overtaken != null;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "beheer", "regioprofiel", region),
            words.text("profile.manage", regionName)));
  }
}
