package nl.biotoop.network;

import java.util.Locale;

/**
 * An organisation that takes part in a region.
 *
 * @param region the id of the own region
 * @param id its name in addresses, unique in the region
 * @param name its name on screen
 * @param helix the sort of organisation, an id of the vocabulary
 * @param seat whether it sits in the board
 * @param source where that was seen, in words or as an address
 * @param seen the year or date of the source
 * @param revision 0 as the content has it; one more with every change
 */
public record Organisation(
    String region,
    String id,
    String name,
    String helix,
    Seat seat,
    String source,
    String seen,
    int revision) {

  /** A name is at most this long. */
  public static final int LONGEST_NAME = 120;

  /** A source is at most this long. */
  public static final int LONGEST_SOURCE = 300;

  /** The same with another revision. */
  public Organisation withRevision(int other) {
    return new Organisation(region, id, name, helix, seat, source, seen, other);
  }

  /** Whether an organisation sits in the board; not known is not no. */
  public enum Seat {
    YES,
    NO,
    UNKNOWN;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
