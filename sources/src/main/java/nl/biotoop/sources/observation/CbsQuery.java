package nl.biotoop.sources.observation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.written.Closest;

/** Writes a selection as a filter of OData. */
final class CbsQuery {

  /** The service refuses a longer chain of codes (seen at about 165). */
  private static final int MOST_CODES = 150;

  private CbsQuery() {}

  /**
   * The conditions of a selection, joined with {@code and}; {@code ""} when there are none.
   *
   * @param dimensions those that may be named; empty when not known
   * @param exact how the source itself writes a code
   */
  static String filter(Selection selection, Collection<String> dimensions, Exact exact) {
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<String, List<String>> one : selection.codes().entrySet()) {
      String name = one.getKey();
      if (!dimensions.isEmpty() && !dimensions.contains(name)) {
        throw unknown(name, dimensions);
      }
      if (one.getValue().size() > MOST_CODES) {
        throw new SourceRefused(
            Why.QUESTION,
            "--select " + name + ": kies hooguit " + MOST_CODES + " codes, of een begin zoals GM*.",
            "--select "
                + name
                + ": choose at most "
                + MOST_CODES
                + " codes, or a beginning such as GM*.");
      }
      List<String> codes = one.getValue().stream().map(it -> condition(name, it, exact)).toList();
      String either = String.join(" or ", codes);
      conditions.add(codes.size() > 1 ? "(" + either + ")" : either);
    }
    return String.join(" and ", conditions);
  }

  /** How the source writes a code: older tables pad it with blanks. */
  interface Exact {
    String code(String dimension, String code);
  }

  private static String condition(String name, String code, Exact exact) {
    if (code.endsWith("*")) {
      return "startswith(" + name + "," + quoted(code.substring(0, code.length() - 1)) + ")";
    }
    return name + " eq " + quoted(exact.code(name, code));
  }

  private static String quoted(String code) {
    return "'" + code.replace("'", "''") + "'";
  }

  /** A part of an address, encoded. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A name that the table does not have. */
  static SourceRefused unknown(String name, Collection<String> names) {
    String meant = Closest.of(name, names).map(it -> "; bedoelt u '" + it + "'?").orElse(".");
    String guess = Closest.of(name, names).map(it -> "; do you mean '" + it + "'?").orElse(".");
    String all = Place.shown(String.join(", ", names));
    return new SourceRefused(
        Why.QUESTION,
        "--select " + Place.shown(name) + ": dit is er niet in deze tabel. Wel: " + all + meant,
        "--select " + Place.shown(name) + ": not in this table. There are: " + all + guess);
  }
}
