package nl.biotoop.browser;

import java.util.List;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;

/** The accounts that journeys sign in with, and how. */
final class Staff {
  static final String PASSWORD = "een zin met genoeg woorden";

  private Staff() {}

  /** An account that has chosen its password. */
  static Account account(Users users, String login, String name, Role role, String region) {
    var made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                name,
                List.of(new Membership(role, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return users.withLogin(login).orElseThrow();
  }

  /** Signs in on the page to sign in that is open, and goes on to where the visit began. */
  static void signIn(Browser browser, String login) {
    browser.type("#login", login).type("#password", PASSWORD).follow(Walk.NEXT);
  }

  static void signOut(Browser browser, Language language) {
    browser.open(Paths.of(language, "account"));
    browser.follow("form[action$='" + Paths.of(language, "uitloggen") + "'] button");
  }
}
