package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The own appointments, and the secret address for a calendar program.
 *
 * @param lines the appointments, first one first
 * @param hasLink whether there is a secret address
 * @param link the address, right after it was made; null otherwise
 */
public record AgendaPage(List<Line> lines, boolean hasLink, @Nullable String link) implements Page {

  /**
   * An appointment.
   *
   * @param questionHref the question it is about
   * @param own whether it is the reader's own, who can cancel and download it
   */
  public record Line(
      String id,
      String when,
      String place,
      String subject,
      String questionHref,
      boolean own,
      boolean cancelled) {}

  @Override
  public String title(Words words) {
    return words.text("desk.agenda.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "vragen"), words.text("desk.caseload.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
