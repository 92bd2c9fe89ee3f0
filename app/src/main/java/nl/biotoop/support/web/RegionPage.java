package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One region: its municipalities, whom to call, and what help there is in every phase.
 *
 * @param forms the labels of the columns of the grid
 * @param ownOnly whether help for the whole country is left out of the grid
 * @param otherHref the same grid the other way
 * @param empty the number of empty cells
 */
public record RegionPage(
    String id,
    String name,
    List<String> municipalities,
    List<ContactView> contacts,
    List<String> forms,
    List<Row> rows,
    boolean ownOnly,
    String otherHref,
    int empty)
    implements Page {

  /** One phase. */
  public record Row(String phase, List<Cell> cells) {}

  /**
   * One cell.
   *
   * @param proposeHref where a professional can propose help for an empty cell; {@code ""} for a
   *     visitor
   * @param propose that way in words
   * @param shade empty, some or many; the number says the same
   * @param description the cell in words, for who does not see its row and column
   */
  public record Cell(
      int count,
      String href,
      String proposeHref,
      String propose,
      String shade,
      String description) {}

  @Override
  public String title(Words words) {
    return name;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "regio"), words.text("region.list.title")));
  }
}
