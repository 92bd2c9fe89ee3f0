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
 * @param groups by region
 */
public record TargetsPage(
    List<Choice> regions,
    List<Choice> documents,
    String unread,
    int found,
    int missed,
    int lateUnknown,
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
      String note) {}

  @Override
  public String title(Words words) {
    return words.text("profile.targets.title");
  }
}
