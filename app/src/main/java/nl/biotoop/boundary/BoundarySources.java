package nl.biotoop.boundary;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/** The addresses from which borders may be fetched, read once from the content. Immutable. */
@Component
public final class BoundarySources {
  private static final String FILE = "territory/boundary_sources.csv";

  private final List<BoundarySource> all;

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  BoundarySources(ContentFiles files) {
    this.all =
        files.rows(
            FILE,
            BoundarySources::source,
            "code",
            "level",
            "year",
            "address",
            "owner",
            "licence",
            "condition_nl",
            "condition_en");
  }

  private static BoundarySource source(Row row) {
    String licence = row.text("licence");
    if (licence.length() > BoundarySet.LONGEST_LICENCE) {
      throw row.fault("licence", "maak dit korter");
    }
    return new BoundarySource(
        row.text("code"),
        MapLevel.of(row.text("level"))
            .orElseThrow(() -> row.fault("level", "kies province, corop of nuts2")),
        row.optionalNumber("year")
            .map(Double::intValue)
            .orElseThrow(() -> row.fault("year", "vul een jaar in")),
        address(row),
        row.text("owner"),
        licence,
        new Text(row.text("condition_nl"), row.text("condition_en")));
  }

  private static URI address(Row row) {
    try {
      URI address = new URI(row.text("address"));
      if ("https".equals(address.getScheme()) && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw row.fault("address", "dit is geen adres");
    }
    throw row.fault("address", "begin met https:// en een naam");
  }

  /** All, in the order of the content. */
  public List<BoundarySource> all() {
    return all;
  }

  /** The one with a code; empty when it is not on the list. */
  public Optional<BoundarySource> find(String code) {
    return all.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
