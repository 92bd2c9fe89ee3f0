package nl.biotoop.observation.catalogue.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * What a table would change in the catalogue.
 *
 * @param lead where the table comes from
 * @param changes none when it changes nothing
 * @param table the table itself, to send back
 * @param base the version that it was held against
 */
public record CataloguePreviewPage(String lead, List<Line> changes, String table, int base)
    implements Page {
  /** Keeps its own copy of the list. */
  public CataloguePreviewPage {
    changes = List.copyOf(changes);
  }

  /** A cell that changes; {@code before} and {@code after} say it when the cell is empty. */
  public record Line(String indicator, String column, String before, String after) {}

  @Override
  public String title(Words words) {
    return words.text("catalogue.preview.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "cijfers"), words.text("refresh.title")),
        new Link(
            Paths.of(words.language(), "beheer", "cijfers", "indicatoren"),
            words.text("catalogue.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
