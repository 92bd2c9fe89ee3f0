package nl.biotoop.desk;

import java.util.List;
import java.util.Optional;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.test.web.servlet.MockMvc;

/** Accounts at the desk, and questions for them. */
final class DeskStaff {
  /** A class with this property shares no database with those that have not. */
  static final String OWN_DATABASE = "biotoop.test.database-of=desk-and-beyond";

  static final String PASSWORD = "een zin met genoeg woorden";

  private final MockMvc mvc;
  private final Users users;
  private final Questions questions;
  private final Territories territories;

  DeskStaff(MockMvc mvc, Users users, Questions questions, Territories territories) {
    this.mvc = mvc;
    this.users = users;
    this.questions = questions;
    this.territories = territories;
  }

  Account account(String login, Role role, String region) {
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                users.withLogin("beheerder").orElseThrow(),
                login,
                "Functie " + login,
                List.of(new Membership(role, region)));
    users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    return users.withLogin(login).orElseThrow();
  }

  SignedInSession session(Account account) throws Exception {
    return SignedInSession.of(mvc, account.login(), PASSWORD);
  }

  /** A question about a theme, from a municipality. */
  Questions.Asked ask(String text, String theme, String municipality) {
    return questions.ask(
        null,
        new NewQuestion(
            "wayfinder",
            text,
            Optional.of(theme),
            territories.municipality(new RegionCode(municipality)),
            "",
            Language.NL));
  }
}
