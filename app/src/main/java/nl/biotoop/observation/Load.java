package nl.biotoop.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One intake of data from a source.
 *
 * @param number its place among all loads
 * @param dataset the table it came from
 * @param at when it came in
 * @param origin the address or the file it was read from
 * @param payload the SHA-256 of what was read, in hexadecimal digits
 * @param figures how many cells it has, also empty ones
 * @param actor who asked for it; empty for the program itself
 * @param updated the day on which the source says it last changed the table
 * @param takenBack the number at which it was taken back; empty while it counts
 */
public record Load(
    int number,
    UUID id,
    String dataset,
    Instant at,
    String origin,
    String payload,
    int figures,
    Optional<UUID> actor,
    Optional<LocalDate> updated,
    OptionalInt takenBack) {

  /** Whether it counts in what is shown now. */
  public boolean counts() {
    return takenBack.isEmpty();
  }
}
