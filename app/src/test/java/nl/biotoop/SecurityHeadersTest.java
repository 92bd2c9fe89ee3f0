package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing from elsewhere, nothing kept, nothing told: read from the answers as they leave. */
@ServedTest
class SecurityHeadersTest {
  private final RawHttp http;

  @Autowired
  SecurityHeadersTest(@LocalServerPort int port) {
    this.http = new RawHttp(port);
  }

  static List<String> pages() {
    return PublicPages.all();
  }

  /** Answers that never reach a controller, and those that are no page, need the headers too. */
  static Stream<String> others() {
    return Stream.of(
        "/nl/bestaat-niet",
        "/en/help/bestaat-niet",
        "/nl/hulp;a=b",
        "/nl//hulp",
        "/nl/hulp?q=%zz",
        "/nl/%zz",
        "/nl/hulp/%00",
        "/nl/hulp?q=<script>",
        "/nl/hulp?q=" + "x".repeat(20_000),
        "/api/v1/instruments/wbso",
        "/api/v1/instruments/bestaat-niet",
        "/api/v1/wayfinder?problem=bestaat-niet",
        "/api/v1/wayfinder?problem=%zz",
        "/api/v1/wayfinder?problem=<",
        "/health",
        "/robots.txt",
        "/nl");
  }

