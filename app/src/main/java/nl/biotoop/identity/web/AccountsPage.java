package nl.biotoop.identity.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * All accounts, and the form for a new one.
 *
 * @param accounts one line each
 * @param login what was typed for the new one
 * @param name what was typed for the new one
 * @param roles the roles to choose from
 * @param regions the regions to choose from
 * @param error what was wrong with the form; null when nothing
 * @param made the account just made, to show its one-time password; null when none
 * @param erased whether an account has just been erased
 */
public record AccountsPage(
    List<Line> accounts,
    String login,
    String name,
    List<Choice> roles,
    List<Choice> regions,
    @Nullable String error,
    @Nullable Made made,
    boolean erased)
    implements FormPage {

  /** An account in the list. */
  public record Line(String id, String login, String name, String roles, String state) {}

  /** The password is shown this once. */
  public record Made(String login, String password) {}

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("accounts.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(new Link(Paths.of(words.language(), "account"), words.text("account.title")));
  }
}
