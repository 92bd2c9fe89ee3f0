package nl.biotoop.demo.web;

import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * Tells that everything has gone, and how to sign in.
 *
 * @param login of the first administrator
 * @param password shown this once; {@code ""} when the operator has set one
 */
public record EmptyPage(String login, String password) implements Page {

  @Override
  public String title(Words words) {
    return words.text("demo.emptied.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
