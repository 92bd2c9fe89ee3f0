package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The form that proposes a version.
 *
 * @param id the index
 * @param name what it is called
 * @param version the number the version would have
 * @param elements one for each element of the shared model
 * @param year the last year that counts
 * @param cap the highest scaled value; {@code ""} for none
 * @param aggregations how the elements may come together
 */
public record IndexFormPage(
    String id,
    String name,
    int version,
    List<Element> elements,
    String year,
    String cap,
    List<Choice> aggregations,
    String reason,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public IndexFormPage {
    elements = List.copyOf(elements);
    aggregations = List.copyOf(aggregations);
    faults = List.copyOf(faults);
  }

  /**
   * One element.
   *
   * @param id its id in the vocabulary
   * @param indicators the figures there are, after that it takes no part; one choice when there is
   *     no figure
   * @param weight as typed
   */
  public record Element(String id, String name, List<Choice> indicators, String weight) {
    /** Keeps its own copy of the list. */
    public Element {
      indicators = List.copyOf(indicators);
    }

    /** Whether there is a figure for it. */
    public boolean isMeasured() {
      return indicators.size() > 1;
    }
  }

  @Override
  public String heading(Words words) {
    return words.text("index.propose.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "indexen"), words.text("index.keep.title")));
  }
}
