package nl.biotoop.support.editing.web.conditions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one instrument.
 *
 * @param id the instrument
 * @param name what it is called now
 * @param basedOn the number of the revision that is overwritten
 * @param source the number of the revision that the rows point into
 * @param state why the page is shown
 * @param faults what is wrong, with the field to go to
 * @param conflict who changed it in between; null when nobody did
 * @param theirs the conditions as that other left them, line by line
 * @param modes how the rows can count together
 * @param rows the conditions
 * @param size how many rows there are, also inside groups
 * @param attributes what a new condition can ask
 * @param trials the example firms
 * @param tested whether the form itself could be tried, not only what is kept
 * @param paths what came of following all paths, in sentences; empty when the form has faults
 * @param flow the conditions as a picture
 * @param lines the same as lines of a table
 */
public record ConditionsPage(
    String id,
    String name,
    int basedOn,
    int source,
    State state,
    List<FaultView> faults,
    @Nullable String conflict,
    List<String> theirs,
    List<Choice> modes,
    List<RowView> rows,
    int size,
    List<Choice> attributes,
    List<TrialView> trials,
    boolean tested,
    List<String> paths,
    Optional<FlowPicture> flow,
    List<LineView> lines)
    implements Page {

  /** Why the page is shown. */
  public enum State {
    /** It was opened. */
    OPENED,
    /** It has just been kept. */
    SAVED,
    /** It was tried, nothing was kept. */
    TESTED,
    /** A row was added or taken away, nothing was kept. */
    CHANGED,
    /** The database could not keep it now. */
    NOT_KEPT
  }

  /** A fault; the address is empty when no field can mend it. */
  public record FaultView(String href, String text) {}

  /**
   * One row.
   *
   * @param number its number, {@code 2} or {@code 2-0} inside a group
   * @param kind {@code test}, {@code group} or {@code kept}
   * @param from its place in the rule
   * @param sentence what it says
   * @param test what it tests, in words; {@code ""} when that cannot be said
   * @param fresh whether it was just added
   * @param opened whether its fields are shown at once
   * @param fields the fields of a condition; empty for other rows
   * @param modes how the rows of a group count together
   * @param rows the rows of a group
   * @param lines a kept part, line by line
   * @param error what is wrong with the row itself; null when nothing
   */
  public record RowView(
      String number,
      String kind,
      String from,
      String sentence,
      String test,
      boolean fresh,
      boolean opened,
      Optional<FieldsView> fields,
      List<Choice> modes,
      List<RowView> rows,
      List<String> lines,
      @Nullable String error) {

    /** The place as people count: {@code 3} or {@code 3.1}. */
    public String place() {
      int dash = number.indexOf('-');
      return dash < 0
          ? String.valueOf(Integer.parseInt(number) + 1)
          : Integer.parseInt(number.substring(0, dash))
              + 1
              + "."
              + (Integer.parseInt(number.substring(dash + 1)) + 1);
    }
  }

  /**
   * The fields of a condition.
   *
   * @param attribute the id of what it asks
   * @param name what that is called
   * @param control how its value is filled in: {@code yes-no}, {@code choices}, {@code number},
   *     {@code area} or {@code sector}
   * @param operators the operators that fit
   * @param choices what can be ticked
   * @param value the text of a field to type in
   * @param unit behind a number; {@code ""} without one
   * @param sure whether the person said that the sentence still fits; null when not asked
   * @param errors what is wrong, by field
   */
  public record FieldsView(
      String attribute,
      String name,
      boolean negated,
      String control,
      List<Choice> operators,
      List<Choice> choices,
      String value,
      String until,
      String unit,
      String places,
      String nl,
      String en,
      List<Choice> kinds,
      String basis,
      @Nullable Boolean sure,
      Map<String, String> errors) {

    /** What is wrong with a field; null when nothing. */
    public @Nullable String error(String field) {
      return errors.get(field);
    }

    /** For {@code aria-invalid}. */
    public @Nullable String invalid(String field) {
      return errors.containsKey(field) ? "true" : null;
    }
  }

  /**
   * One example firm.
   *
   * @param kept what the conditions that are kept say
   * @param now what the form says; {@code ""} when it could not be tried
   * @param changed whether these differ
   * @param why the sentence that decides
   */
  public record TrialView(String firm, String kept, String now, boolean changed, String why) {}

  /** One line of the table beside the picture. */
  public record LineView(String place, String sentence, String test, String group) {}

  @Override
  public int status() {
    return conflict != null ? 409 : !faults.isEmpty() ? 422 : state == State.NOT_KEPT ? 503 : 200;
  }

  @Override
  public String title(Words words) {
    return (status() == 200 ? "" : words.text("form.error.prefix") + " ")
        + words.text("conditions.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "beheer"), words.text("editing.home.title")),
        new Link(Paths.of(words.language(), "beheer", "hulp"), words.text("editing.list.title")),
        new Link(Paths.of(words.language(), "beheer", "hulp", id), name));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
