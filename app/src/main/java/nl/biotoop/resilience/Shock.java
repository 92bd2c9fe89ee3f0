package nl.biotoop.resilience;

import java.util.List;
import java.util.Locale;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;

/**
 * Something that hit the economy of regions, in whole years.
 *
 * @param code its name in addresses: short for one of the content, an id for one of a region
 * @param name what people call it
 * @param text what happened; both texts empty when nobody wrote it
 * @param from the first year
 * @param until the last year, not before the first
 * @param areas the areas it hit, with all that lies in them; none means every area
 * @param source where it stands
 */
public record Shock(
    String code,
    Text name,
    Text text,
    int from,
    int until,
    Kind kind,
    List<RegionCode> areas,
    Origin source) {
  /** No shock before it is believed. */
  public static final int EARLIEST = 1950;

  /** A shock takes at most so many years; what takes longer is a trend. */
  public static final int MOST_YEARS = 10;

  /**
   * Keeps its own copy of the list.
   *
   * @throws IllegalArgumentException when its years are none
   */
  public Shock {
    areas = List.copyOf(areas);
    if (from < EARLIEST || until < from || until - from >= MOST_YEARS) {
      throw new IllegalArgumentException("A shock from " + from + " to " + until + ".");
    }
  }

  /** Where a shock comes from. */
  public enum Kind {
    /** From outside the region, such as a pandemic. */
    EXTERNAL,
    /** From the region itself, such as a plant that closes. */
    INTERNAL;

    /** As in the content and in forms. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a shock stands. */
  public sealed interface Origin {
    /** In a source of the library, by its code. */
    record Listed(String code) implements Origin {}

    /** In what the people of a region name. */
    record Named(String text) implements Origin {}
  }

  /** Whether it lasted in any of the years, both included. */
  public boolean overlaps(int first, int last) {
    return from <= last && first <= until;
  }
}
