package nl.biotoop.support.embedding.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The houses a programme manager keeps, and a form for a new one.
 *
 * @param houses one line each
 * @param code the code of a new one, as typed
 * @param name its name, as typed
 * @param regions the regions it can belong to
 * @param codeError what is wrong with the code; null when nothing
 * @param nameError what is wrong with the name
 * @param regionError what is wrong with the region
 */
public record EmbeddingPage(
    List<Line> houses,
    String code,
    String name,
    List<Choice> regions,
    @Nullable String codeError,
    @Nullable String nameError,
    @Nullable String regionError)
    implements Page {

  /** One house; {@code starts} is how often the wayfinder was started on its site, as written. */
  public record Line(String href, String name, String region, String starts) {}

  public boolean hasErrors() {
    return codeError != null || nameError != null || regionError != null;
  }

  @Override
  public int status() {
    return hasErrors() ? 422 : 200;
  }

  @Override
  public String title(Words words) {
    return (hasErrors() ? words.text("form.error.prefix") + " " : "") + words.text("embed.title");
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
