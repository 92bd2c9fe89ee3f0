package nl.biotoop.sources.observation;

import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;

/**
 * Where in a payload, for messages.
 *
 * @param name of the table or file
 * @param page counted from 1; 0 when there are no pages
 * @param row counted from 1; 0 when about the whole. In CSV the header is row 1
 * @param column {@code ""} when about a whole row
 */
record Place(String name, int page, long row, String column) {

  /** So much of a foreign cell is shown. */
  private static final int SHOWN = 40;

  static Place of(String name) {
    return new Place(name, 0, 0, "");
  }

  Place page(int number) {
    return new Place(name, number, 0, "");
  }

  Place row(long number) {
    return new Place(name, page, number, "");
  }

  Place column(String title) {
    return new Place(name, page, row, shown(title));
  }

  String nl() {
    return name
        + (page > 0 ? ", pagina " + page : "")
        + (row > 0 ? ", rij " + row : "")
        + (column.isEmpty() ? "" : ", kolom '" + column + "'");
  }

  String en() {
    return name
        + (page > 0 ? ", page " + page : "")
        + (row > 0 ? ", row " + row : "")
        + (column.isEmpty() ? "" : ", column '" + column + "'");
  }

  SourceRefused refused(Why why, String nl, String en) {
    return new SourceRefused(why, nl() + ": " + nl, en() + ": " + en);
  }

  /** Not built as its format says. */
  SourceRefused damaged(String nl, String en) {
    return refused(Why.DAMAGED, nl, en);
  }

  /** Cut off before its end. */
  SourceRefused cutOff() {
    return damaged(
        "hier houdt het bestand op voor het einde; haal het opnieuw.",
        "the file stops here before its end; fetch it again.");
  }

  SourceRefused missingColumn(String title, Set<String> found) {
    String some = shownAll(found);
    return damaged(
        "kolom '"
            + shown(title)
            + "' ontbreekt; gevonden: "
            + some
            + ". De bron is anders opgebouwd dan verwacht.",
        "column '"
            + shown(title)
            + "' is missing; found: "
            + some
            + ". The source is built in another way than expected.");
  }

  SourceRefused noNumber(String cell) {
    return damaged(
        "'"
            + shown(cell)
            + "' is geen getal; schrijf een getal zoals 12.5, of laat de cel leeg "
            + "met een status.",
        "'"
            + shown(cell)
            + "' is no number; write a number such as 12.5, or leave the cell empty "
            + "with a status.");
  }

  private static String shownAll(Set<String> names) {
    String all = String.join(", ", new TreeSet<>(names));
    return all.length() <= 5 * SHOWN ? clean(all) : clean(all.substring(0, 5 * SHOWN)) + "…";
  }

  /** A foreign text, short and without control characters. */
  static String shown(String text) {
    return text.length() <= SHOWN ? clean(text) : clean(text.substring(0, SHOWN)) + "…";
  }

  private static String clean(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}