  @ParameterizedTest
  @MethodSource({"pages", "others"})
  void everyAnswerIsGuarded(String address) {
    assertThat(HeaderRules.faults(http.get(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Security-Policy |  | no content security policy",
        "Content-Security-Policy | default-src 'self' | default-src",
        "Content-Security-Policy | default-src 'none'; script-src 'self' 'unsafe-inline' | unsafe",
        "Content-Security-Policy | default-src 'none'; style-src 'unsafe-hashes' | unsafe",
        "Content-Security-Policy | default-src 'none'; script-src https://example.org | elsewhere",
        "Content-Security-Policy | default-src 'none'; img-src * | elsewhere",
        "Content-Security-Policy | default-src 'none'; form-action 'self' | frame-ancestors",
        "X-Content-Type-Options |  | nosniff",
        "Referrer-Policy | unsafe-url | referrer",
        "Permissions-Policy |  | permissions",
        "Server | Apache-Coyote/1.1 | tells the server",
        "X-Powered-By | Spring | tells the server",
        "X-Request-Id |  | request id"
      })
  void anAnswerWithoutItsGuardIsRefused(String header, String value, String fault) {
    RawHttp.Answer real = http.get("/nl/over");
    Map<String, String> headers = new HashMap<>(real.headers());
    headers.put(header.toLowerCase(java.util.Locale.ROOT), value == null ? "" : value);
    assertThat(HeaderRules.faults(new RawHttp.Answer(200, headers, "")))
        .anyMatch(it -> it.contains(fault));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreKeptByNobody(String address) {
    assertThat(http.get(address).header("Cache-Control")).contains("no-store");
  }

  /** Only where a form posts, and then only to keep it from being forged. */
  @ParameterizedTest
  @MethodSource("pages")
  void onlyTheFormThatPostsSetsACookie(String address) {
    RawHttp.Answer page = http.get(address);
    boolean posts = !Jsoup.parse(page.body()).select("form[method=post]").isEmpty();
    String cookie = page.header("Set-Cookie");
    if (posts) {
      assertThat(cookie)
          .startsWith("XSRF-TOKEN=")
          .contains("HttpOnly", "SameSite=Lax", "Path=/")
          .doesNotContain("Max-Age", "Expires=", "\n");
    } else {
      assertThat(cookie).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nl/bestaat-niet", "/nl/hulp?q=%zz", "/api/v1/instruments", "/health"})
  void whatIsNoPageSetsNoCookie(String address) {
    assertThat(http.get(address).header("Set-Cookie")).isEmpty();
  }

  /** Row M11: opening a page asks nothing of another site. */
  @ParameterizedTest
  @MethodSource("pages")
  void noPageLoadsFromElsewhere(String address) {
    assertThat(fromElsewhere(Jsoup.parse(http.get(address).body()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=stylesheet href=https://example.org/a.css>",
        "<link rel=preconnect href=//example.org>",
        "<script src=http://example.org/a.js></script>",
        "<img src=https://example.org/a.png>",
        "<img srcset='https://example.org/a.png 2x'>",
        "<iframe src=https://example.org></iframe>",
        "<form action=https://example.org></form>",
        "<button formaction=https://example.org></button>",
        "<video poster=https://example.org/a.png></video>",
        "<object data=https://example.org/a.swf></object>",
        "<meta http-equiv=refresh content='0;url=https://example.org'>",
        "<a href=/nl/ ping=https://example.org>x</a>"
      })
  void aPageThatLoadsFromElsewhereIsRefused(String html) {
    assertThat(fromElsewhere(Jsoup.parse(html))).hasSize(1);
  }

  /** Every address a browser may follow without a click, unless it is on this site. */
  private static List<String> fromElsewhere(Document page) {
    List<String> found = new ArrayList<>();
    for (Element element : page.select("*")) {
      for (String name :
          List.of("src", "srcset", "action", "formaction", "poster", "data", "ping", "href")) {
        boolean followed = !name.equals("href") || !element.tagName().equals("a");
        String value = element.attr(name);
        if (followed && !value.isEmpty() && !value.matches("/(?!/).*|#.*")) {
          found.add(element.outerHtml());
        }
      }
      if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
        found.add(element.outerHtml());
      }
    }
    return found;
  }

  /** A link to another site tells that site nothing about the page it stands on. */
  @ParameterizedTest
  @MethodSource("pages")
  void linksToOtherSitesTellNothing(String address) {
    for (Element link : Jsoup.parse(http.get(address).body()).select("a[href^=http]")) {
      assertThat(link.attr("rel")).as(link.outerHtml()).contains("noreferrer");
      assertThat(link.attr("target")).isEmpty();
    }
  }

  @Test
  void theRequestIdOfACallerComesBack() {
    String id = "3f2a9c1e-call-0042";
    assertThat(http.send("GET", "/nl/", "X-Request-Id: " + id).header("X-Request-Id"))
        .isEqualTo(id);
    JsonNode problem =
        JsonMapper.shared()
            .readTree(http.send("GET", "/api/v1/instruments/x", "X-Request-Id: " + id).body());
    assertThat(problem.path("instance").stringValue()).endsWith(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "<script>alert(1)</script>",
        "with space in it",
        "quote\"quote",
        "é-é-é-é-é"
      })
  void aRequestIdThatIsNoneIsReplaced(String id) {
    assertThat(http.send("GET", "/nl/", "X-Request-Id: " + id).header("X-Request-Id"))
        .isNotEqualTo(id)
        .matches("[0-9a-f-]{36}");
    String tooLong = "a".repeat(65);
    assertThat(http.send("GET", "/nl/", "X-Request-Id: " + tooLong).header("X-Request-Id"))
        .matches("[0-9a-f-]{36}");
  }

  /** RFC 9116. */
  @Test
  void securityTxtSaysWhomToTellAndUntilWhen() {
    RawHttp.Answer answer = http.get("/.well-known/security.txt");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    Map<String, String> fields = new HashMap<>();
    answer
        .body()
        .lines()
        .forEach(line -> {
          assertThat(line).matches("[A-Z][A-Za-z-]+: \\S.*");
          assertThat(fields.put(line.split(": ", 2)[0], line.split(": ", 2)[1])).isNull();
        });
    assertThat(fields.get("Contact")).matches("(https?://|mailto:|tel:).+");
    assertThat(fields.get("Canonical")).endsWith("/.well-known/security.txt");
    assertThat(fields.get("Preferred-Languages")).isEqualTo("nl, en");
    Instant expires = Instant.parse(fields.getOrDefault("Expires", ""));
    Instant now = Clock.systemUTC().instant();
    assertThat(expires).isBetween(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(365)));
  }

  @Test
  void healthSaysUpAndNothingElse() {
    RawHttp.Answer answer = http.get("/health");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode health = JsonMapper.shared().readTree(answer.body());
    assertThat(health.path("status").stringValue()).isEqualTo("UP");
    assertThat(health.propertyNames()).containsExactlyInAnyOrder("status", "version");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void robotsStayOutOfTheAnswersOfVisitors() {
    RawHttp.Answer answer = http.get("/robots.txt");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/plain");
    assertThat(answer.body().lines())
        .contains("User-agent: *", "Disallow: /nl/wegwijzer?", "Disallow: /en/wayfinder?");
    assertThat(answer.body().lines().map(String::strip)).doesNotContain("Disallow: /");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/instruments/bestaat-niet, 404",
    "/api/v1/bestaat-niet, 404",
    "/api/v1/wayfinder?problem=bestaat-niet, 400",
    "/api/v1/wayfinder?problem=%zz, 400",
    "/api/v1/%zz, 400"
  })
  void programsGetAProblemOfRfc9457(String address, int status) {
    RawHttp.Answer answer = http.get(address);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    assertThat(problem.path("title").stringValue()).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "trace", "nl.biotoop");
  }

  @ParameterizedTest
  @CsvSource({
    "/nl/bestaat-niet, nl, Deze pagina bestaat niet",
    "/en/bestaat-niet, en, This page does not exist",
    "/nl/hulp/bestaat-niet, nl, Deze pagina bestaat niet",
    "/en/help/bestaat-niet, en, This page does not exist",
    "/bestaat-niet, nl, Deze pagina bestaat niet",
    "/favicon.ico, nl, Deze pagina bestaat niet"
  })
  void peopleGetAPageInTheirLanguage(String address, String language, String title) {
    RawHttp.Answer answer = http.get(address);
    assertThat(answer.status()).isEqualTo(404);
    Document page = Jsoup.parse(answer.body(), address);
    assertThat(page.select("html").attr("lang")).isEqualTo(language);
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  /** For a year, under a name that changes when a file does. */
  @Test
  void staticFilesMayBeKept() {
    Document page = Jsoup.parse(http.get("/nl/").body());
    List<String> files =
        page.select("link[rel=stylesheet], link[rel=icon], script[src]").stream()
            .map(it -> it.hasAttr("src") ? it.attr("src") : it.attr("href"))
            .toList();
    assertThat(files).hasSizeGreaterThan(3).allMatch(it -> it.matches("/static/[a-z0-9]{4,}/.+"));
    for (String file : files) {
      RawHttp.Answer answer = http.get(file);
      assertThat(answer.status()).as(file).isEqualTo(200);
      assertThat(answer.header("Cache-Control"))
          .contains("max-age=31536000", "public", "immutable")
          .doesNotContain("no-store");
      assertThat(answer.header("Content-Type"))
          .matches("text/css.*|text/javascript.*|image/svg\\+xml.*");
      assertThat(answer.header("Set-Cookie")).isEmpty();
      assertThat(HeaderRules.faults(answer)).isEmpty();
    }
  }

  /** What a style sheet loads is loaded too. */
  @Test
  void staticFilesLoadNothingFromElsewhere() {
    for (java.nio.file.Path file : Sources.below(Sources.RESOURCES.resolve("static"), ".css")) {
      assertThat(Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", ""))
          .as(Sources.name(file))
          .doesNotContainPattern("url\\(\\s*['\"]?(https?:)?//")
          .doesNotContain("@import");
    }
    for (java.nio.file.Path file : Sources.below(Sources.RESOURCES.resolve("static"), ".js")) {
      assertThat(Sources.text(file))
          .as(Sources.name(file))
          .doesNotContainPattern("https?://")
          // localStorage holds the draft of an adviser, on a page for advisers only.
          .doesNotContain("sessionStorage", "document.cookie", "eval(", "innerHTML");
    }
  }
}
