package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Who works together in a region.
 *
 * @param region its id
 * @param name its name
 * @param helices the sorts of organisations, also those of which none is known
 * @param seats how many sit in the board
 * @param unknownSeats of how many that is not known
 * @param manageHref where the list is kept; {@code ""} for who may not
 */
public record PartnersPage(
    String region, String name, List<Helix> helices, int seats, int unknownSeats, String manageHref)
    implements Page {

  /** One sort of organisations. */
  public record Helix(String label, List<Partner> partners) {}

  /** One organisation, all in words. */
  public record Partner(String name, String seat, String source) {}

  @Override
  public String title(Words words) {
    return words.text("network.partners.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "regio"), words.text("network.regions")),
        new Link(Paths.of(words.language(), "regio", region), name));
  }
}
