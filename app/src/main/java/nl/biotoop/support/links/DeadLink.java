package nl.biotoop.support.links;

import java.time.Instant;
import java.util.Locale;

/**
 * An address of the register that did not answer, at two visits with at least a day between them.
 *
 * @param since the first of the visits that failed, without one that did not since
 */
public record DeadLink(String url, Problem problem, Instant since) {

  /** What a visit ran into. */
  public enum Problem {
    /** The server says that there is no such page. */
    NOT_FOUND,
    /** The server says that it cannot. */
    BROKEN,
    /** There is no server of that name, or it does not answer. */
    NO_ANSWER,
    /** It is no web address, or not one on the internet. */
    NO_ADDRESS;

    /** As part of a message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
