package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form to ask a question; the same for a visitor and for an adviser who notes one.
 *
 * @param byAdviser whether an adviser fills it in, who can add theme and reach
 * @param text what was typed
 * @param place the municipality as typed
 * @param answers what the wayfinder knows, carried along
 * @param themes to choose from; only for an adviser
 * @param reach what was typed; only for an adviser
 * @param textError what is wrong with the text; null when nothing
 * @param placeError what is wrong with the place; null when nothing
 * @param reachError what is wrong with the reach; null when nothing
 * @param notKept whether keeping it failed on our side
 * @param draft the draft that the browser keeps; null for a visitor, whose words stay nowhere
 */
public record AskPage(
    boolean byAdviser,
    String text,
    String place,
    String answers,
    List<Choice> themes,
    String reach,
    @Nullable String textError,
    @Nullable String placeError,
    @Nullable String reachError,
    boolean notKept,
    @Nullable Draft draft)
    implements FormPage {

  /**
   * What a browser needs to keep a draft through a lost connection.
   *
   * @param account whose draft it is
   * @param key under which the question is sent, so that it stays one when it is sent again
   * @param days how long a browser keeps it
   */
  public record Draft(String account, String key, long days) {}

  @Override
  public boolean hasErrors() {
    return textError != null || placeError != null || reachError != null;
  }

  @Override
  public int status() {
    return notKept ? 503 : FormPage.super.status();
  }

  @Override
  public String heading(Words words) {
    return byAdviser ? words.text("desk.new.title") : words.text("desk.ask.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return byAdviser
        ? List.of(new Link(Paths.of(words.language(), "vragen"), words.text("desk.caseload.title")))
        : List.of();
  }
}
