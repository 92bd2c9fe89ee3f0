package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The figures that documents name, and how they stand.
 *
 * @param regions to choose from
 * @param documents to choose from
 * @param unread a region or document that was asked and that we do not know; {@code ""} when none
 * @param found how many there are
 * @param missed how many were not reached in time
 * @param lateUnknown of how many the deadline has passed and nobody knows
 * @param done whether something has just been noted
 * @param groups by region
 */
public record TargetsPage(
    List<Choice> regions,
    List<Choice> documents,
    String unread,
    int found,
    int missed,
    int lateUnknown,
    boolean done,
    List<Group> groups)
    implements Page {
  /** Keeps its own copies of the lists. */
  public TargetsPage {
    regions = List.copyOf(regions);
    documents = List.copyOf(documents);
    groups = List.copyOf(groups);
  }

  /** The figures of one region. */
  public record Group(String name, List<Line> lines) {
    /** Keeps its own copy of the list. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One figure, all in words.
   *
   * @param late whether its end has passed without being known to be met
   * @param actualSource where the present value was seen; null when it is not known
   * @param note {@code ""} when there is nothing to mind
   * @param before how it stood before, the newest first
   * @param changeHref where this visitor can note how it stands; {@code ""} when not
   */
  public record Line(
      String id,
      String measure,
      String amount,
      String kind,
      String outcome,
      boolean late,
      String owner,
      String deadline,
      String actual,
      @Nullable Cited actualSource,
      Cited source,
      String note,
      List<Noted> before,
      String changeHref) {
    /** Keeps its own copy of the list. */
    public Line {
      before = List.copyOf(before);
    }
  }

  /**
   * How a figure stood.
   *
   * @param text with the day or year of which it tells
   * @param by who noted it and when; {@code ""} on a page for everybody, and for the content
   */
  public record Noted(String text, Cited source, String by) {}

  @Override
  public String title(Words words) {
    return words.text("profile.targets.title");
  }
}
