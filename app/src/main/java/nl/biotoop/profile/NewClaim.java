package nl.biotoop.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.biotoop.profile.Claim.Exactness;
import nl.biotoop.rules.Language;

/**
 * A claim as somebody wants to note it.
 *
 * @param amount empty when what was typed is no number
 * @param meaning {@code ""} when not noted
 * @param year empty when what was typed is no year
 * @param language of the texts
 */
public record NewClaim(
    String subject,
    String measure,
    String unit,
    Exactness exactness,
    OptionalDouble amount,
    boolean rest,
    String meaning,
    String stated,
    OptionalInt year,
    String source,
    Language language) {
  /** The longest subject and measure. */
  public static final int LONGEST_NAME = 120;

  /** The longest unit. */
  public static final int LONGEST_UNIT = 30;

  /** The longest meaning. */
  public static final int LONGEST_MEANING = 200;

  /** The longest statement. */
  public static final int LONGEST_STATED = 500;

  private static final int EARLIEST = 1800;
  private static final double LARGEST = 1e15;

  /** What stops a claim from being noted; its name is that of the field. */
  public enum Problem {
    SUBJECT,
    MEASURE,
    UNIT,
    AMOUNT,
    /** The rest of something that is no share. */
    REST,
    MEANING,
    STATED,
    /** No year, or one ahead of now. */
    YEAR,
    SOURCE
  }

  /** What is wrong with it, in the order of the form; none when it can be noted. */
  public List<Problem> problems(LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    add(problems, Problem.SUBJECT, subject.isEmpty() || subject.length() > LONGEST_NAME);
    add(problems, Problem.MEASURE, measure.isEmpty() || measure.length() > LONGEST_NAME);
    add(problems, Problem.AMOUNT, !readable());
    add(problems, Problem.UNIT, unit.length() > LONGEST_UNIT);
    add(problems, Problem.REST, rest && !unit.equals(Claim.PERCENT));
    add(problems, Problem.STATED, stated.isEmpty() || stated.length() > LONGEST_STATED);
    add(problems, Problem.MEANING, meaning.length() > LONGEST_MEANING);
    add(problems, Problem.YEAR, year.isEmpty() || wrongYear(year.getAsInt(), today));
    add(problems, Problem.SOURCE, source.isEmpty() || source.length() > Evidence.LONGEST);
    return problems;
  }

  /** A number; a share lies between 0 and 100. */
  private boolean readable() {
    if (amount.isEmpty() || Math.abs(amount.getAsDouble()) > LARGEST) {
      return false;
    }
    return !unit.equals(Claim.PERCENT)
        || (amount.getAsDouble() >= 0 && amount.getAsDouble() <= 100);
  }

  private static boolean wrongYear(int year, LocalDate today) {
    return year < EARLIEST || year > today.getYear();
  }

  private static void add(List<Problem> problems, Problem problem, boolean wrong) {
    if (wrong) {
      problems.add(problem);
    }
  }
}
