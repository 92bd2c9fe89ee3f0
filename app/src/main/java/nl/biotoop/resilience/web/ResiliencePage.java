package nl.biotoop.resilience.web;

import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * What one measure did around one shock, in the regions of a country.
 *
 * @param shocks to choose from
 * @param measures to choose from
 * @param countries to choose from; none when there is one only
 * @param warnings what could not be read in the address
 * @param chosen the shock
 * @param headings before, during and after, with their years
 * @param caption which measure, around which shock
 * @param against what the country did; empty when the measure is no volume of production
 * @param groups the regions by sort, each by name
 * @param all every shock
 */
public record ResiliencePage(
    List<Choice> shocks,
    List<Choice> measures,
    List<Choice> countries,
    List<String> warnings,
    ShockBox chosen,
    List<String> headings,
    String caption,
    Optional<Against> against,
    List<Group> groups,
    List<ShockBox> all)
    implements Page {
  /** Keeps its own copies of the lists. */
  public ResiliencePage {
    shocks = List.copyOf(shocks);
    measures = List.copyOf(measures);
    countries = List.copyOf(countries);
    warnings = List.copyOf(warnings);
    headings = List.copyOf(headings);
    groups = List.copyOf(groups);
    all = List.copyOf(all);
  }

  /**
   * A shock, all in words.
   *
   * @param href where to choose it
   * @param areas where it hit
   * @param source where it stands
   * @param sourceHref its place among all sources; {@code ""} when it stands elsewhere
   */
  public record ShockBox(
      String href,
      String name,
      String years,
      String kind,
      String areas,
      String text,
      String source,
      String sourceHref) {}

  /** What a country did, in sentences. */
  public record Against(List<String> sentences) {
    /** Keeps its own copy of the list. */
    public Against {
      sentences = List.copyOf(sentences);
    }
  }

  /** The regions of one sort. */
  public record Group(String title, List<Line> lines) {
    /** Keeps its own copy of the list. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One region, all in words.
   *
   * @param remark how its figures came about; {@code ""} when as published
   * @param cells before, during, after and the change
   * @param indices resistance, recovery and the own downturn; none when the measure has none
   */
  public record Line(Link region, String remark, List<Cell> cells, List<String> indices) {
    /** Keeps its own copies of the lists. */
    public Line {
      cells = List.copyOf(cells);
      indices = List.copyOf(indices);
    }
  }

  /** A number with the years it rests on, or that there is none. */
  public record Cell(String text, boolean known) {}

  @Override
  public String title(Words words) {
    return words.text("resilience.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "monitor"), words.text("menu.monitor")));
  }
}
