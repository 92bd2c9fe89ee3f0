package nl.biotoop.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a region says in one part of its profile, as of one revision.
 *
 * @param part the id of the part
 * @param revision 0 as the content has it; one more with every change
 * @param choice the option that was chosen; {@code ""} when none, which means not known
 * @param statements none when nothing is known
 * @param change who made this revision and why; empty for the content
 */
public record Passage(
    String region,
    String part,
    int revision,
    String choice,
    List<Statement> statements,
    Optional<Change> change) {
  /** Keeps its own copy of the list. */
  public Passage {
    statements = List.copyOf(statements);
  }

  /** A reason is at most this long. */
  public static final int LONGEST_REASON = 300;

  /**
   * A change.
   *
   * @param by the function that made it
   * @param reason in its own words
   */
  public record Change(String by, Instant at, String reason) {}

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return choice.isEmpty() && statements.isEmpty();
  }

  static Passage nothing(String region, String part) {
    return new Passage(region, part, 0, "", List.of(), Optional.empty());
  }
}
