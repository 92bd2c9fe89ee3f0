package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Sessions;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Secrets;
import nl.biotoop.platform.web.AccessRules;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Every route asked by everybody: nobody, an account that must change its password first, and each
 * role. Who is let in stands in {@code access.txt}; a route without a line there fails.
 */
@AppTest
class AccessMatrixTest {
  private static final String PASSWORD = "vier andere woorden samen";
  private static final String NOBODY = "nobody";

  /** Has every role, and a password given by somebody else. */
  private static final String NEW = "new";

  private final MockMvc mvc;
  private final Users users;

  @Autowired
  AccessMatrixTest(MockMvc mvc, Users users) {
    this.mvc = mvc;
    this.users = users;
  }

  private Cookie signIn(String login, List<Membership> memberships, boolean fresh)
      throws Exception {
    if (users.withLogin(login).isEmpty()) {
      Users.Creation.Created made =
          (Users.Creation.Created) users.create(null, login, "Functie " + login, memberships);
      if (fresh) {
        return session(login, made.oneTime().text());
      }
      users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    }
    return session(login, PASSWORD);
  }

  private Cookie session(String login, String password) throws Exception {
    return Objects.requireNonNull(
        SignedInSession.attempt(mvc, login, password, "").getCookie(Sessions.COOKIE));
  }

  private Cookie session(Role role) throws Exception {
    String region = role == Role.ADMINISTRATOR ? "" : "zuid-limburg";
    return signIn("matrix-" + role.code(), List.of(new Membership(role, region)), false);
  }

