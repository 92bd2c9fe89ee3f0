package nl.biotoop.sources.observation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.sources.http.Downloads;
import nl.biotoop.sources.http.Payload;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.observation.ODataPage.Rows;

/** The parts of one CBS table, fetched page by page. */
final class CbsPages {

  /** A code list with more rows is no code list. */
  private static final int MOST_CODES = 200_000;

  private final Downloads downloads;
  private final String table;

  CbsPages(Downloads downloads, String table) {
    this.downloads = downloads;
    this.table = table;
  }

  String table() {
    return table;
  }

  /** What is done after each page. */
  interface AfterPage {
    void read(int page);
  }

  /**
   * Reads all pages of a part, following the links that the source gives. A source that sends us
   * round in circles is found by a link or a first row that was there before.
   *
   * @param part with its query, encoded
   */
  void all(String part, Rows rows, AfterPage after) {
    String path = table + "/" + part;
    Set<String> links = new HashSet<>();
    Set<String> firstRows = new HashSet<>();
    Path file = downloads.get(path);
    for (int number = 1; ; number++) {
      Place place = Place.of(table).page(number);
      Path answer = file;
      ODataPage page =
          ODataPage.read(() -> Payload.open(answer, downloads.politeness().largest()), place, rows);
      if (!page.isList()) {
        throw place.missingColumn("value", page.fields().keySet());
      }
      if (page.rows() > 0 && !firstRows.add(page.first())) {
        throw circle(place);
      }
      after.read(number);
      String next = page.next();
      if (next.isEmpty()) {
        return;
      }
      if (!links.add(next)) {
        throw circle(place);
      }
      if (number >= downloads.politeness().pages()) {
        throw place.refused(
            Why.TOO_LARGE,
            "er komen meer dan " + number + " pagina's; vraag minder met --select.",
            "more than " + number + " pages come; ask for less with --select.");
      }
      file = downloads.follow(path, next);
    }
  }

  private static SourceRefused circle(Place place) {
    return place.damaged(
        "de bron blijft dezelfde pagina's sturen; meld dit bij de bron.",
        "the source keeps sending the same pages; report it to the source.");
  }

  /** A code list as rows by their key, the key without padding. */
  Map<String, Map<String, String>> list(String part, String key) {
    Map<String, Map<String, String>> list = new LinkedHashMap<>();
    all(
        part,
        (cells, place) -> {
          String code = cells.get(key);
          if (code == null) {
            throw place.missingColumn(key, cells.keySet());
          }
          if (list.size() >= MOST_CODES) {
            throw place.damaged(
                "deze codelijst heeft geen einde; meld dit bij de bron.",
                "this code list has no end; report it to the source.");
          }
          list.put(code.strip(), cells);
        },
        _ -> {});
    return list;
  }

  /** The same; empty when the source has no such part. */
  Optional<Map<String, Map<String, String>>> listIfThere(String part, String key) {
    try {
      return Optional.of(list(part, key));
    } catch (SourceRefused e) {
      if (e.why() == Why.ABSENT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The fields of an answer that is one object; of its first row when it is a list. */
  Map<String, String> single(String part) {
    try {
      Path file = downloads.get(table + "/" + part);
      List<Map<String, String>> rows = new ArrayList<>();
      ODataPage page =
          ODataPage.read(
              () -> Payload.open(file, downloads.politeness().largest()),
              Place.of(table),
              (cells, _) -> {
                if (rows.isEmpty()) {
                  rows.add(cells);
                }
              });
      return rows.isEmpty() ? page.fields() : rows.getFirst();
    } catch (SourceRefused e) {
      if (e.why() == Why.ABSENT) {
        return Map.of();
      }
      throw e;
    }
  }
}
