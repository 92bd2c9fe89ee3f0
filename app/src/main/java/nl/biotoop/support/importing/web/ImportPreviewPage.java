package nl.biotoop.support.importing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What would come of an import, and what came of it.
 *
 * @param said what has just been done; null when nothing
 * @param counts how many rows of each kind
 * @param remarks what should be known about the file
 * @param faulty the first rows with faults
 * @param duplicates the first rows that the register seems to have
 * @param kept fields that stay as a person wrote them, a line per row
 * @param samples the first rows that are good
 * @param good how many rows would be taken over
 * @param more how many rows with faults or choices are not shown
 * @param mayUndo whether it is in the register
 * @param mayDiscard whether nothing of it is
 * @param open whether rows can still be changed
 */
public record ImportPreviewPage(
    String id,
    String file,
    String when,
    @Nullable String said,
    List<Count> counts,
    List<String> remarks,
    List<Faulty> faulty,
    List<Duplicate> duplicates,
    List<String> kept,
    List<Sample> samples,
    long good,
    long more,
    boolean mayUndo,
    boolean mayDiscard,
    boolean open)
    implements Page {

  /** So many rows of a kind. */
  public record Count(String label, long number) {}

  /** A row with faults: the cells to mend, and what is wrong with the row as a whole. */
  public record Faulty(int row, String title, List<Fix> fixes, List<String> whole) {}

  /** A cell to mend. */
  public record Fix(String name, String label, String text, String problem) {}

  /**
   * A row that the register or the file seems to have already.
   *
   * @param matchHref the page of what stands; {@code ""} when it stands in the file
   */
  public record Duplicate(
      int row,
      String title,
      String url,
      String match,
      String matchUrl,
      String matchHref,
      List<Choice> choices) {}

  /** A good row. */
  public record Sample(int row, String title, String provider, String what, boolean toCheck) {}

  @Override
  public String title(Words words) {
    return words.text("import.preview.title", file);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "import"), words.text("import.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