  private MockHttpServletResponse ask(String method, String path, Cookie... cookies)
      throws Exception {
    MockHttpServletRequestBuilder request =
        request(HttpMethod.valueOf(method), URI.create("http://localhost" + path))
            .cookie(new Cookie("XSRF-TOKEN", "matrix"))
            .param("_csrf", "matrix");
    if (cookies.length > 0) {
      request.cookie(cookies);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private static boolean isLetIn(MockHttpServletResponse response) {
    String location = String.valueOf(response.getHeader("Location"));
    return response.getStatus() != 403
        && !(response.getStatus() == 303 && location.matches("/(nl/inloggen|en/sign-in).*"));
  }

  /** Dutch and English are one line; a route that ends the session comes last. */
  private static List<AccessRules.Route> routes() {
    return AccessRules.ROUTES.stream()
        .sorted(Comparator.comparing(route -> route.pattern().matches("/(nl/uitl|en/sign-o).*")))
        .toList();
  }

  private static String line(AccessRules.Route route) {
    String pattern = route.pattern();
    return route.method()
        + " "
        + (pattern.startsWith("/en/") ? Paths.in(Language.NL, pattern) : pattern);
  }

  private Map<String, Cookie[]> everybody() throws Exception {
    Map<String, Cookie[]> everybody = new LinkedHashMap<>();
    everybody.put(NOBODY, new Cookie[0]);
    List<Membership> all =
        Arrays.stream(Role.values()).map(role -> new Membership(role, "")).toList();
    everybody.put(NEW, new Cookie[] {signIn("matrix-" + NEW, all, true)});
    for (Role role : Role.values()) {
      everybody.put(role.code(), new Cookie[] {session(role)});
    }
    return everybody;
  }

  @Test
  void everyRouteLetsInWhomTheTableNamesAndNobodyElse() throws Exception {
    Map<String, List<String>> found = new TreeMap<>();
    Map<String, Cookie[]> everybody = everybody();
    for (AccessRules.Route route : routes()) {
      List<String> letIn = new ArrayList<>();
      for (Map.Entry<String, Cookie[]> one : everybody.entrySet()) {
        for (String pattern : PublicPages.alternatives(route.pattern())) {
          String path = pattern.replaceAll("\\{\\w+}", "00000000-0000-7000-8000-000000000000");
          MockHttpServletResponse response = ask(route.method(), path, one.getValue());
          assertThat(response.getStatus()).as("%s by %s", path, one.getKey()).isLessThan(500);
          if (isLetIn(response) && !letIn.contains(one.getKey())) {
            letIn.add(one.getKey());
          }
        }
      }
      List<String> before = found.putIfAbsent(line(route), letIn);
      assertThat(before == null ? letIn : before)
          .as("the other language of %s", line(route))
          .isEqualTo(letIn);
    }
    assertThat(shown(found)).isEqualTo(shown(expected(List.copyOf(everybody.keySet()))));
  }

  private static String shown(Map<String, List<String>> table) {
    List<String> lines = new ArrayList<>();
    table.forEach((route, who) -> lines.add(route + " : " + String.join(" ", who)));
    return String.join("\n", lines);
  }

  private static Map<String, List<String>> expected(List<String> everybody) throws IOException {
    Map<String, List<String>> table = new TreeMap<>();
    try (InputStream file = AccessMatrixTest.class.getResourceAsStream("/access.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> {
            String[] parts = line.split(" : ", 2);
            List<String> named = List.of(parts[1].strip().split(" +", -1));
            table.put(
                parts[0].strip().replaceAll(" +", " "),
                everybody.stream().filter(one -> isNamed(one, named)).toList());
          });
    }
    return table;
  }

  private static boolean isNamed(String one, List<String> named) {
    return named.contains(one)
        || named.contains("everybody")
        || (named.contains("accounts") && !one.equals(NOBODY))
        || (named.contains("roles") && !one.equals(NOBODY) && !one.equals(NEW));
  }

  /** A cookie, a field or a header that claims a role is no role. */
  @ParameterizedTest
  @ValueSource(strings = {"role", "ROLE", "authorities", "account", "login", "access", "demo"})
  void aForgedRoleOpensNothing(String name) throws Exception {
    for (String claim : List.of("administrator", "ADMINISTRATOR", "ROLE_ADMINISTRATOR")) {
      MockHttpServletRequestBuilder request =
          request(HttpMethod.GET, URI.create("http://localhost/nl/beheer/accounts"))
              .cookie(session(Role.ADVISER), new Cookie(name, claim))
              .param(name, claim)
              .header("X-" + name, claim);
      assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(403);
    }
  }

  /** Whoever may not make accounts makes none, whatever the form says. */
  @Test
  void aFormThatGivesOneselfARoleIsRefused() throws Exception {
    Cookie adviser = session(Role.ADVISER);
    Account own = users.withLogin("matrix-adviser").orElseThrow();
    MockHttpServletRequestBuilder forged =
        request(HttpMethod.POST, URI.create("http://localhost/nl/beheer/accounts/" + own.id()))
            .cookie(adviser, new Cookie("XSRF-TOKEN", "matrix"))
            .param("_csrf", "matrix")
            .param("name", "Ik")
            .param("role", "administrator");
    assertThat(mvc.perform(forged).andReturn().getResponse().getStatus()).isEqualTo(403);
    assertThat(users.withId(own.id()).orElseThrow()).isEqualTo(own);
  }

  /** What lies in the database opens nothing, and neither does a token after signing out. */
  @Test
  void aStolenTokenOpensNothing() throws Exception {
    Cookie session = session(Role.EXPERT);
    for (String stolen :
        List.of(
            session.getValue().substring(1),
            session.getValue() + "x",
            Secrets.hash(session.getValue()),
            users.withLogin("matrix-expert").orElseThrow().id().toString())) {
      MockHttpServletResponse refused =
          ask("GET", "/nl/account", new Cookie(Sessions.COOKIE, stolen));
      assertThat(refused.getStatus()).isEqualTo(303);
      assertThat(refused.getHeader("Location")).startsWith("/nl/inloggen");
    }
    assertThat(ask("GET", "/nl/account", session).getStatus()).isEqualTo(200);
    ask("POST", "/nl/uitloggen", session);
    assertThat(ask("GET", "/nl/account", session).getStatus()).isEqualTo(303);
  }
}
