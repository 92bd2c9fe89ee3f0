package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Two profiles side by side.
 *
 * @param left to choose the one from
 * @param right to choose the other from
 * @param unread regions that we do not know; {@code ""} when none
 * @param names of the two; none as long as they are not chosen
 * @param rows what both say, part by part
 * @param needsTwo whether another number than two was asked for
 */
public record ComparePage(
    List<Choice> left,
    List<Choice> right,
    String unread,
    List<String> names,
    List<Row> rows,
    boolean needsTwo)
    implements Page {
  /** Keeps its own copies of the lists. */
  public ComparePage {
    left = List.copyOf(left);
    right = List.copyOf(right);
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /** One part of both. */
  public record Row(String title, List<Said> both) {
    /** Keeps its own copy of the list. */
    public Row {
      both = List.copyOf(both);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("profile.compare.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "regioprofiel"), words.text("profile.title")));
  }
}
