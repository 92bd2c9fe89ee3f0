package nl.biotoop.platform.web;

/**
 * A page with a form that comes back, filled in as it was, when something in it is wrong. It means
 * something to one visitor only, so search engines leave it out.
 */
public interface FormPage extends Page {

  /** The title while nothing is wrong. */
  String heading(Words words);

  /** Whether something in the form has to be mended. */
  boolean hasErrors();

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
