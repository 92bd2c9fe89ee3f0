package nl.biotoop.resilience.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The form of one shock.
 *
 * @param id its id; {@code ""} while it is new
 * @param regions the regions to choose from; of one that is kept only its own
 * @param name as typed
 * @param from as typed
 * @param until as typed
 * @param kinds one chosen, or none yet
 * @param text as typed
 * @param source as typed
 * @param takenBack whether it is shown to nobody else
 * @param seenHref where everybody sees it; {@code ""} when nobody does
 * @param revision what the form is based on
 * @param overtaken how it stands now, when somebody else was first; none otherwise
 * @param faults what has to be mended
 */
public record ShockPage(
    String id,
    List<Choice> regions,
    String name,
    String from,
    String until,
    List<Choice> kinds,
    String text,
    String source,
    boolean takenBack,
    String seenHref,
    int revision,
    List<String> overtaken,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public ShockPage {
    regions = List.copyOf(regions);
    kinds = List.copyOf(kinds);
    overtaken = List.copyOf(overtaken);
    faults = List.copyOf(faults);
  }

  @Override
  public String heading(Words words) {
    return id.isEmpty()
        ? words.text("resilience.manage.add")
        : words.text("resilience.manage.change");
  }

  @Override
  public boolean hasErrors() {
    return !faults.isEmpty() || !overtaken.isEmpty();
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "beheer", "schokken"),
            words.text("resilience.manage.title")));
  }
}
