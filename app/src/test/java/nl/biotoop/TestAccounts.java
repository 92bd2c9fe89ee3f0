package nl.biotoop;

import java.util.List;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.springframework.test.web.servlet.MockMvc;

/** Makes accounts that have chosen their password. */
public final class TestAccounts {
  /** The password of every account made here. */
  public static final String PASSWORD = "een zin met genoeg woorden";

  private TestAccounts() {}

  /** Somebody with this role in Zuid-Limburg. */
  public static Account with(Users users, Role role) {
    String login = "iemand-" + UUID.randomUUID().toString().substring(0, 8);
    return named(users, login, "Iemand", role, "zuid-limburg");
  }

  /** The same, signed in. */
  public static SignedInSession session(MockMvc mvc, Users users, Role role) throws Exception {
    return SignedInSession.of(mvc, with(users, role).login(), PASSWORD);
  }

  /** One with a login and a name of its own. */
  public static Account named(Users users, String login, String name, Role role, String region) {
    Users.Creation.Created made =
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
