package nl.biotoop;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.biotoop.platform.web.AccessRules;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The authorisation table and the program agree; what is not in the table does not exist. */
@ServedTest
class RoutesTest {
  private static final String REPORT = "/nl/hulp/wbso/melding";

  private final RequestMappingHandlerMapping controllers;
  private final Map<String, SimpleUrlHandlerMapping> others;
  private final RawHttp http;

  @Autowired
  RoutesTest(
      RequestMappingHandlerMapping controllers,
      Map<String, SimpleUrlHandlerMapping> others,
      @LocalServerPort int port) {
    this.controllers = controllers;
    this.others = others;
    this.http = new RawHttp(port);
  }

  private static Set<String> table() {
    return AccessRules.ROUTES.stream()
        .flatMap(route ->
            PublicPages.alternatives(route.pattern()).stream()
                .map(pattern -> route.method() + " " + pattern))
        .collect(toCollection(TreeSet::new));
  }

  private Set<String> program() {
    Stream<String> controlled =
        controllers.getHandlerMethods().keySet().stream()
            .flatMap(mapping ->
                mapping.getPatternValues().stream()
                    .flatMap(pattern -> methods(mapping).map(method -> method + " " + pattern)));
    Stream<String> mapped =
        others.values().stream()
            .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
            .map(pattern -> "GET " + pattern);
    return Stream.concat(controlled, mapped).collect(toCollection(TreeSet::new));
  }

  private static Stream<String> methods(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    // A mapping without methods answers them all; /error does, for GET and POST.
    return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
  }

  @Test
  void theTableListsWhatTheProgramAnswersAndNothingElse() {
    assertThat(program()).isEqualTo(table());
  }

  @Test
  void noRouteStandsTwice() {
    assertThat(AccessRules.ROUTES).doesNotHaveDuplicates();
  }

  /**
   * Somebody adds a controller and forgets the table: the comparison shows it, the door is shut.
   */
  @Test
  void aControllerThatIsNotInTheTableIsFoundAndShut() throws NoSuchMethodException {
    RequestMappingInfo forgotten = RequestMappingInfo.paths("/nl/vergeten").build();
    controllers.registerMapping(forgotten, new Object(), Object.class.getMethod("hashCode"));
    try {
      assertThat(program()).isNotEqualTo(table()).contains("GET /nl/vergeten");
      assertThat(http.get("/nl/vergeten").status()).isEqualTo(404);
    } finally {
      controllers.unregisterMapping(forgotten);
    }
  }

  @Test
  void everyDutchRouteHasItsEnglishTwin() {
    Set<String> table = table();
    for (String route : table) {
      String path = route.substring(route.indexOf(' ') + 1);
      String method = route.substring(0, route.indexOf(' '));
      if (path.equals("/nl") || path.startsWith("/nl/")) {
        String twin = Paths.in(Language.EN, path);
        assertThat(table).contains(method + " " + twin);
        assertThat(Paths.in(Language.NL, twin)).isEqualTo(path);
      }
    }
    long dutch = table.stream().filter(route -> route.matches("\\w+ /nl(/.*)?")).count();
    assertThat(table.stream().filter(route -> route.matches("\\w+ /en(/.*)?")))
        .hasSize((int) dutch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/actuator",
        "/actuator/health",
        "/h2-console",
        "/login",
        "/logout",
        "/nl/onbekend",
        "/nl/help",
        "/en/hulp",
        "/nl/hulp/",
        "/nl/hulp/wbso/",
        "/NL/hulp",
        "/nl/hulp/bestaat-niet",
        "/nl/hulp/bestaat-niet/melding",
        "/nl/hulp/bestaat-niet/melding/bedankt",
        "/nl/regio/bestaat-niet",
        "/nl/regio/GM0935",
        "/api/v1",
        "/api/v1/instruments/bestaat-niet",
        "/api/v2/instruments",
        "/static/bestaat-niet.css",
        "/static/../application.properties",
        "/static/",
        "/static/vendor/",
        "/application.properties",
        "/content/attributes.yaml",
        "/favicon.ico",
        "/error/x"
      })
  void whatIsNotThereIsNotFound(String address) {
    RawHttp.Answer answer = http.get(address);
    assertThat(answer.status()).isIn(404, 400);
    assertThat(answer.header("WWW-Authenticate")).isEmpty();
    assertThat(answer.body()).doesNotContain("Exception", "Whitelabel", "Tomcat", "\tat ");
  }

  /** Also what is there with GET: other ways to ask for it do not exist. */
  @ParameterizedTest
  @CsvSource({
    "DELETE, /nl/hulp/wbso",
    "PUT, /nl/hulp/wbso",
    "PATCH, /nl/",
    "OPTIONS, /nl/",
    "TRACE, /nl/",
    "POST, /api/v1/instruments",
    "DELETE, /api/v1/instruments/wbso"
  })
  void otherMethodsAreRefused(String method, String address) {
    RawHttp.Answer answer = http.send(method, address, "Content-Length: 0");
    assertThat(answer.status()).isIn(403, 404, 405);
    assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "X-Secret");
  }

  static Stream<String> posts() {
    return AccessRules.ROUTES.stream()
        .filter(route -> route.method().equals("POST") && !route.pattern().equals("/error"))
        // The stateless API gives cookies no power, so it asks for no token.
        .filter(route -> !route.pattern().startsWith("/api/"))
        .map(route -> route.pattern().replaceAll("\\{\\w+}", "wbso"));
  }

  @ParameterizedTest
  @MethodSource("posts")
  void aPostWithoutTokenIsForbidden(String address) {
    RawHttp.Answer without = http.post(address, "kind=other&explanation=x");
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.body()).contains("<h1").contains("lang=\"" + PublicPages.language(address));
    RawHttp.Answer forged =
        http.post(address, "kind=other&_csrf=forged", "Cookie: XSRF-TOKEN=something-else");
    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void aPostWithTheTokenOfTheFormIsTaken() {
    RawHttp.Answer form = http.get(REPORT);
    String token = FormToken.in(form);
    RawHttp.Answer taken =
        http.post(REPORT, "kind=other&explanation=&_csrf=" + token, FormToken.cookie(form));
    assertThat(taken.status()).isEqualTo(303);
    assertThat(taken.header("Location")).isEqualTo(REPORT + "/bedankt");
  }

  static Stream<String> gets() {
    return Stream.concat(
        PublicPages.all().stream(),
        Stream.of(
            "/",
            "/nl",
            "/en",
            "/health",
            "/robots.txt",
            "/.well-known/security.txt",
            "/static/biotoop.css",
            "/api/v1/instruments",
            "/api/v1/instruments.csv",
            "/api/v1/instruments/wbso",
            "/api/v1/figures",
            "/api/v1/figures/eqi.csv",
            "/api/v1/figures/eqi.json",
            "/api/v1/figures/eqi.jsonstat.json",
            "/api/v1/figures/eqi/quality_of_government/NL42",
            "/api/v1/catalog.jsonld",
            "/api/v1/openapi.json",
            "/api/v1/wayfinder?problem=geen-vakmensen"));
  }

  @ParameterizedTest
  @MethodSource("gets")
  void headAnswersAsGetWithoutTheBody(String address) {
    RawHttp.Answer get = http.get(address);
    RawHttp.Answer head = http.send("HEAD", address);
    assertThat(get.status()).isIn(200, 302, 303);
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.body()).isEmpty();
    assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({"/, /nl/", "/nl, /nl/", "/en, /en/"})
  void theFrontDoorLeadsToTheDutchStart(String address, String start) {
    assertThat(http.get(address).header("Location")).isEqualTo(start);
  }
}
