package nl.biotoop.library.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One source, for who looks whether it is there and right.
 *
 * @param language of the title; null when it is that of the page
 * @param by who made it, and when
 * @param url its address; {@code ""} when not known
 * @param dead what is wrong with the address; {@code ""} when nothing that we know of
 * @param on the day, as typed
 * @param note as typed
 * @param history what was noted before, the newest first
 * @param faults what has to be mended
 */
public record KeptSourcePage(
    String code,
    String name,
    @Nullable String language,
    String by,
    String published,
    String url,
    String dead,
    String on,
    String note,
    List<Note> history,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public KeptSourcePage {
    history = List.copyOf(history);
    faults = List.copyOf(faults);
  }

  /** A look, in words. */
  public record Note(String day, String text) {}

  @Override
  public String heading(Words words) {
    return words.text("library.check.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "beheer", "bronnen"), words.text("library.manage.title")));
  }
}
