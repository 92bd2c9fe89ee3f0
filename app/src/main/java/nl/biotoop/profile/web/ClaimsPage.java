package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What sources claim about a region.
 *
 * @param region its id
 * @param name its name
 * @param groups of claims that compare; those with a contradiction first
 * @param contradictions how many pairs exclude each other
 * @param keeps whether the visitor may note claims
 * @param done what has just been done; {@code ""} when nothing
 */
public record ClaimsPage(
    String region, String name, List<Group> groups, int contradictions, boolean keeps, String done)
    implements Page {
  /** Keeps its own copy of the list. */
  public ClaimsPage {
    groups = List.copyOf(groups);
  }

  /**
   * Claims that compare.
   *
   * @param title subject and measure
   * @param language of the title; null when it is that of the page
   * @param reasons why they contradict each other; none when they do not
   */
  public record Group(
      String title, @Nullable String language, List<Line> lines, List<Reason> reasons) {
    /** Keeps its own copies of the lists. */
    public Group {
      lines = List.copyOf(lines);
      reasons = List.copyOf(reasons);
    }
  }

  /** Why two claims exclude each other, and what to mind about that. */
  public record Reason(String text, List<String> notes) {
    /** Keeps its own copy of the list. */
    public Reason {
      notes = List.copyOf(notes);
    }
  }

  /**
   * One claim, all in words.
   *
   * @param language of what is stated and meant; null when it is that of the page
   * @param means what it leaves possible
   * @param meaning {@code ""} when not noted
   * @param note {@code ""} when there is nothing to mind
   * @param by who noted it; {@code ""} for the content
   * @param takeBack its address to take it back; {@code ""} for who may not
   */
  public record Line(
      String stated,
      @Nullable String language,
      String means,
      String meaning,
      int year,
      Cited source,
      String note,
      String by,
      String takeBack) {}

  @Override
  public String title(Words words) {
    return words.text("profile.claims.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "regioprofiel"), words.text("profile.title")),
        new Link(
            Paths.of(words.language(), "regioprofiel", region), words.text("profile.one", name)));
  }
}
