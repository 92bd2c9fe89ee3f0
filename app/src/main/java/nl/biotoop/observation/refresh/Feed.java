package nl.biotoop.observation.refresh;

import java.util.Locale;
import nl.biotoop.sources.observation.Selection;

/**
 * Where one indicator of a table can be fetched.
 *
 * @param dataset the table as we know it
 * @param indicator what its figures are called here
 * @param office who publishes it
 * @param table the code of the table at the source; capitals matter
 * @param selection which part; one series must be left, else nothing is taken over
 */
public record Feed(
    String dataset, String indicator, Office office, String table, Selection selection) {

  /** A statistical office with an interface of its own. */
  public enum Office {
    CBS,
    EUROSTAT;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
