package nl.biotoop.desk;

import java.util.List;
import java.util.Locale;

/** Where a question stands. */
public enum Status {
  /** Passed on, and nobody has taken it up yet. */
  WAITING,
  /** Somebody works on it. */
  TAKEN_UP,
  /** Ended: the asker could go on. */
  HELPED,
  /** Ended: there is no help for this. */
  NO_HELP_POSSIBLE,
  /** Ended: the asker could not be reached. */
  NOT_REACHED,
  /** Ended: nobody helped in time. */
  ABANDONED,
  /** Ended: the asker took it back. It says nothing about the help there is. */
  WITHDRAWN;

  /** The ways in which an adviser can end a question. */
  public static final List<Status> ENDS = List.of(HELPED, NO_HELP_POSSIBLE, NOT_REACHED);

  /** Whether it still needs somebody. */
  public boolean isOpen() {
    return this == WAITING || this == TAKEN_UP;
  }

  /** As part of a message key: {@code taken-up}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
