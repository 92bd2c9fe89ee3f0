package nl.biotoop.observation.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One table: what it measures, and one indicator in one period for all its areas.
 *
 * @param title its name
 * @param note what a reader must know; {@code ""} when nothing
 * @param source where it came from
 * @param about what the chosen indicator means; none when the table has no figures
 * @param indicators to choose from
 * @param periods to choose from, the newest first
 * @param warnings what a reader must mind about the choice
 * @param caption what stands in the tables
 * @param unit of the values
 * @param groups the areas by sort; none when the table has no figures
 * @param files where all its figures are for a spreadsheet and for programs
 */
public record DatasetPage(
    String title,
    String note,
    Source source,
    List<Fact> about,
    List<Choice> indicators,
    List<Choice> periods,
    List<String> warnings,
    String caption,
    String unit,
    List<Group> groups,
    List<Link> files)
    implements Page {
  /** Keeps its own copies of the lists. */
  public DatasetPage {
    about = List.copyOf(about);
    indicators = List.copyOf(indicators);
    periods = List.copyOf(periods);
    warnings = List.copyOf(warnings);
    groups = List.copyOf(groups);
    files = List.copyOf(files);
  }

  /** Something to know, with its name. */
  public record Fact(String label, String text) {}

  /**
   * Where figures come from.
   *
   * @param library where it stands among all sources
   * @param notes what a reader must know of figures that the owner did not give; none when all did
   * @param files where those came from
   * @param loads what came in and when, the newest first
   */
  public record Source(
      String owner,
      String href,
      String licence,
      String licenceHref,
      String library,
      List<String> notes,
      List<String> files,
      List<Intake> loads) {
    /** Keeps its own copies of the lists. */
    public Source {
      notes = List.copyOf(notes);
      files = List.copyOf(files);
      loads = List.copyOf(loads);
    }
  }

  /**
   * One load, in words.
   *
   * @param file the file it came from and where that came from; {@code ""} when a source gave it
   * @param payload the hash of what was read
   */
  public record Intake(String text, String file, String payload) {}

  /**
   * Areas of one sort, by name.
   *
   * @param map the same as the lines; empty when areas of this sort have no map, or there are too
   *     few figures
   */
  public record Group(String title, List<Line> lines, Optional<TileMap> map) {
    /** Keeps its own copy of the list. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One area.
   *
   * @param region its code as the table has it
   * @param href its figures through the years
   * @param name its name; its code when no name is known
   * @param value in words that there is none when there is none
   * @param number the value as it is shown; empty when there is none
   * @param mark what a picture must show as well
   * @param remark the flags of the source or why there is no value; {@code ""} when there are none
   */
  public record Line(
      String region,
      String href,
      String name,
      String value,
      OptionalDouble number,
      Mark mark,
      String remark) {

    /** Whether there is a value. */
    public boolean known() {
      return number.isPresent();
    }
  }

  /** What sort of figure stands in a line, as far as a picture tells it. */
  public enum Mark {
    /** A value of the area itself, or none without a secret behind it. */
    NONE,
    /** A value that was measured for a larger area. */
    INHERITED,
    /** No value: the source keeps it secret, or we do because a secret one would follow. */
    SECRET
  }

  @Override
  public String title(Words words) {
    return title;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "cijfers"), words.text("observation.title")));
  }
}
