package nl.biotoop.boundary.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * With which borders each map is drawn, and where an administrator loads others.
 *
 * @param levels the maps
 * @param choices the maps to choose from for a file
 * @param licence as typed
 * @param year as typed
 * @param properties to choose the one with the codes from; none as long as that is clear
 * @param done what was just done; {@code ""} when nothing was
 * @param faults what has to be mended
 */
public record BoundariesPage(
    List<Level> levels,
    List<Choice> choices,
    String licence,
    String year,
    List<Choice> properties,
    String done,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public BoundariesPage {
    levels = List.copyOf(levels);
    choices = List.copyOf(choices);
    properties = List.copyOf(properties);
    faults = List.copyOf(faults);
  }

  /**
   * One map.
   *
   * @param code its level
   * @param state what it is drawn with
   * @param facts of the borders that are used; none for what ships
   * @param used the id of the borders that are used; {@code ""} for what ships
   * @param waiting what was loaded and can be used
   * @param sources where borders can be fetched
   */
  public record Level(
      String code,
      String title,
      String state,
      List<Fact> facts,
      String used,
      List<Link> waiting,
      List<Source> sources) {
    /** Keeps its own copies of the lists. */
    public Level {
      facts = List.copyOf(facts);
      waiting = List.copyOf(waiting);
      sources = List.copyOf(sources);
    }
  }

  /** Something to know, with its name. */
  public record Fact(String label, String text) {}

  /** A listed address. */
  public record Source(String code, String owner, String year, String host, String condition) {}

  @Override
  public String heading(Words words) {
    return words.text("boundary.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }
}
