package nl.biotoop.support.following;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be noted of a firm and an instrument, in the order in which it happens. */
public enum Step {
  APPLIED,
  GRANTED,
  USED,
  /** Whether its aim was reached, six months after it was used. */
  OUTCOME_6,
  /** A year after. */
  OUTCOME_12,
  /** Two years after. */
  OUTCOME_24;

  /** The step that must have been taken before; null for the first. */
  public @Nullable Step after() {
    return switch (this) {
      case APPLIED -> null;
      case GRANTED -> APPLIED;
      case USED -> GRANTED;
      case OUTCOME_6, OUTCOME_12, OUTCOME_24 -> USED;
    };
  }

  /** Whether it tells what followed. */
  public boolean isOutcome() {
    return after() == USED;
  }

  /** As in a form and a message key: {@code outcome-6}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
