package nl.biotoop.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of an index that somebody proposes.
 *
 * @param basedOn the version it would come after
 * @param spec the version it would be
 * @param reason why, in the words of who proposes it
 * @param by who proposes it
 * @param adopted when it became a version; empty while it is discussed
 * @param withdrawn when it was taken back by who proposed it; empty when it was not
 * @param comments what was said about it, the oldest first
 */
public record IndexProposal(
    UUID id,
    int basedOn,
    IndexSpec spec,
    String reason,
    Speaker by,
    Instant at,
    Optional<Instant> adopted,
    Optional<Instant> withdrawn,
    List<Comment> comments) {
  /** A reason or a comment is at most this long. */
  public static final int LONGEST = 2000;

  /** Keeps its own copy of the list. */
  public IndexProposal {
    comments = List.copyOf(comments);
  }

  /**
   * For whom somebody speaks; who it was stands in the log only.
   *
   * @param role a role, as in message keys
   * @param region the id of an own region; {@code ""} for all
   */
  public record Speaker(String role, String region) {}

  /** Something said about it. */
  public record Comment(String text, Speaker by, Instant at) {}

  /** Whether it is still discussed. */
  public boolean isOpen() {
    return adopted.isEmpty() && withdrawn.isEmpty();
  }
}
