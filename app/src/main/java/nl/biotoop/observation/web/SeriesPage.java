package nl.biotoop.observation.web;

import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * One indicator of one area through the years.
 *
 * @param indicator its name
 * @param region the name of the area
 * @param code the code of the area as the source writes it
 * @param later what became of the area or its code; empty when nothing did
 * @param unit of the values
 * @param dataset the table it comes from
 * @param about what the indicator means
 * @param picture the same as the table; empty when fewer than two values are known
 * @param fromZero whether the picture begins at zero
 * @param lines by period
 * @param files the same for a spreadsheet and for programs
 * @param embed how it stands on another site
 * @param source where the figures come from
 */
public record SeriesPage(
    String indicator,
    String region,
    String code,
    Optional<String> later,
    String unit,
    Link dataset,
    List<DatasetPage.Fact> about,
    Optional<SeriesPicture> picture,
    boolean fromZero,
    List<Line> lines,
    List<Link> files,
    Embed embed,
    DatasetPage.Source source)
    implements Page {
  /** Keeps its own copies of the lists. */
  public SeriesPage {
    about = List.copyOf(about);
    lines = List.copyOf(lines);
    files = List.copyOf(files);
  }

  /**
   * One period.
   *
   * @param value in words that there is none when there is none
   * @param known whether there is a value
   * @param remark the flags of the source or why there is no value; {@code ""} when there are none
   * @param event what happened in it; {@code ""} when nothing
   * @param loaded when the load it comes from came in; {@code ""} when no load has it
   * @param before what earlier loads, and loads that were taken back, had instead
   */
  public record Line(
      String period,
      String value,
      boolean known,
      String remark,
      String event,
      String loaded,
      List<String> before) {
    /** Keeps its own copy of the list. */
    public Line {
      before = List.copyOf(before);
    }
  }

  /**
   * The series on another site.
   *
   * @param href the whole page
   * @param house the code that was typed; {@code ""} when none was
   * @param known whether a house has that code
   * @param line the HTML to copy
   */
  public record Embed(String href, String house, boolean known, String line) {}

  /** Whether a later load changed something. */
  public boolean revised() {
    return lines.stream().anyMatch(line -> !line.before().isEmpty());
  }

  @Override
  public String title(Words words) {
    return words.text("observation.series.title", indicator, region);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            nl.biotoop.platform.web.Paths.of(words.language(), "cijfers"),
            words.text("observation.title")),
        dataset);
  }
}
