package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The appointments about a question, and the form to note another.
 *
 * @param id of the question
 * @param asked when it was asked
 * @param day as typed
 * @param hour as typed
 * @param place as typed
 * @param appointments those there are, first one first
 * @param dayError what is wrong with the day; null when nothing
 * @param hourError what is wrong with the time; null when nothing
 * @param placeError what is wrong with the place; null when nothing
 */
public record AppointmentPage(
    String id,
    String asked,
    String day,
    String hour,
    String place,
    List<AgendaPage.Line> appointments,
    @Nullable String dayError,
    @Nullable String hourError,
    @Nullable String placeError)
    implements Page {

  public boolean hasErrors() {
    return dayError != null || hourError != null || placeError != null;
  }

  @Override
  public int status() {
    return hasErrors() ? 422 : 200;
  }

  @Override
  public String title(Words words) {
    return (hasErrors() ? words.text("form.error.prefix") + " " : "")
        + words.text("desk.appointment.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "vragen"), words.text("desk.caseload.title")),
        new Link(Paths.of(words.language(), "vragen", id), words.text("desk.case.title", asked)));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
