package nl.biotoop.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A question of an entrepreneur.
 *
 * @param text in the asker's own words
 * @param theme the id of its theme; empty when not known
 * @param municipality its code; empty when not known
 * @param region the id of the own region; empty when unknown or elsewhere
 * @param answers what was answered in the wayfinder, as the query of its address
 * @param contact the id of the organisation to call for whoever does not want to wait; nobody there
 *     is told of the question
 * @param owner the account that has taken it up
 * @param reach how the asker wants to be reached; empty until given
 * @param times what the clocks count from
 */
public record Question(
    UUID id,
    Instant askedAt,
    String text,
    Optional<String> theme,
    Optional<String> municipality,
    Optional<String> region,
    String answers,
    Status status,
    String contact,
    Optional<UUID> owner,
    Optional<String> reach,
    Times times) {

  /**
   * What the clocks count from, and what they did.
   *
   * @param activeSince when a person last did something with it
   * @param passedOn when advisers were told of it
   * @param reminded when they were reminded, since somebody last did something
   * @param escalated when it went to a deputy or the whole desk, since then
   * @param closed when it ended
   */
  public record Times(
      Instant activeSince,
      Optional<Instant> passedOn,
      Optional<Instant> reminded,
      Optional<Instant> escalated,
      Optional<Instant> closed) {}

  /** A text is at most this long. */
  public static final int LONGEST = 2000;

  /** An address to be reached at is at most this long. */
  public static final int LONGEST_REACH = 200;

  /** Whether a text can be kept and shown: no control characters but line ends and tabs. */
  public static boolean isReadable(String text) {
    return text.codePoints()
        .allMatch(it ->
            it == '\n' || it == '\r' || it == '\t' || !(Character.isISOControl(it) || isHalf(it)));
  }

  /** Half a character of two, which no database keeps. */
  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
