package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The form in which a region notes how a figure of a document stands.
 *
 * @param region the name of its region
 * @param href its place on the public page
 * @param measure what is counted
 * @param wanted the figure of the document
 * @param compares whether the document gives a bound, so that a number can be held against it
 * @param revision what the form is based on
 * @param text as typed
 * @param amount as typed
 * @param day as typed
 * @param source as typed
 * @param overtaken whether somebody else was first
 * @param notes what was noted before, the newest first
 * @param faults what has to be mended
 */
public record ActualFormPage(
    String region,
    String href,
    String measure,
    String wanted,
    boolean compares,
    int revision,
    String text,
    String amount,
    String day,
    String source,
    boolean overtaken,
    List<TargetsPage.Noted> notes,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public ActualFormPage {
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }

  @Override
  public String heading(Words words) {
    return words.text("profile.actual.title");
  }

  @Override
  public boolean hasErrors() {
    return !faults.isEmpty() || overtaken;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(href, words.text("profile.targets.title")));
  }
}
