package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The form of one initiative.
 *
 * @param region the id of its region
 * @param regionName the name of its region
 * @param id its id; {@code ""} while it is new
 * @param name as typed
 * @param summary as typed
 * @param organisation as typed
 * @param url as typed
 * @param choices for whom, in which phase and form: one list each
 * @param visibilities who may see it, one chosen
 * @param revision what the form is based on
 * @param overtaken how it stands now, when somebody else was first; none otherwise
 * @param faults what has to be mended
 */
public record InitiativePage(
    String region,
    String regionName,
    String id,
    String name,
    String summary,
    String organisation,
    String url,
    List<Choices> choices,
    List<Choice> visibilities,
    int revision,
    List<String> overtaken,
    List<Fault> faults)
    implements FormPage {

  /**
   * A list to tick.
   *
   * @param field the name of its fields
   * @param legend what is asked
   * @param help what leaving it open means
   */
  public record Choices(String field, String legend, String help, List<Choice> choices) {}

  @Override
  public String heading(Words words) {
    return id.isEmpty()
        ? words.text("network.initiatives.add")
        : words.text("network.initiatives.change");
  }

  @Override
  public boolean hasErrors() {
    return !faults.isEmpty() || !overtaken.isEmpty();
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "beheer", "initiatieven", region),
            words.text("network.initiatives.title", regionName)));
  }
}
