package nl.biotoop.identity.web;

import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form to sign in.
 *
 * @param login what was typed before
 * @param to where to go on to, an address of this site; {@code ""} for the own account
 * @param service what the sign-in service is called; {@code ""} when there is none
 * @param error what went wrong; null when nothing
 * @param elsewhere whether it went wrong at the sign-in service, so that the form is not at fault
 */
public record SignInPage(
    String login, String to, String service, @Nullable String error, boolean elsewhere)
    implements FormPage {

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("signin.title");
  }
}
