package nl.biotoop.resilience.web;

import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * How one region came through one shock.
 *
 * @param region its name
 * @param shock what hit it
 * @param elsewhere whether the shock hit other areas only
 * @param notes what else happened in these years
 * @param headings before, during and after, with their years
 * @param lines every measure before, during and after
 * @param absent the measures that have no figure; {@code ""} when all have
 * @param facts the region against its country; none when there is no figure for it
 * @param others the same shock in all regions, and the other shocks of this region
 */
public record RegionResiliencePage(
    String region,
    ResiliencePage.ShockBox shock,
    boolean elsewhere,
    List<String> notes,
    List<String> headings,
    List<Line> lines,
    String absent,
    Optional<Facts> facts,
    List<Link> others)
    implements Page {
  /** Keeps its own copies of the lists. */
  public RegionResiliencePage {
    notes = List.copyOf(notes);
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /**
   * One measure.
   *
   * @param series every year of it
   * @param remark how its figures came about; {@code ""} when as published
   * @param cells before, during, after and the change
   */
  public record Line(Link series, String remark, List<ResiliencePage.Cell> cells) {
    /** Keeps its own copy of the list. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The region against its country, each a sentence or more.
   *
   * @param country what the country did
   * @param remark whose figure it is; {@code ""} when of the region itself
   */
  public record Facts(
      String title,
      List<String> country,
      String remark,
      String resistance,
      String recovery,
      String own) {
    /** Keeps its own copy of the list. */
    public Facts {
      country = List.copyOf(country);
    }
  }

  @Override
  public String title(Words words) {
    return words.text("resilience.region.title", region, shock.name());
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "monitor"), words.text("menu.monitor")),
        new Link(
            Paths.of(words.language(), "monitor", "veerkracht"), words.text("resilience.title")));
  }
}
