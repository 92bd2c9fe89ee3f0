package nl.biotoop.observation.catalogue.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The catalogue of indicators, for who keeps it.
 *
 * @param count how many indicators there are
 * @param done whether it was changed a moment ago
 * @param faults of the file that was handed in, or that it could not be adopted
 * @param columns what may stand in each column
 * @param versions what was adopted, the newest first
 */
public record CataloguePage(
    int count, boolean done, List<Fault> faults, List<Column> columns, List<Version> versions)
    implements FormPage {
  static final String FILE = "file";

  /** Keeps its own copy of the lists. */
  public CataloguePage {
    faults = List.copyOf(faults);
    columns = List.copyOf(columns);
    versions = List.copyOf(versions);
  }

  /**
   * A column of the table.
   *
   * @param settled whether it stays as it is once there are figures
   */
  public record Column(String name, String meaning, boolean settled) {}

  /**
   * A version, all in words.
   *
   * @param href the page that shows what going back to it changes
   * @param now whether it is the catalogue now
   */
  public record Version(String href, String at, String by, String rows, boolean now) {}

  @Override
  public String heading(Words words) {
    return words.text("catalogue.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "cijfers"), words.text("refresh.title")));
  }
}
