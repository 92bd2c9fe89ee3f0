package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page.Link;

/** How a question is answered on the page. */
public sealed interface QuestionControl {

  /** Pick one, or several. */
  record Choices(boolean several, List<Choice> choices) implements QuestionControl {}

  /** Type a number. */
  record Quantity(String unit, String typed) implements QuestionControl {}

  /**
   * Type a municipality.
   *
   * @param names the names to complete from
   * @param candidates those that come near what was typed
   */
  record Place(String typed, List<String> names, List<Choice> candidates)
      implements QuestionControl {}

  /**
   * Type a kind of work, or pick a section.
   *
   * @param candidates what was found for it
   * @param sections all sections, as links that answer the question
   */
  record Work(String typed, List<Choice> candidates, List<Link> sections)
      implements QuestionControl {}

  /** One thing to pick; {@code remark} may be empty. */
  record Choice(String value, String label, String remark, boolean chosen) {}
}
