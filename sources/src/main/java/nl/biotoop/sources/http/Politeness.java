package nl.biotoop.sources.http;

import java.time.Duration;

/**
 * How patient a download is, and how much it takes in.
 *
 * @param silence how long a source may say nothing before it counts as away, also in the middle of
 *     an answer
 * @param attempts how often one page is asked for, the first time included
 * @param firstWait the wait before the second attempt; each next wait is twice as long
 * @param longestWait a source that asks for a longer wait ({@code Retry-After}) is left alone
 * @param largest bytes in one answer, packed and unpacked; memory use does not depend on it
 * @param pages pages of one table
 */
public record Politeness(
    Duration silence,
    int attempts,
    Duration firstWait,
    Duration longestWait,
    long largest,
    int pages) {

  /** A minute of silence, five attempts from a second on, 512 MB a page, 2,000 pages. */
  public static final Politeness USUAL =
      new Politeness(
          Duration.ofMinutes(1),
          5,
          Duration.ofSeconds(1),
          Duration.ofMinutes(2),
          512L << 20,
          2_000);
}
