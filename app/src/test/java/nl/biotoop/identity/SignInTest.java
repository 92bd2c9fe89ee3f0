package nl.biotoop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in, the own account, and accounts for administrators. */
@AppTest
class SignInTest {
  private static final String NEW_PASSWORD = "een zin met genoeg woorden";

  private final MockMvc mvc;
  private final Users users;
  private final JdbcClient database;

  @Autowired
  SignInTest(MockMvc mvc, Users users, JdbcClient database) {
    this.mvc = mvc;
    this.users = users;
    this.database = database;
  }

  private MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse();
  }

  private Account administrator() {
    return users.withLogin("beheerder").orElseThrow();
  }

  private Users.Creation.Created adviser(String login) {
    return (Users.Creation.Created)
        users.create(
            administrator(),
            login,
            "Adviseur",
            List.of(new Membership(Role.ADVISER, "zuid-limburg")));
  }

  @Test
  void whoHasNotSignedInComesBackAfterTheForm() throws Exception {
    MockHttpServletResponse shut = visit("/en/manage/accounts");
    assertThat(shut.getStatus()).isEqualTo(303);
    assertThat(shut.getHeader("Location")).isEqualTo("/en/sign-in?to=%2Fen%2Fmanage%2Faccounts");
    MockHttpServletResponse back =
        SignedInSession.attempt(mvc, "beheerder", SignedInSession.PASSWORD, "/en/manage/accounts");
    assertThat(back.getHeader("Location")).isEqualTo("/en/manage/accounts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elders.example/", "//elders.example", "/nl/../../x", "/nl/a?b=c", "x"})
  void onlyAnAddressOfThisSiteIsFollowed(String to) throws Exception {
    assertThat(
            SignedInSession.attempt(mvc, "beheerder", SignedInSession.PASSWORD, to)
                .getHeader("Location"))
        .isEqualTo("/nl/account");
  }

  @Test
  void withoutASignInServiceThereIsNoWayToOne() throws Exception {
    assertThat(visit("/nl/inloggen").getContentAsString()).doesNotContain("/oidc/");
    assertThat(visit("/nl/inloggen?problem=taken").getStatus()).isEqualTo(200);
    assertThat(visit("/oidc/sign-in").getStatus()).isEqualTo(404);
    assertThat(visit("/oidc/callback?code=a&state=b").getStatus()).isEqualTo(404);
  }

  @Test
  void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() throws Exception {
    MockHttpServletResponse wrong = SignedInSession.attempt(mvc, "beheerder", "fout", "");
    MockHttpServletResponse unknown = SignedInSession.attempt(mvc, "niemand", "fout", "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.getContentAsString()).select("#fouten").text())
        .isNotEmpty()
        .isEqualTo(Jsoup.parse(unknown.getContentAsString()).select("#fouten").text());
    assertThat(wrong.getCookie(Sessions.COOKIE)).isNull();
  }

  @Test
  void tenWrongPasswordsShutTheAccountForAWhile() throws Exception {
    Users.Creation.Created made = adviser("te-vaak-fout");
    for (int attempt = 0; attempt < Users.MOST_FAILURES; attempt++) {
      SignedInSession.attempt(mvc, "te-vaak-fout", "fout", "");
    }
    assertThat(users.attempt("te-vaak-fout", made.oneTime()))
        .isInstanceOf(Users.Attempt.Locked.class);
  }

  @Test
  void aOneTimePasswordLetsNobodyFurtherThanANewOne() throws Exception {
    Users.Creation.Created made =
        (Users.Creation.Created)
            users.create(
                administrator(),
                "nieuwe-beheerder",
                "Tweede beheerder",
                List.of(new Membership(Role.ADMINISTRATOR, "")));
    SignedInSession fresh = SignedInSession.of(mvc, "nieuwe-beheerder", made.oneTime().text());
    assertThat(fresh.open("/nl/beheer/accounts").getStatus()).isEqualTo(403);
    MockHttpServletResponse weak =
        fresh.send(
            "/nl/account",
            "/nl/account/wachtwoord",
            "present",
            made.oneTime().text(),
            "next",
            "kort");
    assertThat(weak.getStatus()).isEqualTo(422);
    MockHttpServletResponse changed =
        fresh.send(
            "/nl/account",
            "/nl/account/wachtwoord",
            "present",
            made.oneTime().text(),
            "next",
            NEW_PASSWORD);
    assertThat(changed.getStatus()).isEqualTo(303);
    // The session of before has ended; the new one opens the door.
    assertThat(fresh.open("/nl/account").getStatus()).isEqualTo(303);
    SignedInSession after = SignedInSession.of(mvc, "nieuwe-beheerder", NEW_PASSWORD);
    assertThat(after.open("/nl/beheer/accounts").getStatus()).isEqualTo(200);
  }

  @Test
  void anAdministratorMakesAnAccountAndSeesItsPasswordOnce() throws Exception {
    SignedInSession session = SignedInSession.administrator(mvc);
    MockHttpServletResponse made =
        session.send(
            "/nl/beheer/accounts",
            "/nl/beheer/accounts",
            "login",
            "Adviseur.Heerlen",
            "name",
            "Adviseur Heerlen",
            "role",
            "adviser",
            "region",
            "zuid-limburg");
    Document page = Jsoup.parse(made.getContentAsString());
    String password = page.select(".biotoop-secret code").text();
    assertThat(password).hasSizeGreaterThan(20);
    assertThat(session.open("/nl/beheer/accounts").getContentAsString()).doesNotContain(password);
    Account account = users.withLogin("adviseur.heerlen").orElseThrow();
    assertThat(account.memberships()).containsExactly(new Membership(Role.ADVISER, "zuid-limburg"));
    assertThat(users.attempt("ADVISEUR.heerlen", new Password(password)))
        .isInstanceOf(Users.Attempt.Welcome.class);
    assertThat(
            session
                .send(
                    "/nl/beheer/accounts",
                    "/nl/beheer/accounts",
                    "login",
                    "adviseur.heerlen",
                    "name",
                    "Nog een",
                    "role",
                    "adviser")
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void rolesAndNameAreChangedAndLogged() throws Exception {
    Account account = adviser("wissel").account();
    SignedInSession session = SignedInSession.administrator(mvc);
    String address = "/nl/beheer/accounts/" + account.id();
    assertThat(
            session
                .send(
                    address,
                    address,
                    "name",
                    "Programma",
                    "role",
                    "programme-manager",
                    "region",
                    "midden-brabant")
                .getStatus())
        .isEqualTo(303);
    assertThat(users.withId(account.id()).orElseThrow().memberships())
        .containsExactly(new Membership(Role.PROGRAMME_MANAGER, "midden-brabant"));
    assertThat(Jsoup.parse(session.open("/nl/beheer/logboek").getContentAsString()).text())
        .contains(
            "naam of rollen veranderd",
            "account wissel",
            "adviseur, Zuid-Limburg → programmamanager, Midden-Brabant",
            "Beheerder");
    assertThat(Jsoup.parse(session.open("/en/manage/log").getContentAsString()).text())
        .contains(
            "name or roles changed", "adviser, Zuid-Limburg → programme manager, Midden-Brabant");
  }

  /** Two administrators, or two nodes at their first start, at the same moment. */
  @Test
  void ofManyWhoMakeTheSameAccountAtOnceOneMakesIt() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Users.Creation>> all =
          Collections.nCopies(
              8,
              () ->
                  users.create(
                      null, "tegelijk", "Tegelijk", List.of(new Membership(Role.EXPERT, ""))));
      List<Users.Creation> came = new ArrayList<>();
      for (Future<Users.Creation> one : threads.invokeAll(all)) {
        came.add(one.get());
      }
      assertThat(came).filteredOn(Users.Creation.Created.class::isInstance).hasSize(1);
      assertThat(came).filteredOn(Users.Creation.Taken.class::isInstance).hasSize(7);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nl/account",
        "/en/account",
        "/nl/beheer/accounts",
        "/en/manage/accounts",
        "/nl/beheer/logboek",
        "/en/manage/log",
        "/nl/beheer/post",
        "/en/manage/mail"
      })
  void thePagesBehindTheDoorAreWellMade(String address) throws Exception {
    MockHttpServletResponse response = SignedInSession.administrator(mvc).open(address);
    Document page = Jsoup.parse(response.getContentAsString(), "http://localhost" + address);
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo(address.substring(1, 3));
    assertThat(response.getHeader("Cache-Control")).contains("no-store");
  }

  @Test
  void aShutAccountIsOutAtOnce() throws Exception {
    Users.Creation.Created made = adviser("vertrekt");
    SignedInSession leaving = SignedInSession.of(mvc, "vertrekt", made.oneTime().text());
    assertThat(leaving.open("/nl/account").getStatus()).isEqualTo(200);
    String address = "/nl/beheer/accounts/" + made.account().id();
    SignedInSession administrator = SignedInSession.administrator(mvc);
    assertThat(administrator.send(address, address + "/uit").getStatus()).isEqualTo(303);
    assertThat(leaving.open("/nl/account").getStatus()).isEqualTo(303);
    assertThat(users.attempt("vertrekt", made.oneTime())).isInstanceOf(Users.Attempt.Wrong.class);
  }

  @Test
  void anAdministratorCannotShutTheOwnAccount() throws Exception {
    SignedInSession session = SignedInSession.administrator(mvc);
    String address = "/nl/beheer/accounts/" + administrator().id();
    assertThat(session.send(address, address + "/uit").getStatus()).isEqualTo(422);
    assertThat(session.send(address, address, "name", "Beheerder", "role", "adviser").getStatus())
        .isEqualTo(422);
    assertThat(administrator().has(Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void anAdviserIsNotLetInAtTheAccounts() throws Exception {
    Users.Creation.Created made = adviser("alleen-adviseur");
    users.changePassword(made.account(), made.oneTime(), new Password(NEW_PASSWORD));
    SignedInSession session = SignedInSession.of(mvc, "alleen-adviseur", NEW_PASSWORD);
    assertThat(session.open("/nl/beheer/accounts").getStatus()).isEqualTo(403);
    assertThat(session.open("/nl/beheer/logboek").getStatus()).isEqualTo(403);
    assertThat(session.open("/nl/beheer/bestaat-niet").getStatus()).isEqualTo(404);
    assertThat(session.open("/nl/account").getStatus()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSessionInTheDatabase() throws Exception {
    SignedInSession session = SignedInSession.administrator(mvc);
    assertThat(session.send("/nl/account", "/nl/uitloggen").getHeader("Location"))
        .isEqualTo("/nl/");
    assertThat(session.open("/nl/account").getStatus()).isEqualTo(303);
  }

  @Test
  void aSessionEndsWithoutRequestsAndAfterItsLongestTime() throws Exception {
    SignedInSession session = SignedInSession.administrator(mvc);
    database
        .sql("update identity_session set last_seen_at = timestamp '2020-01-01 00:00:00+00'")
        .update();
    assertThat(session.open("/nl/account").getStatus()).isEqualTo(303);
    SignedInSession again = SignedInSession.administrator(mvc);
    database
        .sql("update identity_session set created_at = timestamp '2020-01-01 00:00:00+00'")
        .update();
    assertThat(again.open("/nl/account").getStatus()).isEqualTo(303);
  }

  @Test
  void neitherTokenNorPasswordLiesInTheDatabase() throws Exception {
    MockHttpServletResponse response =
        SignedInSession.attempt(mvc, "beheerder", SignedInSession.PASSWORD, "");
    String token = Objects.requireNonNull(response.getCookie(Sessions.COOKIE)).getValue();
    assertThat(database.sql("select token_hash from identity_session").query(String.class).list())
        .isNotEmpty()
        .doesNotContain(token)
        .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(
            database.sql("select password_hash from identity_account").query(String.class).list())
        .allMatch(hash -> hash.startsWith("$argon2id$"));
    assertThat(response.getHeaders("Set-Cookie"))
        .as("one cookie, also for a browser that had one")
        .hasSize(1)
        .anyMatch(cookie ->
            cookie.startsWith(Sessions.COOKIE)
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax"));
  }

  @Test
  void aForgedSessionIsAVisitor() throws Exception {
    MockHttpServletResponse response =
        mvc.perform(
                get(URI.create("http://localhost/nl/account"))
                    .cookie(new jakarta.servlet.http.Cookie(Sessions.COOKIE, "verzonnen")))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(303);
  }
}
