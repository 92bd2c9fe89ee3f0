package nl.biotoop.support.embedding.web;

import java.util.List;
import java.util.Map;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One house: its look, its help, where it may be shown, the lines to copy and a live example.
 *
 * @param code its code
 * @param typed what stands in the fields, by name
 * @param municipalities the municipalities to choose from; the first is all of the region
 * @param offers the help to choose from
 * @param logo the address of its logo; null when it has none
 * @param frameLine the line with a frame
 * @param scriptLine the line with a script
 * @param exampleHref what the frame shows
 * @param saved whether it has just been kept
 * @param errors what is wrong, by the name of the field
 */
public record HouseEditPage(
    String code,
    Map<String, String> typed,
    List<Choice> municipalities,
    List<Choice> offers,
    @Nullable String logo,
    String frameLine,
    String scriptLine,
    String exampleHref,
    boolean saved,
    Map<String, String> errors)
    implements Page {

  /** What stands in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether what stands in a field is wrong, as {@code aria-invalid} says it. */
  public @Nullable String invalid(String field) {
    return errors.containsKey(field) ? "true" : null;
  }

  @Override
  public boolean showsOwnFrames() {
    return true;
  }

  @Override
  public int status() {
    return errors.isEmpty() ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (errors.isEmpty() ? "" : words.text("form.error.prefix") + " ")
        + words.text("embed.house.title", typed("name"));
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "inbedden"), words.text("embed.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
