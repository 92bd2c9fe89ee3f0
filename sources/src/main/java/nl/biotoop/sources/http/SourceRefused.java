package nl.biotoop.sources.http;

import nl.biotoop.sources.table.Remark;

/**
 * A source, or a file of one, that gave no figures: what is wrong, where, and what to do. Whoever
 * was receiving figures until then drops them; half a table is no table.
 */
public final class SourceRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What sort of failure, for whoever decides whether to try again. */
  public enum Why {
    /** The source does not answer now, or asks to come back later. */
    AWAY,
    /** There is no such table, file or selection. */
    ABSENT,
    /** The source does not take the question as it was put. */
    QUESTION,
    /** The answer is cut off, unreadable, or not built as its format says. */
    DAMAGED,
    /** The answer is older than was asked for. */
    OLD,
    /** There is more than is taken in. */
    TOO_LARGE,
    /** The source points to another host. */
    ELSEWHERE,
    /** Somebody stopped it. */
    STOPPED,
    /** The figures cannot be written on this machine. */
    UNWRITABLE
  }

  private final Why why;
  private final transient Remark reason;

  public SourceRefused(Why why, Remark reason) {
    super(reason.nl());
    this.why = why;
    this.reason = reason;
  }

  /** With the sentence in Dutch and in English. */
  public SourceRefused(Why why, String nl, String en) {
    this(why, new Remark(nl, en));
  }

  public Why why() {
    return why;
  }

  /** What is wrong, where and what to do, in both languages. */
  public Remark reason() {
    return reason;
  }
}
