package nl.biotoop.browser;

import nl.biotoop.TestAccounts;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;

/** The accounts that journeys sign in with, and how. */
final class Staff {
  static final String PASSWORD = TestAccounts.PASSWORD;

  private Staff() {}

  /** An account that has chosen its password. */
  static Account account(Users users, String login, String name, Role role, String region) {
    return TestAccounts.named(users, login, name, role, region);
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
