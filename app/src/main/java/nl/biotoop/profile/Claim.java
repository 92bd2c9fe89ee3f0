package nl.biotoop.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.platform.Ids;
import nl.biotoop.rules.Text;

/**
 * Something that a source says in figures about a region.
 *
 * @param id of the content, or of a row
 * @param subject what it is about
 * @param measure what is measured of it
 * @param unit {@code ""} for a plain number; a share has {@code %}
 * @param amount as the source has it
 * @param rest whether the source speaks of the rest: of the whole without what is measured
 * @param meaning what the source measures exactly; both texts empty when not noted
 * @param stated what the source says, in our own words
 * @param year of which it tells, or of the source
 * @param note what to mind; both texts empty when nothing
 * @param by the function that noted it; empty for the content
 */
public record Claim(
    String id,
    String region,
    Text subject,
    Text measure,
    String unit,
    Exactness exactness,
    double amount,
    boolean rest,
    Text meaning,
    Text stated,
    int year,
    Evidence evidence,
    Text note,
    Optional<String> by) {
  /** The unit of a share. */
  public static final String PERCENT = "%";

  /** "About" reaches this far to both sides, as a share of the amount. */
  private static final double ABOUT = 0.1;

  private static final double WHOLE = 100;

  /** How exact a source is. */
  public enum Exactness {
    EXACTLY,
    /** A tenth to either side. */
    ABOUT,
    AT_LEAST,
    AT_MOST;

    /** As in the content, in forms and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The values a claim leaves possible, both ends included; without bound it is infinite. */
  public record Range(double low, double high) {
    /** Whether no value lies in both. */
    public boolean excludes(Range other) {
      return high < other.low || other.high < low;
    }
  }

  /** The id of its row; empty for the content. */
  public Optional<UUID> row() {
    return by.flatMap(_ -> Ids.read(id));
  }

  /** The values it leaves possible for what is measured; a share lies between 0 and 100. */
  public Range range() {
    double slack = Math.abs(amount) * ABOUT;
    Range range =
        switch (exactness) {
          case EXACTLY -> new Range(amount, amount);
          case ABOUT -> new Range(amount - slack, amount + slack);
          case AT_LEAST -> new Range(amount, Double.POSITIVE_INFINITY);
          case AT_MOST -> new Range(Double.NEGATIVE_INFINITY, amount);
        };
    if (!unit.equals(PERCENT)) {
      return range;
    }
    Range share = new Range(Math.max(0, range.low()), Math.min(WHOLE, range.high()));
    return rest ? new Range(WHOLE - share.high(), WHOLE - share.low()) : share;
  }

  /** Whether both tell of the same subject, measure, unit and region, in either language. */
  public boolean comparesWith(Claim other) {
    return region.equals(other.region)
        && unit.equals(other.unit)
        && same(subject, other.subject)
        && same(measure, other.measure);
  }

  /** Whether both cannot be true: they compare, and no value fits both. */
  public boolean contradicts(Claim other) {
    return comparesWith(other) && range().excludes(other.range());
  }

  /** Whether two texts say the same in either language; what is not written is not the same. */
  static boolean same(Text one, Text other) {
    return same(one.nl(), other.nl()) || same(one.en(), other.en());
  }

  private static boolean same(String one, String other) {
    return !one.isBlank() && plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
