package nl.biotoop.resilience;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.resilience.Shock.Kind;
import nl.biotoop.resilience.Shock.Origin;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The shocks of {@code content/resilience}, read once. */
@Component
final class ListedShocks {
  private static final String FILE = "resilience/shocks.csv";
  private static final String EVERYWHERE = "all";
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

  private final List<Shock> all;

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  ListedShocks(ContentFiles files, Territories territories, SourceLibrary library) {
    Set<String> codes = new HashSet<>();
    Set<String> sources = library.titles().keySet();
    this.all =
        List.copyOf(
            files.rows(
                FILE,
                row -> {
                  Shock shock = shock(row, territories, sources);
                  if (!codes.add(shock.code())) {
                    throw row.fault("code", "'" + shock.code() + "' staat er twee keer");
                  }
                  return shock;
                },
                "code",
                "name_nl",
                "name_en",
                "from",
                "until",
                "kind",
                "areas",
                "text_nl",
                "text_en",
                "source"));
  }

  /** In the order of the file. */
  List<Shock> all() {
    return all;
  }

  private static Shock shock(Row row, Territories territories, Set<String> sources) {
    String code = row.text("code");
    if (!CODE.matcher(code).matches()) {
      throw row.fault("code", "'" + code + "' kan niet; hier horen kleine letters en streepjes");
    }
    String source = row.text("source");
    if (!sources.contains(source)) {
      throw row.fault("source", "'" + source + "' staat niet in library/sources.csv");
    }
    int from = year(row, "from");
    int until = year(row, "until");
    if (from < Shock.EARLIEST || until < from || until - from >= Shock.MOST_YEARS) {
      throw row.fault(
          "until",
          from
              + " tot en met "
              + until
              + " kan niet; een schok duurt hoogstens "
              + Shock.MOST_YEARS
              + " jaar");
    }
    return new Shock(
        code,
        new Text(row.text("name_nl"), row.text("name_en")),
        new Text(row.text("text_nl"), row.text("text_en")),
        from,
        until,
        kind(row),
        areas(row, territories),
        new Origin.Listed(source));
  }

  private static int year(Row row, String column) {
    String text = row.text(column);
    if (!YEAR.matcher(text).matches()) {
      throw row.fault(column, "'" + text + "' is geen jaar, zoals 2008");
    }
    return Integer.parseInt(text);
  }

  private static Kind kind(Row row) {
    String kind = row.text("kind");
    return Arrays.stream(Kind.values())
        .filter(one -> one.code().equals(kind))
        .findFirst()
        .orElseThrow(() -> row.fault("kind", "alleen external of internal"));
  }

  private static List<RegionCode> areas(Row row, Territories territories) {
    if (row.text("areas").equals(EVERYWHERE)) {
      return List.of();
    }
    return row.list("areas").stream()
        .map(area ->
            RegionCode.read(area)
                .filter(code -> territories.name(code).isPresent())
                .orElseThrow(() ->
                    row.fault("areas", "'" + area + "' is geen gebied, en ook niet " + EVERYWHERE)))
        .toList();
  }
}
