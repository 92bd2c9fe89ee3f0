package nl.biotoop.support.proposals;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something a professional proposed or found.
 *
 * @param instrument the instrument it is about; empty for help that is missing
 * @param region the own region it is about; empty when it is about an instrument
 * @param phase the phase in which help is missing
 * @param form the form of support that is missing
 * @param text in the words of whoever made it
 * @param change the record as a provider wants it; only for a change
 * @param basedOn the number of the revision that the change was made from
 * @param account who made it
 * @param accountName what that account was called then
 * @param answer what was answered; empty while it is open
 */
public record Proposal(
    UUID id,
    Kind kind,
    Optional<String> instrument,
    Optional<String> region,
    Optional<String> phase,
    Optional<String> form,
    String text,
    Optional<ObjectNode> change,
    int basedOn,
    Instant madeAt,
    UUID account,
    String accountName,
    Status status,
    Optional<Answer> answer) {

  /** The longest text, in characters. */
  public static final int LONGEST = 2000;

  /** The longest answer, in characters. */
  public static final int LONGEST_ANSWER = 1000;

  /** Everything gets an answer within this time. */
  public static final Duration ANSWERED_WITHIN = Duration.ofDays(60);

  /** What sort of proposal it is. */
  public enum Kind {
    /** A provider wants its own instrument changed. */
    CHANGE,
    /** What somebody found out about an instrument. */
    FINDING,
    /** How an instrument could be better. */
    IMPROVEMENT,
    /** Help that is missing in a region. */
    GAP;

    /** As part of a message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it stands. */
  public enum Status {
    OPEN,
    ACCEPTED,
    REFUSED;

    /** As part of a message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOpen() {
      return this == OPEN;
    }
  }

  /** What was answered, by whom, when. */
  public record Answer(String text, String by, Instant at) {}

  /** Whether it is open for longer than it may be. */
  public boolean isLate(Instant now) {
    return status.isOpen() && now.isAfter(madeAt.plus(ANSWERED_WITHIN));
  }
}
