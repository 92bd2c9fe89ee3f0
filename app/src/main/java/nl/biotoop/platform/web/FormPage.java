package nl.biotoop.platform.web;

import java.util.List;

/**
 * A page with a form that comes back, filled in as it was, when something in it is wrong. It means
 * something to one visitor only, so search engines leave it out.
 */
public interface FormPage extends Page {

  /** The title while nothing is wrong. */
  String heading(Words words);

  /** Whether something in the form has to be mended. */
  default boolean hasErrors() {
    return !faults().isEmpty();
  }

  /** What has to be mended, field by field; none when the page tells it in another way. */
  default List<Fault> faults() {
    return List.of();
  }

  /** What is wrong with a field; {@code ""} when nothing. */
  default String fault(String field) {
    return faults().stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::text)
        .findFirst()
        .orElse("");
  }

  /**
   * Something in a form that has to be mended.
   *
   * @param field the id of its field
   * @param text what is wrong and what to do
   */
  record Fault(String field, String text) {}

  @Override
  default String title(Words words) {
    return (hasErrors() ? words.text("form.error.prefix") + " " : "") + heading(words);
  }

  @Override
  default int status() {
    return hasErrors() ? 422 : 200;
  }

  @Override
  default boolean indexed() {
    return false;
  }
}
