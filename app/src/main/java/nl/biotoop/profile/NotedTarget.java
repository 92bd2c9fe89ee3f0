package nl.biotoop.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.profile.Target.Actual;
import nl.biotoop.rules.Language;

/**
 * A figure of a document with everything its region noted about how it stands.
 *
 * @param target with the newest note as its actual; as the content has it when there is none
 * @param shipped how it stands by the content; empty when that does not say
 * @param notes the newest first
 */
public record NotedTarget(Target target, Optional<Actual> shipped, List<Note> notes) {
  /** Keeps its own copy of the list. */
  public NotedTarget {
    notes = List.copyOf(notes);
  }

  /** What the next note is based on; 0 when the region noted nothing yet. */
  public int revision() {
    return notes.isEmpty() ? 0 : notes.getFirst().revision();
  }

  /**
   * One note.
   *
   * @param revision 1 is the first
   * @param day of which it tells
   * @param by the name of the account that noted it
   */
  public record Note(int revision, Actual actual, LocalDate day, String by, Instant at) {}

  /**
   * What somebody wants to note.
   *
   * @param basedOn the revision that was seen
   * @param text how it stands, with its unit
   * @param amount the same as a number in the unit of the target; empty when it cannot be compared,
   *     {@code NaN} when what was typed is no number
   * @param day of which it tells, as {@code 2026-11-28}
   * @param source where it was seen
   */
  public record Draft(
      int basedOn,
      String text,
      OptionalDouble amount,
      String day,
      String source,
      Language language) {
    /** How it stands is at most this long. */
    public static final int LONGEST_TEXT = 120;

    /** What stops a draft from being kept. */
    public enum Problem {
      /** It says nothing, or is too long. */
      TEXT,
      /** It is no number. */
      AMOUNT,
      /** It is no day, or one that is still to come. */
      DAY,
      /** There is no source, or it is too long. */
      SOURCE
    }

    /** What is wrong with it, in the order of the form; none when it can be kept. */
    public List<Problem> problems(LocalDate today) {
      List<Problem> problems = new ArrayList<>();
      if (text.isEmpty() || text.length() > LONGEST_TEXT) {
        problems.add(Problem.TEXT);
      }
      if (amount.isPresent() && !Double.isFinite(amount.getAsDouble())) {
        problems.add(Problem.AMOUNT);
      }
      if (!isDay(day) || LocalDate.parse(day).isAfter(today)) {
        problems.add(Problem.DAY);
      }
      if (source.isEmpty() || source.length() > Evidence.LONGEST) {
        problems.add(Problem.SOURCE);
      }
      return problems;
    }

    private static boolean isDay(String typed) {
      if (!typed.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
        return false;
      }
      try {
        LocalDate.parse(typed);
        return true;
      } catch (DateTimeParseException _) {
        return false;
      }
    }
  }
}
