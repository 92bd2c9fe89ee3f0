package nl.biotoop.observation.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One indicator of a region that no source publishes as such: every period with how its figure came
 * about, and of one period everything it was made of.
 *
 * @param indicator its name
 * @param region the name of the region
 * @param unit of the values
 * @param dataset the table it belongs to
 * @param about what the indicator means
 * @param lines by period
 * @param origin of the chosen period
 * @param files the same for a spreadsheet and for programs
 * @param embed how it stands on another site
 * @param source where the figures of the table come from
 */
public record RegionPage(
    String indicator,
    String region,
    String unit,
    Link dataset,
    List<DatasetPage.Fact> about,
    List<Line> lines,
    Origin origin,
    List<Link> files,
    SeriesPage.Embed embed,
    DatasetPage.Source source)
    implements Page {
  /** Keeps its own copies of the lists. */
  public RegionPage {
    about = List.copyOf(about);
    lines = List.copyOf(lines);
    files = List.copyOf(files);
  }

  /**
   * One period.
   *
   * @param href what its figure was made of
   * @param value in words that there is none when there is none
   * @param known whether there is a value
   * @param remarks how it came about, or why it is missing
   */
  public record Line(
      String href, String period, String value, boolean known, List<String> remarks) {
    /** Keeps its own copy of the list. */
    public Line {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * What a figure was made of.
   *
   * @param title with the period
   * @param notes how it came about, or everything that stands in its way
   * @param sums the counts it was made of; none when it is missing
   * @param result the whole calculation in one line; {@code ""} when there is none
   */
  public record Origin(String title, List<String> notes, List<Sum> sums, String result) {
    /** Keeps its own copies of the lists. */
    public Origin {
      notes = List.copyOf(notes);
      sums = List.copyOf(sums);
    }
  }

  /**
   * Cells that add up.
   *
   * @param caption which figure
   * @param parts the cells
   * @param total what they are together
   */
  public record Sum(String caption, List<Part> parts, String total) {
    /** Keeps its own copy of the list. */
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One cell, all in words.
   *
   * @param href all its years
   * @param area whose figure it is, and what became of the area
   * @param value as the source has it
   * @param share which part of it counts
   * @param adds what it adds
   * @param load when it came in, and with which load
   */
  public record Part(
      String href,
      String area,
      String remark,
      String value,
      String share,
      String adds,
      String load) {}

  @Override
  public String title(Words words) {
    return words.text("observation.series.title", indicator, region);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "cijfers"), words.text("observation.title")), dataset);
  }
}
