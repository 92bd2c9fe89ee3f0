package nl.biotoop.observation.checks;

import java.util.List;
import java.util.Locale;

/** What came of one check. */
public sealed interface Outcome {
  /** The id of the check. */
  String check();

  /**
   * It was run.
   *
   * @param findings how many there are, {@link Checks#MOST_FINDINGS} at most
   * @param more whether there are more than that
   * @param first the first {@link Checks#KEPT_FINDINGS} of them, by table, indicator, area, period
   */
  record Found(String check, int findings, boolean more, List<Finding> first) implements Outcome {
    /** Keeps its own copy of the list. */
    public Found {
      first = List.copyOf(first);
    }
  }

  /**
   * It could not be run.
   *
   * @param told what exactly: the word that may not stand in a query, or what the database said;
   *     {@code ""} when there is nothing to add
   */
  record Failed(String check, Problem problem, String told) implements Outcome {}

  /** Why a check could not be run. */
  enum Problem {
    /** Its query is something else than one {@code select}. */
    NO_SELECT,
    /** Its query asks a table, or calls a function, that it may not. */
    NOT_ALLOWED,
    /** It took longer than {@link Checks#LONGEST_SECONDS} seconds. */
    TOO_LONG,
    /** The checks before it took all the time there was. */
    NO_TIME,
    /** A note of a finding is no code, so it may give away a value. */
    NO_CODE,
    /** The database refused its query. */
    DATABASE;

    /** As part of a message key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
