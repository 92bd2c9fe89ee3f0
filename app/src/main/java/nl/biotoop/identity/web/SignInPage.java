package nl.biotoop.identity.web;

import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form to sign in.
 *
 * @param login what was typed before
 * @param to where to go on to, an address of this site; {@code ""} for the own account
 * @param error what went wrong; null when nothing
 */
public record SignInPage(String login, String to, @Nullable String error) implements FormPage {

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("signin.title");
  }
}
