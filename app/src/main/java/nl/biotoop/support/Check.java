package nl.biotoop.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person held a record against the page of the provider and found it right.
 *
 * @param at when
 * @param by the function that did, as it was called then
 * @param next when it should be done again; empty when not agreed
 */
public record Check(Instant at, String by, Optional<LocalDate> next) {

  /** After so long a record needs another look. */
  public static final Duration FRESH = Duration.ofDays(180);

  /** Whether it was checked less than 180 days before a moment. */
  public boolean isFresh(Instant now) {
    return now.isBefore(at.plus(FRESH));
  }
}
