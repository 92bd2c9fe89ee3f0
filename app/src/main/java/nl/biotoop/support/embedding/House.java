package nl.biotoop.support.embedding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A partner with its own look: a municipality, a house for start-ups, an association.
 *
 * @param code its name in addresses
 * @param name its name on screen
 * @param region the own region that keeps it
 * @param colour links and buttons
 * @param bar headings and the bars above and below
 * @param municipality the code of the municipality its visitors are in; empty for all of the region
 * @param origins the sites that may show it in a frame, such as {@code https://www.example.nl}
 * @param offers the ids of its own instruments, in order
 * @param hasLogo whether there is a logo
 */
public record House(
    String code,
    String name,
    String region,
    Colour colour,
    Colour bar,
    Optional<String> municipality,
    List<String> origins,
    List<String> offers,
    boolean hasLogo,
    Instant changedAt) {
  /** What a code looks like. */
  public static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

  /** A name is at most this long. */
  public static final int LONGEST_NAME = 120;

  public static final int MOST_ORIGINS = 10;

  /** Scheme and host, a port when it is another than usual; no path, no wildcard. */
  public static final Pattern ORIGIN =
      Pattern.compile(
          "https?://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
              + "(:[1-9][0-9]{0,4})?");

  /**
   * @throws IllegalArgumentException when a part could not be shown or would open the frame to
   *     others
   */
  public House {
    origins = List.copyOf(origins);
    offers = List.copyOf(offers);
    if (!CODE.matcher(code).matches()
        || name.isBlank()
        || name.length() > LONGEST_NAME
        || origins.size() > MOST_ORIGINS
        || !origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())
        || !colour.isReadable()
        || !bar.isReadable()) {
      throw new IllegalArgumentException("A house that cannot be: " + code);
    }
  }

  /** Who may show it in a frame, as the content security policy says it. */
  public String frameAncestors() {
    return "'self'" + (origins.isEmpty() ? "" : " " + String.join(" ", origins));
  }
}
