package nl.biotoop.browser;

import java.util.List;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;

/** The accounts that journeys sign in with. */
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
}
