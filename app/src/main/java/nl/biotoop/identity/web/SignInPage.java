package nl.biotoop.identity.web;

import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form to sign in.
 *
 * @param login what was typed before
 * @param to where to go on to, an address of this site; {@code ""} for the own account
 * @param error what went wrong; null when nothing
 */
public record SignInPage(String login, String to, @Nullable String error) implements Page {

  @Override
  public int status() {
    return error == null ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (error == null ? "" : words.text("form.error.prefix") + " ")
        + words.text("signin.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
