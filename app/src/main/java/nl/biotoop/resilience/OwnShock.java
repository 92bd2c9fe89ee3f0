package nl.biotoop.resilience;

import java.util.List;
import java.util.UUID;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;

/**
 * A shock as the programme manager of a region keeps it.
 *
 * @param region the id of the own region it hit
 * @param name what people call it, in the language of who wrote it
 * @param text what happened; may be empty
 * @param source where it stands; never empty
 * @param takenBack whether it is not shown to anybody else, for now
 * @param revision 1 when new; one more with every change
 */
public record OwnShock(
    UUID id,
    String region,
    String name,
    String text,
    int from,
    int until,
    Shock.Kind kind,
    String source,
    boolean takenBack,
    int revision) {
  /** A name is at most this long. */
  public static final int LONGEST_NAME = 120;

  /** A text is at most this long. */
  public static final int LONGEST_TEXT = 1000;

  /** The name of a source is at most this long. */
  public static final int LONGEST_SOURCE = 300;

  /** The same with another id and revision. */
  public OwnShock as(UUID otherId, int otherRevision) {
    return new OwnShock(
        otherId, region, name, text, from, until, kind, source, takenBack, otherRevision);
  }

  /** The same, taken back or not. */
  OwnShock takenBack(boolean other) {
    return new OwnShock(id, region, name, text, from, until, kind, source, other, revision);
  }

  /** As everybody sees it. */
  public Shock shock() {
    return new Shock(
        id.toString(),
        new Text(name, name),
        new Text(text, text),
        from,
        until,
        kind,
        List.of(new RegionCode(region)),
        new Shock.Origin.Named(source));
  }
}
