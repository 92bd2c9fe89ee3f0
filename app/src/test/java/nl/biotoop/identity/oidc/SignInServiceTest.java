package nl.biotoop.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.AccountFile;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Sessions;
import nl.biotoop.identity.Users;
import nl.biotoop.identity.oidc.FakeIssuer.Lie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in through a sign-in service; one that lies lets nobody in. */
@AppTest
class SignInServiceTest {
  private static final String HOST = "http://localhost";
  private static final FakeIssuer SERVICE = new FakeIssuer();

  private final MockMvc mvc;
  private final Users users;
  private final AccountFile file;
  private final JdbcClient database;

  @Autowired
  SignInServiceTest(MockMvc mvc, Users users, AccountFile file, JdbcClient database) {
    this.mvc = mvc;
    this.users = users;
    this.file = file;
    this.database = database;
  }

  @DynamicPropertySource
  static void service(DynamicPropertyRegistry properties) {
    properties.add("biotoop.oidc-issuer", SERVICE::address);
    properties.add("biotoop.oidc-client-id", () -> FakeIssuer.CLIENT);
    properties.add("biotoop.oidc-client-secret", () -> FakeIssuer.SECRET);
    properties.add("biotoop.oidc-name", () -> "Voorbeeldorganisatie");
  }

  private MockHttpServletResponse visit(String address, Cookie... cookies) throws Exception {
    var request = get(URI.create(HOST + address));
    return mvc.perform(cookies.length == 0 ? request : request.cookie(cookies))
        .andReturn()
        .getResponse();
  }

  private Users.Creation.Created account(String login) {
    return (Users.Creation.Created)
        users.create(
            users.withLogin("beheerder").orElseThrow(),
            login,
            "Functie (fictief)",
            List.of(new Membership(Role.ADVISER, "zuid-limburg")));
  }

  /** Leaves for the service; its answer has the address and the cookie. */
  private MockHttpServletResponse leave(String query) throws Exception {
    MockHttpServletResponse left = visit("/oidc/sign-in?" + query);
    assertThat(left.getStatus()).isEqualTo(303);
    assertThat(left.getHeader("Location")).startsWith(SERVICE.address() + "/authorize?");
    return left;
  }

  private static Cookie departure(MockHttpServletResponse left) {
    return Objects.requireNonNull(left.getCookie(OidcController.COOKIE));
  }

  private MockHttpServletResponse arrive(
      String language, String subject, String email, boolean verified, Lie lie) throws Exception {
    MockHttpServletResponse left = leave("language=" + language);
    String back =
        SERVICE.signIn(
            Objects.requireNonNull(left.getHeader("Location")), subject, email, verified, lie);
    return visit(back, departure(left));
  }

  private void assertNobodyIn(MockHttpServletResponse response, String problem) throws Exception {
    assertThat(response.getCookie(Sessions.COOKIE)).isNull();
    assertThat(response.getStatus()).isEqualTo(303);
    String address = Objects.requireNonNull(response.getHeader("Location"));
    assertThat(address).endsWith("?problem=" + problem);
    MockHttpServletResponse told = visit(address);
    Document page = Jsoup.parse(told.getContentAsString(), HOST + address);
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(told.getStatus()).isEqualTo(422);
    assertThat(page.select("#fouten").text()).hasSizeGreaterThan(40);
    assertThat(page.select("form #password")).as("the form is still there").isNotEmpty();
  }

  private static void assertIn(MockHttpServletResponse response, String where) {
    assertThat(response.getHeader("Location")).isEqualTo(where);
    assertThat(response.getCookie(Sessions.COOKIE)).isNotNull();
  }

  @Test
  void thePageHasTheButtonAndTheServiceIsNotAskedBeforeItIsUsed() throws Exception {
    int before = SERVICE.asked();
    for (String address : List.of("/nl/inloggen?to=/nl/vragen", "/en/sign-in?to=/en/questions")) {
      Document page = Jsoup.parse(visit(address).getContentAsString(), HOST + address);
      assertThat(PageRules.faults(page)).isEmpty();
      assertThat(page.select("a[href^=/oidc/sign-in]").text()).contains("Voorbeeldorganisatie");
      assertThat(page.select("a[href^=/oidc/sign-in]").attr("href"))
          .contains("language=" + address.substring(1, 3), "to=");
    }
    assertThat(SERVICE.asked()).isEqualTo(before);
  }

