package nl.biotoop.support.editing.web;

import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of one instrument.
 *
 * @param id the instrument; {@code ""} for a new one
 * @param name what it is called now
 * @param basedOn the number of the revision that the fields were filled from
 * @param parts the fields in groups
 * @param faults what is wrong, with the field to go to
 * @param conflict who changed it in between; null when nobody did
 * @param warnings what is hard to read, and what in the rule is probably not meant
 * @param state how it stands; empty for a new one
 * @param saved whether it has just been kept
 * @param preview whether this only shows what would come of it
 * @param notKept whether the database could not keep it now
 * @param action the address that what is filled in is sent to
 * @param suggests whether what is sent goes to the region to decide
 */
public record HelpFormPage(
    String id,
    String name,
    int basedOn,
    List<PartView> parts,
    List<FaultView> faults,
    @Nullable String conflict,
    List<String> warnings,
    Optional<State> state,
    boolean saved,
    boolean preview,
    boolean notKept,
    String action,
    boolean suggests)
    implements Page {

  /** Fields under one heading. */
  public record PartView(String title, List<FieldView> fields) {}

  /**
   * One field.
   *
   * @param id its id on the page
   * @param name under which it is sent
   * @param kind how it is filled in
   * @param value what stands in it; {@code ""} when nothing
   * @param choices to choose from; empty for a field to type in
   * @param places the second field of an area; {@code ""} elsewhere
   * @param error what is wrong; null when nothing
   * @param other what somebody else wrote meanwhile; null when that is the same
   */
  public record FieldView(
      String id,
      String name,
      HelpField.Kind kind,
      String label,
      String help,
      String value,
      List<Choice> choices,
      String places,
      @Nullable String error,
      @Nullable String other) {

    public boolean is(String wanted) {
      return kind.name().equals(wanted);
    }
  }

  /** A fault; the address is empty when no field of this page can mend it. */
  public record FaultView(String href, String text) {}

  /**
   * How an instrument stands.
   *
   * @param checked when it was last checked, in words
   * @param nextCheck a day to propose for the next check
   * @param withdrawn whether it is out of the register
   * @param unreadable why the newest revision cannot be read; empty when it can
   * @param guarded the names of the protected fields
   */
  public record State(
      String checked,
      String nextCheck,
      boolean withdrawn,
      List<String> unreadable,
      List<String> guarded) {}

  public boolean isNew() {
    return id.isEmpty();
  }

  @Override
  public int status() {
    return conflict != null ? 409 : !faults.isEmpty() && !preview ? 422 : notKept ? 503 : 200;
  }

  @Override
  public String title(Words words) {
    String title =
        isNew() ? words.text("editing.new.title") : words.text("editing.form.title", name);
    return (status() == 200 ? "" : words.text("form.error.prefix") + " ") + title;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    if (suggests) {
      return List.of(
          new Link(Paths.of(words.language(), "voorstellen"), words.text("proposals.title")));
    }
    return List.of(
        new Link(Paths.of(words.language(), "beheer"), words.text("editing.home.title")),
        new Link(Paths.of(words.language(), "beheer", "hulp"), words.text("editing.list.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
