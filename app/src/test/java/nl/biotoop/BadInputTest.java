package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Whatever comes in, a clear answer goes out, and what the visitor gave before is not lost. */
@ServedTest
class BadInputTest {
  private static final String PROBLEM = "/nl/wegwijzer?problem=geen-vakmensen";
  private static final String PLACED = PROBLEM + "&area=GM0935@2026&phase=groei";
  private static final String PROBE = "\"'><b id=probe>x</b><script>probe()</script>${7*7}<!--";

  private final RawHttp http;

  @Autowired
  BadInputTest(@LocalServerPort int port) {
    this.http = new RawHttp(port);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A page of ours, whatever its status, that tells nothing of what is behind it. */
  static Document clear(RawHttp.Answer answer) {
    assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(answer.body())
        .doesNotContain("Exception", "\tat ", "org.apache", "Tomcat", "nl.biotoop", "Whitelabel");
    Document page = Jsoup.parse(answer.body());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private Document ok(String address) {
    RawHttp.Answer answer = http.get(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    return clear(answer);
  }

  // ------------------------------------------------------------------ answers in the address

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onzin=1               | In het adres staat \"onzin\"",
        "id=1%20or%201=1       | In het adres staat \"id\"",
        "staff=veel            | Uw antwoord bij Aantal mensen (\"veel\")",
        "staff=-5              | (\"-5\")",
        "staff=1.5             | (\"1.5\")",
        "staff=NaN             | (\"NaN\")",
        "staff=Infinity        | (\"Infinity\")",
        "staff=1e9             | (\"1e9\")",
        "staff=0x10            | (\"0x10\")",
        "staff=99999999999999999999999999 | (\"99999999999999999999999999\")",
        "staff=%D9%A3          | (\"\u0663\")",
        "staff=1&staff=2       | (\"1, 2\")",
        "turnover=-0,01        | (\"-0,01\")",
        "turnover=1.000.0      | (\"1.000.0\")",
        "kvkRegistered=misschien | (\"misschien\")",
        "sector=ZZ             | (\"ZZ\")",
        "sector=99.99.9@1974   | (\"99.99.9@1974\")",
        "trl=0                 | (\"0\")",
        "hiresTarget=niemand   | (\"niemand\")"
      })
  void anAnswerThatCannotBeReadIsToldAndTheRestStays(String bad, String told) {
    Document page = ok(PLACED + "&" + bad + "&show=result");
    assertThat(page.select("[role=status]").text()).contains(told);
    keeps(page, "problem=geen-vakmensen", "area=GM0935@2026", "phase=groei");
    Document english = ok(PublicPages.english(PLACED) + "&" + bad + "&show=result");
    assertThat(english.select("[role=status]").text())
        .containsPattern("We do not (know that|understand)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GM9999@2026",
        "GM0935",
        "Maastricht",
        "GM0935@",
        "GM0935@20260",
        "@2026",
        "gm0935@2026",
        "GM0935@2026@2026",
        "GM0935@2026&area=GM0363@2026",
        "%F0%9F%8F%A1",
        "GM%000935@2026"
      })
  void anAreaThatIsNoneIsAskedAgain(String area) {
    Document page = ok(PROBLEM + "&phase=groei&area=" + area);
    assertThat(page.select("h1").text()).isEqualTo("In welke gemeente staat uw bedrijf?");
    assertThat(page.select(".biotoop-errors[role=alert]").text()).isNotBlank();
    assertThat(page.select("input[name=place]").attr("aria-invalid")).isEqualTo("true");
    keeps(page, "problem=geen-vakmensen", "phase=groei");
  }

  /** Codes of a year we do not have: nothing is guessed, and nothing is refused. */
  @Test
  void anAreaOfAnotherYearStaysUnknown() {
    Document page = ok(PROBLEM + "&phase=groei&area=GM0935@1999&show=result");
    assertThat(page.select("#contact ~ p").text()).contains("Wij weten niet in welke gemeente");
    keeps(page, "area=GM0935@1999", "phase=groei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bestaat-niet", "GEEN-VAKMENSEN", "1%27--"})
  void aProblemThatIsNoneLeadsToTheList(String problem) {
    Document page = ok("/nl/wegwijzer?problem=" + problem + "&area=GM0935@2026");
    assertThat(page.select("[role=status]").text()).contains("Deze vraag kennen wij niet meer");
    assertThat(page.select(".biotoop-problems a"))
        .hasSizeGreaterThan(20)
        .allMatch(link -> link.attr("href").contains("area=GM0935@2026"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "place=Nergenshuizen | Wij kennen geen gemeente \"Nergenshuizen\"",
        "place=%20%20        | Vul uw gemeente in",
        "place=Bergen        | Wij weten niet zeker welke gemeente u bedoelt",
        "place=%3F%3F%3F     | Wij kennen geen gemeente \"???\"",
        "place=%00%07        | Vul uw gemeente in"
      })
  void aPlaceThatIsNotFoundIsToldAndStaysTyped(String typed, String told) {
    Document page = ok(PROBLEM + "&phase=groei&asked=area&" + typed);
    assertThat(page.select(".biotoop-errors[role=alert]").text()).contains(told);
    assertThat(page.title()).startsWith("Fout:");
    keeps(page, "problem=geen-vakmensen", "phase=groei");
    if (told.contains("\"")) {
      assertThat(page.select("input[name=place]").attr("value"))
          .isEqualTo(told.substring(told.indexOf('"') + 1, told.lastIndexOf('"')));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asked=phase",
        "asked=staff&staff=",
        "asked=kvkRegistered&kvkRegistered=",
        "asked=sector&work=",
        "asked=hiresTarget"
      })
  void anEmptyFormIsToldAndTheRestStays(String sent) {
    Document page = ok(PROBLEM + "&area=GM0935@2026&" + sent);
    assertThat(page.select(".biotoop-errors[role=alert]").text()).isNotBlank();
    keeps(page, "problem=geen-vakmensen", "area=GM0935@2026");
  }

  /** "Weet ik niet" counts, also when it is sent twice or beside something else. */
  @Test
  void notKnowingIsAnAnswer() {
    Document page = ok(PROBLEM + "&area=onbekend&area=onbekend&phase=groei&show=result");
    assertThat(page.select("[role=status]")).isEmpty();
    keeps(page, "area=onbekend", "phase=groei");
  }

  /** The answers given before stand in the links or the hidden fields of the page. */
  private static void keeps(Document page, String... answers) {
    for (String answer : answers) {
      String name = answer.substring(0, answer.indexOf('='));
      String value = answer.substring(answer.indexOf('=') + 1);
      boolean inForm =
          page.select("form input[type=hidden][name=" + name + "]")
              .eachAttr("value")
              .contains(value);
      boolean inLinks =
          page.select("a[href*=wegwijzer?]").stream()
              .filter(link -> (link.attr("href") + "&").contains(answer + "&"))
              .findAny()
              .isPresent();
      assertThat(inForm || inLinks).as("%s is kept", answer).isTrue();
      if (!page.select("form[method=get]").isEmpty()) {
        assertThat(inForm).as("%s goes along with the form", answer).isTrue();
      }
    }
  }

  // ------------------------------------------------------------------ the register

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme=bestaat-niet | De keuze \"bestaat-niet\" kennen wij niet",
        "form=%27%20or%201  | kennen wij niet",
        "level=REGIONAL     | De keuze \"REGIONAL\"",
        "region=GM9999      | De keuze \"GM9999\"",
        "phase=%00          | kennen wij niet",
        "amount=veel        | \"veel\" is geen bedrag",
        "amount=-1          | \"-1\" is geen bedrag",
        "amount=1e400       | \"1e400\" is geen bedrag",
        "amount=NaN         | \"NaN\" is geen bedrag"
      })
  void aFilterThatIsNoneIsToldAndTheRestCounts(String bad, String told) {
    Document page = ok("/nl/hulp?q=subsidie&" + bad);
    assertThat(page.select("[role=status]").text()).contains(told);
    assertThat(page.select("input[name=q]").attr("value")).isEqualTo("subsidie");
    assertThat(page.select(".biotoop-options > li")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "part=0", "part=-1", "part=99999", "part=2147483648", "part=x", "part=1&part=2", "part=",
        "q=*", "q=?", "q=wbso~", "q=%22", "q=AND+OR+NOT", "q=((((", "q=%5B%5E%5D%7B%7D%5C%2F",
        "q=a:b", "q=%F0%9F%98%80", "q=%E2%80%AE", "q=%00", "q=%EF%BF%BF"
      })
  void anySearchGivesAPage(String query) {
    Document page = ok("/nl/hulp?" + query);
    assertThat(page.select("input[name=q]")).hasSize(1);
  }

