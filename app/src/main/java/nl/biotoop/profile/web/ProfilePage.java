package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * What one region says of itself.
 *
 * @param region its id
 * @param name its name
 * @param history of the core task, the newest first
 * @param fields the seven that make the region what it is
 * @param ways lever, method and preferred form
 * @param analyses that were asked for
 * @param contradictions how many pairs of claims about it exclude each other
 * @param manages whether the visitor may change it
 */
public record ProfilePage(
    String region,
    String name,
    Said task,
    List<Said> history,
    Ladder ladder,
    List<Said> fields,
    List<Said> ways,
    Said analysis,
    List<Scored> conditions,
    List<AnalysisLine> analyses,
    int contradictions,
    boolean manages)
    implements Page {
  /** Keeps its own copies of the lists. */
  public ProfilePage {
    history = List.copyOf(history);
    fields = List.copyOf(fields);
    ways = List.copyOf(ways);
    conditions = List.copyOf(conditions);
    analyses = List.copyOf(analyses);
  }

  /** How far the region has grown, with the states there are. */
  public record Ladder(Said said, List<Step> steps) {
    /** Keeps its own copy of the list. */
    public Ladder {
      steps = List.copyOf(steps);
    }
  }

  /** One state of the ladder, and whether the region is there. */
  public record Step(String text, boolean here) {}

  /**
   * A framework condition.
   *
   * @param element the element it belongs to
   * @param unknown what to say as long as nobody gave a score; {@code ""} otherwise
   * @param source that names the condition
   */
  public record Scored(Said said, String element, String unknown, Cited source) {}

  @Override
  public String title(Words words) {
    return words.text("profile.one", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "regioprofiel"), words.text("profile.title")));
  }
}
