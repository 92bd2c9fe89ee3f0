package nl.biotoop.observation.refresh;

import java.util.Locale;
import java.util.Set;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.observation.Observation;
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

  /** As long as the columns of the store are. */
  private static final int LONGEST_CODE = 60;

  private static final int LONGEST_PERIOD = 10;
  private static final int LONGEST_STATUS = 10;

  /** A statistical office with an interface of its own. */
  public enum Office {
    CBS,
    EUROSTAT;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * That a figure is of the one series we ask for, and fits in the store.
   *
   * @param series the series of this table so far
   * @throws SourceRefused when it is not, or does not
   */
  void check(Set<String> series, Observation one) {
    if (series.size() > 1) {
      throw new SourceRefused(
          Why.DAMAGED,
          "Tabel "
              + table
              + " heeft nu meer dan één reeks: "
              + String.join(", ", series)
              + ". Kies er één in feeds.csv.",
          "Table "
              + table
              + " now has more than one series: "
              + String.join(", ", series)
              + ". Choose one in feeds.csv.");
    }
    boolean fits =
        one.region().length() <= LONGEST_CODE
            && !one.region().isEmpty()
            && one.period().length() <= LONGEST_PERIOD
            && !one.period().isEmpty()
            && one.status().length() <= LONGEST_STATUS
            && (one.value() == null || Double.isFinite(one.value().doubleValue()));
    if (!fits) {
      throw new SourceRefused(
          Why.DAMAGED,
          "Tabel "
              + table
              + " heeft een cijfer dat niet past: gebied '"
              + one.region()
              + "', periode '"
              + one.period()
              + "', status '"
              + one.status()
              + "'.",
          "Table "
              + table
              + " has a figure that does not fit: region '"
              + one.region()
              + "', period '"
              + one.period()
              + "', status '"
              + one.status()
              + "'.");
    }
  }
}