  // ------------------------------------------------------------------ markup

  static Stream<String> placesForMarkup() {
    String probe = encoded(PROBE);
    return Stream.concat(
        Stream.of(
            PLACED + "&" + probe + "=1",
            PLACED + "&onzin=" + probe,
            "/nl/regio/zuid-limburg?own=" + probe,
            "/nl/hulp/wbso?x=" + probe,
            "/nl/over?" + probe,
            "/nl/hulp/wbso/melding?kind=" + probe + "&explanation=" + probe,
            "/nl/wegwijzer?problem=" + probe),
        Stream.of(
                Stream.of("asked", "ask", "show", "place", "work", "staff", "sector", "phase")
                    .map(name -> PROBLEM + "&" + name + "=" + probe),
                Stream.of("area&place", "staff&staff", "sector&work", "phase&phase")
                    .map(name -> PROBLEM + "&asked=" + name + "=" + probe),
                Stream.of(
                        "q", "form", "phase", "theme", "level", "region", "amount", "closed",
                        "part")
                    .map(name -> "/nl/hulp?" + name + "=" + probe))
            .flatMap(it -> it));
  }

  @ParameterizedTest
  @MethodSource("placesForMarkup")
  void markupComesBackAsText(String address) {
    harmless(ok(address));
    harmless(clear(http.get(PublicPages.english(address))));
  }

