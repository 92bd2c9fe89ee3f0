package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param number the number of this question, from 1
 * @param action where the form goes
 * @param hidden what the form carries along
 * @param name the attribute the answer is about
 * @param error why the answer just sent could not be read; null when none was
 * @param notices what the visitor should know about the address
 * @param remaining how many instruments may still fit
 * @param contact who can be called right now
 */
public record QuestionPage(
    String problem,
    String changeProblemHref,
    int number,
    String action,
    List<Hidden> hidden,
    String name,
    String question,
    String help,
    QuestionControl control,
    @Nullable String error,
    List<String> notices,
    List<AnswerLine> answers,
    int remaining,
    String resultHref,
    ContactView contact)
    implements Page {

  /** A value the form carries along. */
  public record Hidden(String name, String value) {}

  /** What was answered before, with the way to change it. */
  public record AnswerLine(String label, String answer, String changeHref) {}

  @Override
  public String title(Words words) {
    return (error == null ? "" : words.text("form.error.prefix") + " ") + question;
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
