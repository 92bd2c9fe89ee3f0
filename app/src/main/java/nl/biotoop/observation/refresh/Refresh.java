package nl.biotoop.observation.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One time that somebody had a table fetched, or handed in a file with its figures.
 *
 * @param dataset the table
 * @param actor who asked for it
 * @param seenAt when it last gave a sign of life
 * @param finishedAt empty as long as it runs
 * @param stopAsked whether somebody asked to stop it
 * @param pages pages of the source read so far
 * @param figures figures read so far
 * @param load the number of the load it made; empty when it made none
 * @param file what the file is called; empty when the table is fetched from its source
 */
public record Refresh(
    UUID id,
    String dataset,
    UUID actor,
    Instant startedAt,
    Instant seenAt,
    Optional<Instant> finishedAt,
    State state,
    boolean stopAsked,
    int pages,
    int figures,
    OptionalInt load,
    Optional<String> file) {

  /** A fetch that gives no sign of life for this long has stopped with the program it ran in. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  /** How it stands. */
  public enum State {
    /** It is being fetched. */
    RUNNING,
    /** The figures are in the store. */
    DONE,
    /** The source has nothing new; nothing was added. */
    SAME,
    /** The source gave no figures that can be used; nothing was added. */
    REFUSED,
    /** Somebody stopped it; nothing was added. */
    STOPPED,
    /** The program stopped in the middle; nothing was added. */
    LOST;

    /** As part of a message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it stands at a moment: one that has been silent for too long is lost. */
  public State stateAt(Instant now) {
    return state == State.RUNNING && seenAt.plus(SILENCE).isBefore(now) ? State.LOST : state;
  }
}
