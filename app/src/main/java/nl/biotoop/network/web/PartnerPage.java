package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The form of one organisation.
 *
 * @param region the id of its region
 * @param regionName the name of its region
 * @param id its id; {@code ""} while it is new
 * @param name as typed
 * @param helices to choose from
 * @param seats to choose from
 * @param source as typed
 * @param seen as typed
 * @param revision what the form is based on
 * @param overtaken how it stands now, when somebody else was first; none otherwise
 * @param faults what has to be mended
 */
public record PartnerPage(
    String region,
    String regionName,
    String id,
    String name,
    List<Choice> helices,
    List<Choice> seats,
    String source,
    String seen,
    int revision,
    List<String> overtaken,
    List<Fault> faults)
    implements FormPage {

  @Override
  public String heading(Words words) {
    return id.isEmpty() ? words.text("network.add") : words.text("network.change");
  }

  @Override
  public boolean hasErrors() {
    return !faults.isEmpty() || !overtaken.isEmpty();
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "beheer", "partners", region),
            words.text("network.manage.title", regionName)));
  }
}
