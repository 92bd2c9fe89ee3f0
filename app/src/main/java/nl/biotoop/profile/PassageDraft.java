package nl.biotoop.profile;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.rules.Language;

/**
 * What somebody wants to keep in a part of a profile.
 *
 * @param basedOn the revision that was seen
 * @param choice the id of an option; {@code ""} for not known
 * @param text {@code ""} for nothing
 * @param language of the text
 * @param source where it was seen; {@code ""} only when there is nothing to have seen
 * @param reason why it changes
 */
public record PassageDraft(
    int basedOn, String choice, String text, Language language, String source, String reason) {

  /** What stops a draft from being kept. */
  public enum Problem {
    /** The option is none of this part. */
    CHOICE,
    /** The text is too long. */
    TEXT,
    /** There is something to believe, and no source; or it is too long. */
    SOURCE,
    /** There is no reason, or it is too long. */
    REASON
  }

  /** What is wrong with it, in the order of the form; none when it can be kept. */
  public List<Problem> problems(Part part) {
    List<Problem> problems = new ArrayList<>();
    if (!choice.isEmpty() && part.option(choice).isEmpty()) {
      problems.add(Problem.CHOICE);
    }
    if (text.length() > part.longest()) {
      problems.add(Problem.TEXT);
    }
    boolean saysSomething = !choice.isEmpty() || !text.isEmpty();
    if ((saysSomething && source.isEmpty()) || source.length() > Evidence.LONGEST) {
      problems.add(Problem.SOURCE);
    }
    if (reason.isEmpty() || reason.length() > Passage.LONGEST_REASON) {
      problems.add(Problem.REASON);
    }
    return problems;
  }
}
