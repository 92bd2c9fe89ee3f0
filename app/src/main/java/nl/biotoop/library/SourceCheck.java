package nl.biotoop.library;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody looked whether a source is there and right. Who it was stands in the log.
 *
 * @param on the day of looking
 * @param note what there was to say of it; {@code ""} when nothing
 * @param notedAt when it was noted
 */
public record SourceCheck(LocalDate on, String note, Instant notedAt) {
  /** A note is at most this long. */
  public static final int LONGEST_NOTE = 500;

  /** No day before it is believed. */
  public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
}
