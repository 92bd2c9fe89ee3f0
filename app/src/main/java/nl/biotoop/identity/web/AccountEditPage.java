package nl.biotoop.identity.web;

import java.util.List;
import nl.biotoop.identity.web.AccountsPage.Made;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One account, to change.
 *
 * @param roles the roles, those it has chosen
 * @param regions the regions, the one it has chosen
 * @param active whether it can sign in
 * @param own whether it is the account of whoever looks
 * @param saved whether it has just been changed
 * @param linked since when somebody signs in to it through the sign-in service; {@code ""} when
 *     nobody
 * @param error what was wrong with the form; null when nothing
 * @param reset the new one-time password; null when none was asked
 */
public record AccountEditPage(
    String id,
    String login,
    String name,
    List<Choice> roles,
    List<Choice> regions,
    boolean active,
    boolean own,
    boolean saved,
    String linked,
    @Nullable String error,
    @Nullable Made reset)
    implements FormPage {

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("accounts.edit.title", login);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "accounts"), words.text("accounts.title")));
  }
}