  @Test
  void theBrowserLeavesWithStateNonceAndChallenge() throws Exception {
    MockHttpServletResponse left = leave("language=nl");
    assertThat(left.getHeader("Location"))
        .contains("response_type=code", "client_id=biotoop", "state=", "nonce=")
        .contains("code_challenge=", "code_challenge_method=S256", "scope=openid")
        .contains("redirect_uri=http://localhost/oidc/callback");
    assertThat(left.getHeader("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/oidc")
        .doesNotContain(FakeIssuer.SECRET);
  }

  @Test
  void whoHasAnAccountWithTheAddressIsIn() throws Exception {
    account("loket-een@voorbeeld.nl");
    MockHttpServletResponse response =
        arrive("nl", "sub-1", "Loket-Een@voorbeeld.nl", true, Lie.NONE);
    assertIn(response, "/nl/account");
    Cookie session = Objects.requireNonNull(response.getCookie(Sessions.COOKIE));
    assertThat(Jsoup.parse(visit("/nl/account", session).getContentAsString()).text())
        .contains("loket-een@voorbeeld.nl");
    assertThat(visit("/nl/vragen", session).getStatus())
        .as("no one-time password stands in the way")
        .isEqualTo(200);
    assertIn(arrive("en", "sub-1", "ander@voorbeeld.nl", false, Lie.NONE), "/en/account");
  }

  @Test
  void anAddressThatIsNotInTheTokenIsAskedFor() throws Exception {
    account("loket-veertien@voorbeeld.nl");
    assertIn(
        arrive("nl", "sub-18", "loket-veertien@voorbeeld.nl", true, Lie.ASK_FOR_IT), "/nl/account");
  }

  /** The administrator has seen it, and nobody needs it any more. */
  @Test
  void theOneTimePasswordIsVoid() throws Exception {
    Users.Creation.Created made = account("loket-twee@voorbeeld.nl");
    arrive("nl", "sub-2", "loket-twee@voorbeeld.nl", true, Lie.NONE);
    for (String password : List.of(made.oneTime().text(), "nobody", "")) {
      assertThat(users.attempt("loket-twee@voorbeeld.nl", new Password(password)))
          .isInstanceOf(Users.Attempt.Wrong.class);
    }
  }

  @Test
  void theVisitGoesOnWhereItBegan() throws Exception {
    account("loket-drie@voorbeeld.nl");
    for (String to : List.of("/nl/vragen", "https://elders.example/", "//elders.example")) {
      MockHttpServletResponse left = leave("language=nl&to=" + to);
      String back =
          SERVICE.signIn(
              Objects.requireNonNull(left.getHeader("Location")),
              "sub-3",
              "loket-drie@voorbeeld.nl",
              true,
              Lie.NONE);
      assertIn(visit(back, departure(left)), to.startsWith("/nl") ? to : "/nl/account");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NONCE,doubt",
    "AUDIENCE,doubt",
    "EXPIRED,doubt",
    "NOT_YET,doubt",
    "ISSUER,doubt",
    "UNSIGNED,doubt",
    "OTHER_KEY,doubt",
    "NO_TOKEN,doubt",
    "REFUSES,doubt",
    "OF_ANOTHER,doubt",
    "HANGS_UP,unreachable"
  })
  void aServiceThatLiesLetsNobodyIn(Lie lie, String problem) throws Exception {
    String login = "lek-" + lie.name().toLowerCase(java.util.Locale.ROOT) + "@voorbeeld.nl";
    account(login);
    assertNobodyIn(arrive("nl", "sub-" + lie, login, true, lie), problem);
    assertNobodyIn(arrive("en", "sub-" + lie, login, true, lie), problem);
    assertIn(arrive("nl", "sub-" + lie, login, true, Lie.NONE), "/nl/account");
  }

  @Test
  void whoHasNoAccountIsToldWhatToDo() throws Exception {
    assertNobodyIn(arrive("nl", "sub-9", "niemand@voorbeeld.nl", true, Lie.NONE), "unknown");
    assertThat(users.withLogin("niemand@voorbeeld.nl")).isEmpty();
  }

  @Test
  void anAddressThatTheServiceDidNotVerifyIsNoProof() throws Exception {
    account("loket-vier@voorbeeld.nl");
    assertNobodyIn(arrive("nl", "sub-4", "loket-vier@voorbeeld.nl", false, Lie.NONE), "unverified");
  }

  @Test
  void aShutAccountStaysShut() throws Exception {
    Account account = account("loket-vijf@voorbeeld.nl").account();
    assertIn(arrive("nl", "sub-5", "loket-vijf@voorbeeld.nl", true, Lie.NONE), "/nl/account");
    users.activate(users.withLogin("beheerder").orElseThrow(), account, false);
    assertNobodyIn(arrive("nl", "sub-5", "loket-vijf@voorbeeld.nl", true, Lie.NONE), "unknown");
  }

  @Test
  void everySignInIsInTheLog() throws Exception {
    Account account = account("loket-zes@voorbeeld.nl").account();
    arrive("nl", "sub-6", "loket-zes@voorbeeld.nl", true, Lie.NONE);
    assertThat(
            database
                .sql("select action from platform_audit where actor = :id order by action")
                .param("id", account.id())
                .query(String.class)
                .list())
        .contains("account-linked", "account-signed-in");
  }

  @Test
  void anAnswerThatWasNotAskedForIsRefused() throws Exception {
    account("loket-zeven@voorbeeld.nl");
    MockHttpServletResponse left = leave("language=nl");
    String address = Objects.requireNonNull(left.getHeader("Location"));
    String back = SERVICE.signIn(address, "sub-7", "loket-zeven@voorbeeld.nl", true, Lie.NONE);
    assertNobodyIn(visit(back), "late");
    Cookie forged = new Cookie(OidcController.COOKIE, departure(left).getValue() + "x");
    assertNobodyIn(visit(back, forged), "late");
    Cookie other = departure(leave("language=nl"));
    assertNobodyIn(visit(back, other), "doubt");
    assertNobodyIn(visit("/oidc/callback?error=access_denied", departure(left)), "refused");
    assertIn(visit(back, departure(left)), "/nl/account");
    assertNobodyIn(visit(back, departure(left)), "doubt");
  }

  /** The same answer a second time, with the very cookie it came with. */
  @Test
  void anAnswerCountsOnce() throws Exception {
    account("loket-tien@voorbeeld.nl");
    MockHttpServletResponse left = leave("language=nl");
    String back =
        SERVICE.signIn(
            Objects.requireNonNull(left.getHeader("Location")),
            "sub-10",
            "loket-tien@voorbeeld.nl",
            true,
            Lie.NONE);
    MockHttpServletResponse first = visit(back, departure(left));
    assertIn(first, "/nl/account");
    assertThat(departure(first).getMaxAge()).as("the cookie goes").isZero();
    assertNobodyIn(visit(back, departure(left)), "doubt");
  }

  @Test
  void whatTheServiceSaysOfRolesGivesNone() throws Exception {
    Account made = account("loket-elf@voorbeeld.nl").account();
    MockHttpServletResponse response =
        arrive("nl", "sub-11", "loket-elf@voorbeeld.nl", true, Lie.NONE);
    Cookie session = Objects.requireNonNull(response.getCookie(Sessions.COOKIE));
    assertThat(visit("/nl/beheer/accounts", session).getStatus()).isEqualTo(403);
    assertThat(users.withId(made.id()).orElseThrow().memberships()).isEqualTo(made.memberships());
  }

  /** The address went to somebody else; only an administrator gives the account away. */
  @Test
  void whoGetsTheAddressDoesNotGetTheAccount() throws Exception {
    String login = "loket-twaalf@voorbeeld.nl";
    Account account = account(login).account();
    assertIn(arrive("nl", "sub-12", login, true, Lie.NONE), "/nl/account");
    assertNobodyIn(arrive("en", "sub-13", login, true, Lie.NONE), "taken");
    assertIn(arrive("nl", "sub-12", login, true, Lie.NONE), "/nl/account");
    SignedInSession administrator = SignedInSession.administrator(mvc);
    String page = "/nl/beheer/accounts/" + account.id();
    assertThat(administrator.open(page).getContentAsString()).contains("via de aanmelddienst");
    administrator.send(page, page + "/wachtwoord");
    assertThat(administrator.open(page).getContentAsString()).doesNotContain("aanmelddienst");
    assertIn(arrive("nl", "sub-13", login, true, Lie.NONE), "/nl/account");
    assertNobodyIn(arrive("nl", "sub-12", login, true, Lie.NONE), "taken");
  }

  /** The small form of the sign for kelvin is the letter k; a word is no address. */
  @Test
  void whatOnlyLooksLikeTheAddressIsNotIt() throws Exception {
    account("kelvin@voorbeeld.nl");
    assertNobodyIn(arrive("nl", "sub-14", "\u212Aelvin@voorbeeld.nl", true, Lie.NONE), "unknown");
    assertNobodyIn(arrive("nl", "sub-15", "beheerder", true, Lie.NONE), "unknown");
    assertNobodyIn(arrive("nl", "sub-16", "", true, Lie.NONE), "unknown");
    assertNobodyIn(arrive("nl", "s".repeat(256), "kelvin@voorbeeld.nl", true, Lie.NONE), "unknown");
    assertIn(arrive("nl", "s".repeat(255), "kelvin@voorbeeld.nl", true, Lie.NONE), "/nl/account");
  }

  @Test
  void whoEndsTheAccountEndsTheLink() throws Exception {
    Account account = account("loket-dertien@voorbeeld.nl").account();
    arrive("nl", "sub-17", "loket-dertien@voorbeeld.nl", true, Lie.NONE);
    assertThat(String.valueOf(file.of(account).get("signInServices")))
        .contains(SERVICE.address(), "sub-17");
    users.erase(users.withLogin("beheerder").orElseThrow(), account);
    assertNobodyIn(arrive("nl", "sub-17", "loket-dertien@voorbeeld.nl", true, Lie.NONE), "unknown");
  }
}
