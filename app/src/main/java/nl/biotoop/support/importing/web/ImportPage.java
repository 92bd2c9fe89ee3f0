package nl.biotoop.support.importing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a table is handed in.
 *
 * @param runs what was handed in before, newest first
 * @param error why the last file was not taken; null when nothing went wrong
 */
public record ImportPage(List<Line> runs, @Nullable String error) implements Page {

  /** One that was handed in. */
  public record Line(String id, String file, String when, String who, String state) {}

  @Override
  public int status() {
    return error == null ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (error == null ? "" : words.text("form.error.prefix") + " ")
        + words.text("import.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
