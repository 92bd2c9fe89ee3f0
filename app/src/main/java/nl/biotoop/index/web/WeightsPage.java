package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * What an index would be with other weights. Nothing is kept; whoever has the address sees the
 * same.
 *
 * @param name the index, with its version
 * @param index where it is
 * @param weights one for each element
 * @param countries what can be chosen to show
 * @param ranked whether places are shown
 * @param warning that nobody has a score; {@code ""} when there are scores
 * @param lines the regions with a score; none while a weight has to be mended
 */
public record WeightsPage(
    String name,
    String index,
    List<Weight> weights,
    List<Choice> countries,
    boolean ranked,
    String warning,
    List<Line> lines,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public WeightsPage {
    weights = List.copyOf(weights);
    countries = List.copyOf(countries);
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /**
   * The weight of an element.
   *
   * @param id the name of its field
   * @param value as typed
   * @param agreed the weight that was agreed on
   */
  public record Weight(String id, String element, String value, String agreed) {}

  /**
   * A region.
   *
   * @param agreed the score that was agreed on
   * @param score with the weights that were asked
   * @param agreedPlaces between which places it stands in nine of ten calculations; {@code ""} when
   *     not asked for
   * @param places the same with the weights that were asked
   */
  public record Line(
      String href, String name, String agreed, String score, String agreedPlaces, String places) {}

  @Override
  public String heading(Words words) {
    return words.text("index.weights.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "monitor"), words.text("menu.monitor")),
        new Link(Paths.of(words.language(), "monitor", "indexen"), words.text("index.title")),
        new Link(index, name));
  }
}
