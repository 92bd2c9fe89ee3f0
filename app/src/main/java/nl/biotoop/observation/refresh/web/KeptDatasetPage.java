package nl.biotoop.observation.refresh.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One table with figures, for who keeps them true.
 *
 * @param code its code
 * @param title its name
 * @param feeds where it can be fetched, a line each; none when it cannot
 * @param runs whether figures of it are coming in
 * @param columns what a file with its figures has
 * @param counted what such a file may count
 * @param form to hand in such a file
 * @param fetches the last times it was fetched or handed in, newest first
 * @param loads what came in, newest first
 * @param told what has just been done or could not be; {@code ""} when nothing
 */
public record KeptDatasetPage(
    String code,
    String title,
    List<String> feeds,
    boolean runs,
    List<Named> columns,
    List<Counted> counted,
    Form form,
    List<Link> fetches,
    List<Intake> loads,
    String told)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public KeptDatasetPage {
    feeds = List.copyOf(feeds);
    columns = List.copyOf(columns);
    counted = List.copyOf(counted);
    fetches = List.copyOf(fetches);
    loads = List.copyOf(loads);
  }

  /**
   * One load.
   *
   * @param text in words
   * @param more where it came from, and what became of it
   * @param source where what was read can be had; {@code ""} when it is not kept
   * @param takeBack where it can be taken back; {@code ""} when it no longer counts, or is the only
   *     one that does
   */
  public record Intake(String text, List<String> more, String source, String takeBack) {
    /** Keeps its own copy of the list. */
    public Intake {
      more = List.copyOf(more);
    }
  }

  /** A column of a file: the name above it, and what stands in it. */
  public record Named(String name, String text) {}

  /** An indicator of this table: its code, its name and its unit, the last two in words. */
  public record Counted(String code, String name, String unit) {}

  /**
   * The form to hand in a file, as it was sent.
   *
   * @param source where the file came from
   * @param faults what has to be mended, by field
   */
  public record Form(String source, List<Fault> faults) {
    static final Form EMPTY = new Form("", List.of());

    /** Keeps its own copy of the list. */
    public Form {
      faults = List.copyOf(faults);
    }
  }

  @Override
  public List<Fault> faults() {
    return form.faults();
  }

  @Override
  public String heading(Words words) {
    return title;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "cijfers"), words.text("refresh.title")));
  }
}
