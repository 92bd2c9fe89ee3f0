package nl.biotoop.library.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What everything here rests on.
 *
 * @param asked the words that were searched
 * @param kinds to choose from; the first leaves everything in
 * @param unread the kind in the address that is none; {@code ""} when it could be read
 * @param found how many were found in all
 * @param groups what was found, by kind
 */
public record SourcesPage(
    String asked, List<Choice> kinds, String unread, int found, List<Group> groups)
    implements Page {
  /** Keeps its own copies of the lists. */
  public SourcesPage {
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
  }

  /** The sources of one kind. */
  public record Group(String title, List<Entry> entries) {
    /** Keeps its own copy of the list. */
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One source, all in words.
   *
   * @param anchor where it stands on the page
   * @param language of the title; null when it is that of the page
   * @param by who made it, and when
   * @param published where; {@code ""} when not known
   * @param use what it is used for; {@code ""} when the figures say so
   * @param figures the figures that come from it
   * @param url its address; {@code ""} when not known
   * @param address its address as people write it
   * @param access who may read it; {@code ""} when not known
   * @param checked when somebody last looked, or that nobody did
   */
  public record Entry(
      String anchor,
      String title,
      @Nullable String language,
      String by,
      String published,
      String use,
      List<Link> figures,
      String url,
      String address,
      String access,
      String checked) {
    /** Keeps its own copy of the list. */
    public Entry {
      figures = List.copyOf(figures);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("library.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "cijfers"), words.text("observation.title")));
  }
}
