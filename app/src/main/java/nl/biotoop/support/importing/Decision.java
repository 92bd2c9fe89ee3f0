package nl.biotoop.support.importing;

import java.util.Locale;
import java.util.Optional;

/** What to do with a row that the register seems to have already. */
public enum Decision {
  /** Leave it out; what a row does until somebody chooses. */
  SKIP,
  /** Lay what the row says over what stands. */
  UPDATE,
  /** Keep it as something new beside what stands. */
  NEW;

  /** As forms and message keys write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice of a form; empty when it is none. */
  public static Optional<Decision> of(String code) {
    for (Decision decision : values()) {
      if (decision.code().equals(code)) {
        return Optional.of(decision);
      }
    }
    return Optional.empty();
  }
}
