package nl.biotoop.profile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.rules.Text;

/**
 * A figure that a document names: something to reach, something promised, or a fact.
 *
 * @param id stays the same for ever
 * @param region an own region, a province or the Netherlands, by its code
 * @param measure what is counted
 * @param amount the value with its unit, in words
 * @param owner whose figure it is: an organisation or a function
 * @param threshold from where it counts as met, in the unit of the amount; empty when the document
 *     gives no bound
 * @param better which side of the threshold is the good one
 * @param deadline the last day; empty when the document names none
 * @param actual how it stands; empty when we do not know, which is never zero
 * @param evidence the document and its line
 * @param note what to mind; both texts empty when nothing
 */
public record Target(
    String id,
    String region,
    Kind kind,
    Text measure,
    Text amount,
    Text owner,
    OptionalDouble threshold,
    Better better,
    Optional<LocalDate> deadline,
    Optional<Actual> actual,
    Evidence evidence,
    Text note) {

  /** What sort of figure it is. */
  public enum Kind {
    /** To be reached. */
    TARGET,
    /** Money or effort that was promised. */
    COMMITMENT,
    /** How it was, by the document. */
    FACT;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which side of a threshold is the good one. */
  public enum Better {
    MORE,
    LESS
  }

  /**
   * How it stands, as far as we know.
   *
   * @param amount in the unit of the threshold; empty when it cannot be compared
   * @param text the same in words, with its unit
   * @param year of which it tells
   */
  public record Actual(OptionalDouble amount, Text text, int year, Evidence evidence) {}

  /** The same with how it stands as somebody noted it. */
  Target standing(Actual noted) {
    return new Target(
        id,
        region,
        kind,
        measure,
        amount,
        owner,
        threshold,
        better,
        deadline,
        Optional.of(noted),
        evidence,
        note);
  }

  /** What can be said of a figure. */
  public enum Outcome {
    /** It is no aim. */
    FACT,
    /** Reached, before the deadline or in time. */
    MET,
    /** Reached, but measured after the year of the deadline: in time or not is not known. */
    MET_LATE,
    /** The deadline has passed, and it was not reached by then. */
    MISSED,
    /** The deadline has passed, and we do not know. */
    LATE_UNKNOWN,
    /** Not reached yet, and there is time left or no deadline. */
    UNDER_WAY,
    /** There is time left or no deadline, and we do not know. */
    UNKNOWN;

    /** As in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What can be said on a day. A figure from before the year of the deadline that had not reached
   * the threshold tells nothing about the deadline.
   */
  public Outcome outcome(LocalDate today) {
    if (kind == Kind.FACT) {
      return Outcome.FACT;
    }
    boolean late = deadline.filter(day -> day.isBefore(today)).isPresent();
    Optional<Boolean> met = met();
    if (met.isPresent() && met.get()) {
      return measuredTooLate() ? Outcome.MET_LATE : Outcome.MET;
    }
    if (met.isEmpty() || (late && measuredTooEarly())) {
      return late ? Outcome.LATE_UNKNOWN : Outcome.UNKNOWN;
    }
    return late ? Outcome.MISSED : Outcome.UNDER_WAY;
  }

  private boolean measuredTooLate() {
    return actual.isPresent()
        && deadline.isPresent()
        && actual.get().year() > deadline.get().getYear();
  }

  private boolean measuredTooEarly() {
    return actual.isPresent()
        && deadline.isPresent()
        && actual.get().year() < deadline.get().getYear();
  }

  /** Whether the threshold is reached; empty when that cannot be told. */
  private Optional<Boolean> met() {
    if (threshold.isEmpty()) {
      return Optional.empty();
    }
    return actual
        .map(Actual::amount)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .map(value ->
            better == Better.MORE
                ? value >= threshold.getAsDouble()
                : value <= threshold.getAsDouble());
  }
}
