package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of an analysis that was asked for.
 *
 * @param region the id of its region
 * @param regionName the name of its region
 * @param id its id; {@code ""} while it is new
 * @param revision what the form is based on
 * @param question as typed
 * @param asker as typed
 * @param supplier as typed
 * @param statuses to choose from
 * @param answer as typed
 * @param source as typed
 * @param overtaken how it stands now, when somebody else was first; null otherwise
 * @param faults what has to be mended
 */
public record AnalysisFormPage(
    String region,
    String regionName,
    String id,
    int revision,
    String question,
    String asker,
    String supplier,
    List<Choice> statuses,
    String answer,
    String source,
    @Nullable AnalysisLine overtaken,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public AnalysisFormPage {
    statuses = List.copyOf(statuses);
    faults = List.copyOf(faults);
  }

  @Override
  public String heading(Words words) {
    return id.isEmpty()
        ? words.text("profile.analysis.add")
        : words.text("profile.analysis.change");
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