  private static void harmless(Document page) {
    assertThat(page.select("#probe")).isEmpty();
    assertThat(page.select("script"))
        .hasSize(1)
        .allMatch(it -> it.attr("src").startsWith("/static/"));
    assertThat(page.text()).doesNotContain("49");
    for (Element element : page.select("*")) {
      element
          .attributes()
          .forEach(it -> assertThat(it.getKey()).doesNotContain("probe", "<", "\""));
    }
  }

  @Test
  void whatWasTypedComesBackAsTyped() {
    assertThat(ok("/nl/hulp?q=" + encoded(PROBE)).select("input[name=q]").attr("value"))
        .isEqualTo(PROBE);
    assertThat(
            ok(PROBLEM + "&asked=area&place=" + encoded("<i>Stad</i> & 'dorp'"))
                .select("input[name=place]")
                .attr("value"))
        .isEqualTo("<i>Stad</i> & 'dorp'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nl/hulp/", "/nl/regio/", "/en/help/", "/nl/"})
  void markupInAPathIsNotFound(String folder) {
    RawHttp.Answer answer = http.get(folder + encoded(PROBE).replace("+", "%20"));
    assertThat(answer.status()).isIn(400, 404);
    assertThat(Jsoup.parse(answer.body()).select("#probe")).isEmpty();
  }

  /** A line end in an answer does not become a line end in a header. */
  @Test
  void anAnswerCannotAddAHeader() {
    RawHttp.Answer answer =
        http.get(PROBLEM + "&asked=area&place=Maastricht%0d%0aX-Evil:%201&phase=groei");
    assertThat(answer.headers()).doesNotContainKey("x-evil");
    RawHttp.Answer redirect =
        http.get(PROBLEM + "&asked=phase&phase=groei&area=GM0935@2026&place=a%0d%0aX-Evil:%201");
    assertThat(redirect.status()).isEqualTo(303);
    assertThat(redirect.headers()).doesNotContainKey("x-evil");
    assertThat(redirect.header("Location"))
        .startsWith("/nl/wegwijzer?")
        .contains("place=a%20%20X-Evil");
  }

  // ------------------------------------------------------------------ long and many

  @ParameterizedTest
  @ValueSource(ints = {999, 1_000, 1_001, 3_000})
  void aThousandParametersGetAClearPage(int count) {
    String many = IntStream.range(0, count).mapToObj(i -> "a=1").collect(Collectors.joining("&"));
    RawHttp.Answer answer = http.get(PLACED + "&" + many);
    assertThat(answer.status()).isEqualTo(count < 998 ? 200 : 400);
    clear(answer);
    RawHttp.Answer fewer = http.get(PLACED + "&" + many.substring(0, 4 * 900));
    assertThat(fewer.status()).isEqualTo(200);
    keeps(clear(fewer), "area=GM0935@2026", "phase=groei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "amount", "theme", "region"})
  void aLongFilterIsCutShort(String name) {
    Document page = ok("/nl/hulp?" + name + "=" + "x".repeat(12_000));
    assertThat(page.text()).doesNotContain("x".repeat(101));
    assertThat(page.select("input").eachAttr("value")).allMatch(it -> it.length() <= 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "place", "work", "staff", "area", "sector", "phase", "onzin", "asked", "ask", "show"
      })
  void aLongAnswerIsCutShort(String name) {
    Document page = ok(PLACED + "&" + name + "=" + "x".repeat(12_000));
    assertThat(page.text()).doesNotContain("x".repeat(101));
    keeps(page, "area=GM0935@2026".startsWith(name) ? "phase=groei" : "area=GM0935@2026");
    Document named = ok(PLACED + "&" + "x".repeat(12_000) + "=1");
    assertThat(named.text()).doesNotContain("x".repeat(101));
  }

  // ------------------------------------------------------------------ programs

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "text/", "*/json", "application/json;q=x", ",,,", "\u0001"})
  void anAcceptHeaderThatIsNoneIsAClearProblem(String accept) {
    for (String address : List.of("/api/v1/instruments", "/api/v1/wayfinder", "/nl/hulp")) {
      RawHttp.Answer answer = http.send("GET", address, "Accept: " + accept);
      assertThat(answer.status()).as(address).isIn(200, 400, 406);
      assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void whatAProgramSendsComesBackShortAndAsJson() {
    RawHttp.Answer answer =
        http.get("/api/v1/wayfinder?staff=" + encoded(PROBE) + "&onzin=" + "x".repeat(9_000));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.body().length()).isLessThan(1_000);
  }
}
