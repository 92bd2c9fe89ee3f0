package nl.biotoop.support.editing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What in the register asks for attention.
 *
 * @param unchecked how many were not checked for 180 days, or never
 * @param proposals how many wait for an answer of this account
 * @param checksLinks whether addresses are visited
 * @param reports open reports of visitors
 * @param lists what else asks for attention, each with its heading
 * @param answered the report that was just sent without an answer, with what was typed; null when
 *     none was
 */
public record ManageHomePage(
    int unchecked,
    int proposals,
    boolean checksLinks,
    List<Report> reports,
    List<Group> lists,
    @Nullable Unanswered answered)
    implements Page {

  /** A report of a visitor. */
  public record Report(
      String id, String instrument, String name, String what, String text, String about) {}

  /** Instruments with one thing to look at. */
  public record Group(String title, List<Line> lines, int more) {}

  /**
   * One thing to look at.
   *
   * @param id of the instrument; {@code ""} when it is none
   * @param about what is the matter with it; {@code ""} when the heading says it all
   */
  public record Line(String id, String name, String about) {}

  /** An answer that cannot be kept. */
  public record Unanswered(String id, String error) {}

  @Override
  public int status() {
    return answered == null ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (answered == null ? "" : words.text("form.error.prefix") + " ")
        + words.text("editing.home.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
