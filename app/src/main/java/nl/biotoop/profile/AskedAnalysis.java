package nl.biotoop.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;

/**
 * An analysis that somebody in a region asked for.
 *
 * @param id unique in the region
 * @param revision 0 as the content has it; one more with every change
 * @param question what should be found out
 * @param asker an organisation or function
 * @param supplier who makes it; {@code ""} when nobody does yet
 * @param answer both texts empty as long as there is none
 * @param evidence where the answer, or else the question, stands
 * @param change who wrote this revision and when; empty for the content
 */
public record AskedAnalysis(
    String region,
    String id,
    int revision,
    Text question,
    Text asker,
    String supplier,
    Status status,
    Text answer,
    Evidence evidence,
    Optional<AskedAnalysis.Written> change) {

  /** Who wrote something and when. */
  public record Written(String by, Instant at) {}

  /** How far it is. */
  public enum Status {
    ASKED,
    RUNNING,
    READY,
    /** Not needed any more; the answer says why. */
    NOT_NEEDED;

    /** As in the content, in forms and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An analysis as somebody wants to keep it.
   *
   * @param basedOn the revision that was seen; 0 for a new one
   * @param language of the texts
   */
  public record Draft(
      int basedOn,
      String question,
      String asker,
      String supplier,
      Status status,
      String answer,
      String source,
      Language language) {
    /** The longest question. */
    public static final int LONGEST_QUESTION = 500;

    /** The longest asker and supplier. */
    public static final int LONGEST_NAME = 120;

    /** The longest answer. */
    public static final int LONGEST_ANSWER = 2000;

    /** What stops it from being kept; its name is that of the field. */
    public enum Problem {
      QUESTION,
      ASKER,
      /** What runs or is ready is made by somebody. */
      SUPPLIER,
      /** What is ready has an answer; what is not needed says why. */
      ANSWER,
      /** What is ready leads to its evidence. */
      SOURCE
    }

    /** What is wrong with it, in the order of the form; none when it can be kept. */
    public List<Problem> problems() {
      boolean ready = status == Status.READY;
      boolean made = ready || status == Status.RUNNING;
      List<Problem> problems = new ArrayList<>();
      add(problems, Problem.QUESTION, question.isEmpty() || question.length() > LONGEST_QUESTION);
      add(problems, Problem.ASKER, asker.isEmpty() || asker.length() > LONGEST_NAME);
      add(
          problems,
          Problem.SUPPLIER,
          (made && supplier.isEmpty()) || supplier.length() > LONGEST_NAME);
      add(
          problems,
          Problem.ANSWER,
          ((ready || status == Status.NOT_NEEDED) && answer.isEmpty())
              || answer.length() > LONGEST_ANSWER);
      add(
          problems,
          Problem.SOURCE,
          (ready && source.isEmpty()) || source.length() > Evidence.LONGEST);
      return problems;
    }

    private static void add(List<Problem> problems, Problem problem, boolean wrong) {
      if (wrong) {
        problems.add(problem);
      }
    }
  }
}
