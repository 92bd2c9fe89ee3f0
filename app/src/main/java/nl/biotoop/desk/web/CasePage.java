package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One question, for an adviser.
 *
 * @param owner who has it, in words
 * @param ownerId who has it, as sent along with a form; {@code ""} when nobody
 * @param passedTo the advisers it was passed to, in words
 * @param helped who already worked on it, in words
 * @param hops how often it changed hands
 * @param toCall the organisation that the asker can call
 * @param wayfinderHref what the wayfinder told the asker; null when the question did not come from
 *     there
 * @param reach how the asker is reached; empty when not given
 * @param steps what happened, oldest first
 * @param colleagues to hand over to
 * @param mayHop whether it may change hands once more
 * @param ends the ways to end it
 * @param help the instruments that may have helped, by name; empty when it has ended
 * @param waiting whether it can be taken up
 * @param open whether it has not ended
 * @param saved whether it has just been changed
 * @param error what was wrong with a form; null when nothing
 */
public record CasePage(
    String id,
    String asked,
    String text,
    String place,
    String theme,
    String state,
    String owner,
    String ownerId,
    String passedTo,
    String helped,
    int hops,
    String toCall,
    @Nullable String wayfinderHref,
    String reach,
    List<Line> steps,
    List<Choice> colleagues,
    boolean mayHop,
    List<Choice> ends,
    List<Choice> help,
    boolean waiting,
    boolean open,
    boolean saved,
    @Nullable String error)
    implements FormPage {

  /** Something that happened. */
  public record Line(String when, String who, String what, String note) {}

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("desk.case.title", asked);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "vragen"), words.text("desk.caseload.title")));
  }
}
