package nl.biotoop.desk;

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
  NOT_REACHED;

  /** Whether it still needs somebody. */
  public boolean isOpen() {
    return this == WAITING || this == TAKEN_UP;
  }

  /** As part of a message key: {@code taken-up}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
