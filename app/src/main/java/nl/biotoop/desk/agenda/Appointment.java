package nl.biotoop.desk.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment about a question.
 *
 * @param account whose appointment it is
 * @param endsAt after the start
 * @param place where, in words; empty when not told
 * @param changes how often it changed since it was made
 * @param changedAt when it was last changed
 * @param theme of the question; empty when not known
 * @param municipality its code, of the question; empty when not known
 */
public record Appointment(
    UUID id,
    UUID question,
    UUID account,
    Instant startsAt,
    Instant endsAt,
    String place,
    int changes,
    Instant changedAt,
    boolean cancelled,
    Optional<String> theme,
    Optional<String> municipality) {

  /** A place is at most this long. */
  public static final int LONGEST_PLACE = 200;
}
