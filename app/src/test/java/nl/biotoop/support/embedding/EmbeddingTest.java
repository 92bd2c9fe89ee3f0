package nl.biotoop.support.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.support.internal.Tallies;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/** Houses, their frames and their pages. */
@AppTest
class EmbeddingTest {
  private static final String PASSWORD = "een zin met genoeg woorden";
  private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
  private static final Colour BLUE = new Colour(0, 0x4a, 0x99);

  private final MockMvc mvc;
  private final Users users;
  private final Houses houses;
  private final Tallies tallies;

  @Autowired
  EmbeddingTest(MockMvc mvc, Users users, Houses houses, Tallies tallies) {
    this.mvc = mvc;
    this.users = users;
    this.houses = houses;
    this.tallies = tallies;
  }

  private Account manager(String login, Role role, String region) {
    if (users.withLogin(login).isEmpty()) {
      Users.Creation.Created made =
          (Users.Creation.Created)
              users.create(
                  users.withLogin("beheerder").orElseThrow(),
                  login,
                  "Functie " + login,
                  List.of(new Membership(role, region)));
      users.changePassword(made.account(), made.oneTime(), new Password(PASSWORD));
    }
    return users.withLogin(login).orElseThrow();
  }

  private static House house(String code, List<String> origins) {
    return new House(
        code,
        "Huis van Start (fictief)",
        "zuid-limburg",
        BLUE,
        BLUE,
        Optional.of("GM0935"),
        origins,
        List.of("starterscentrum-limburg"),
        false,
        Instant.EPOCH);
  }

  private void add(String code, String... origins) {
    Account account = manager("programma", Role.PROGRAMME_MANAGER, "zuid-limburg");
    assertThat(houses.add(account, house(code, List.of(origins)))).isTrue();
  }

  private MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create("http://localhost" + address)).header("User-Agent", PERSON))
        .andReturn()
        .getResponse();
  }

  @Test
  void onlyTheOriginsOfTheHouseMayFrameAndOnlyTheWayfinder() throws Exception {
    add("kader", "https://www.partner.example", "http://localhost:8123");
    MockHttpServletResponse framed = visit("/nl/inbed/wegwijzer?huis=kader");
    assertThat(framed.getStatus()).isEqualTo(200);
    assertThat(framed.getHeaders("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains(
            "frame-ancestors 'self' https://www.partner.example http://localhost:8123",
            "default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(framed.getHeader("X-Frame-Options")).isNull();
    assertThat(framed.getHeaders("Set-Cookie")).isEmpty();
    for (String address :
        List.of(
            "/nl/inbed/wegwijzer",
            "/nl/huis/kader",
            "/nl/wegwijzer?huis=kader",
            "/nl/hulp/wbso?huis=kader",
            "/nl/inbed/wegwijzer?huis=bestaat-niet")) {
      MockHttpServletResponse other = visit(address);
      assertThat(other.getHeader("X-Frame-Options")).as(address).isEqualTo("DENY");
      assertThat(other.getHeader("Content-Security-Policy"))
          .as(address)
          .contains("frame-ancestors 'none'");
    }
    assertThat(visit("/nl/inbed/wegwijzer?huis=bestaat-niet").getStatus()).isEqualTo(404);
  }

  /** The same picture and table as on the page, with source and years and the way back. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tgs00109/tertiary_education_25_64/NL42",
        "81578NED/establishments_per_1000/midden-brabant"
      })
  void aFigureStandsInTheFrameOfAHouse(String series) throws Exception {
    String code = "cijfer-" + Integer.toHexString(series.hashCode());
    add(code, "https://www.partner.example");
    MockHttpServletResponse framed = visit("/nl/inbed/cijfers/" + series + "?huis=" + code);
    assertThat(framed.getHeader("Content-Security-Policy"))
        .contains("frame-ancestors 'self' https://www.partner.example")
        .doesNotContain("unsafe");
    assertThat(framed.getHeader("X-Frame-Options")).isNull();
    assertThat(framed.getHeaders("Set-Cookie")).isEmpty();
    Document frame = Jsoup.parse(framed.getContentAsString());
    assertThat(PageRules.faults(frame)).isEmpty();
    Document page = Jsoup.parse(visit("/nl/cijfers/" + series).getContentAsString());
    assertThat(frame.select("svg.biotoop-series").outerHtml())
        .isEqualTo(page.select("svg.biotoop-series").outerHtml());
    assertThat(frame.select("main table").get(0).outerHtml())
        .isEqualTo(page.select("main table").get(0).outerHtml());
    assertThat(frame.select("main").text()).contains("Bron: ").contains("CC BY 4.0");
    assertThat(frame.select("main a[href='/nl/cijfers/" + series + "']")).hasSize(1);
    assertThat(frame.select("base[target=_top]")).hasSize(1);
    assertThat(frame.select("form, [style], style, .biotoop-menu")).isEmpty();

    for (String closed : List.of("", "?huis=bestaat-niet")) {
      assertThat(visit("/nl/inbed/cijfers/" + series + closed).getHeader("X-Frame-Options"))
          .isEqualTo("DENY");
    }
    assertThat(visit("/nl/cijfers/" + series + "?huis=" + code).getHeader("X-Frame-Options"))
        .isEqualTo("DENY");
  }

  @Test
  void theLineOfAFigureIsToldWithTheCodeOfAHouse() throws Exception {
    add("regel");
    String series = "/nl/cijfers/tgs00109/tertiary_education_25_64/NL42";
    Document page = Jsoup.parse(visit(series).getContentAsString());
    assertThat(page.select("details#inbedden").hasAttr("open")).isFalse();
    assertThat(page.select("#embed-line").text()).contains("?huis=UW-CODE");
    page = Jsoup.parse(visit(series + "?house=regel").getContentAsString());
    String line = page.select("#embed-line").text();
    Element frame = Jsoup.parse(line).select("iframe").get(0);
    assertThat(frame.attr("title")).isEqualTo(page.select("h1").text());
    URI address = URI.create(frame.attr("src"));
    assertThat(visit(address.getPath() + "?" + address.getQuery()).getHeader("X-Frame-Options"))
        .isNull();
    page = Jsoup.parse(visit(series + "?house=%22%3E%3Cb%3E").getContentAsString());
    assertThat(page.select("details#inbedden").hasAttr("open")).isTrue();
    assertThat(page.select("#house-fout").text())
        .isEqualTo(
            "Er is geen partner met code '\"><b>'. Kijk de code na, of vraag hem aan de regio.");
    assertThat(page.select("#house").attr("value")).isEqualTo("\"><b>");
    assertThat(page.select("#embed-line").text()).contains("?huis=UW-CODE");
  }

  /** What stays in the frame says so; everything else opens in the whole window. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nl/inbed/wegwijzer?huis=blijft-%s",
        "/nl/inbed/wegwijzer?huis=blijft-%s&problem=geen-vakmensen&vacancy=true",
        "/nl/inbed/wegwijzer?huis=blijft-%s&problem=geen-vakmensen&vacancy=true&ask=sector",
        "/nl/inbed/wegwijzer?huis=blijft-%s&problem=geen-vakmensen&asked=area&place=Xyzzyveen",
        "/en/embed/wayfinder?huis=blijft-%s&problem=geen-vakmensen&area=GM0935@2026&show=result"
      })
  void linksStayInTheFrameOrOpenInTheWholeWindow(String address) throws Exception {
    String code = "blijft-" + Integer.toHexString(address.hashCode());
    add(code);
    String frame = address.replace("blijft-%s", code);
    Document page = Jsoup.parse(visit(frame).getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("base[target=_top]")).hasSize(1);
    String inside = address.substring(0, address.indexOf('?'));
    assertThat(page.select("a[href]")).hasSizeGreaterThan(5);
    for (Element link : page.select("a[href], form")) {
      String href = link.hasAttr("href") ? link.attr("href") : link.attr("action");
      boolean stays =
          href.startsWith("#")
              || href.startsWith(inside)
              || href.startsWith(inside.startsWith("/nl") ? "/en/embed/" : "/nl/inbed/");
      assertThat(link.attr("target")).as(link.outerHtml()).isEqualTo(stays ? "_self" : "");
      if (href.startsWith(inside) && link.hasAttr("href")) {
        assertThat(href).contains("huis=" + code);
      }
    }
    for (Element form : page.select("form")) {
      assertThat(form.attr("method")).as("no form that posts").isEqualTo("get");
      assertThat(form.select("input[name=huis]").attr("value")).isEqualTo(code);
    }
    assertThat(page.select("link[rel=stylesheet][href^=/huis/" + code + "/stijl.css]")).hasSize(1);
    assertThat(page.select("[style], style, .biotoop-menu")).isEmpty();
  }

  @Test
  void theMunicipalityOfTheHouseIsAnsweredAndTheOriginCounted() throws Exception {
    add("telt");
    for (int i = 0; i < 3; i++) {
      Document page = Jsoup.parse(visit("/nl/inbed/wegwijzer?huis=telt").getContentAsString());
      assertThat(page.select(".biotoop-problems a").attr("href")).contains("area=GM0935@2026");
    }
    visit("/nl/inbed/wegwijzer?huis=telt&problem=geen-vakmensen");
    tallies.flush();
    assertThat(houses.starts()).containsEntry("telt", 3L);
  }

  @Test
  void theColoursAreAStyleSheetOfOurOwnHost() throws Exception {
    add("kleur");
    MockHttpServletResponse style = visit("/huis/kleur/stijl.css");
    assertThat(style.getContentType()).startsWith("text/css");
    assertThat(style.getContentAsString()).contains("--biotoop-green-700: #004a99;");
    assertThat(style.getHeader("Cache-Control")).contains("max-age=3600");
    assertThat(visit("/huis/kleur/logo.png").getStatus()).isEqualTo(404);
    assertThat(visit("/huis/bestaat-niet/stijl.css").getStatus()).isEqualTo(404);
    assertThat(visit("/inbed.js").getContentType()).startsWith("text/javascript");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nl/huis/pagina-nl", "/en/house/pagina-en"})
  void thePageOfAHouseShowsItsOwnHelpFirst(String address) throws Exception {
    add(address.substring(address.lastIndexOf('/') + 1));
    Document page = Jsoup.parse(visit(address).getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(page.select("h1").text()).contains("Huis van Start");
    assertThat(page.select("article h3 a").attr("href")).endsWith("/starterscentrum-limburg");
    assertThat(page.select("article")).hasSizeGreaterThan(1);
    assertThat(page.select("base")).isEmpty();
  }

  @Test
  void aManagerAddsAndChangesAHouseAndAnotherRegionDoesNot() throws Exception {
    manager("programma", Role.PROGRAMME_MANAGER, "zuid-limburg");
    SignedInSession session = SignedInSession.of(mvc, "programma", PASSWORD);
    String all = "/nl/beheer/inbedden";
    assertThat(session.send(all, all, "code", "hulp", "name", "", "region", "x").getStatus())
        .isEqualTo(422);
    String one = all + "/starthuis";
    assertThat(
            session
                .send(
                    all,
                    all,
                    "code",
                    "Starthuis",
                    "name",
                    "Starthuis (fictief)",
                    "region",
                    "zuid-limburg")
                .getHeader("Location"))
        .isEqualTo(one);
    MockHttpServletResponse wrong =
        session.send(
            one,
            one,
            "name",
            "Starthuis",
            "colour",
            "#ffcc00",
            "bar",
            "blauw",
            "origins",
            "https://*.example.nl");
    assertThat(wrong.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(wrong.getContentAsString());
    assertThat(PageRules.faults(again)).isEmpty();
    assertThat(again.select("#fouten a")).hasSize(3);
    assertThat(again.select("#colour").attr("value")).isEqualTo("#ffcc00");
    String proposed =
        again.select("#fouten a[href=#colour]").text().replaceAll(".*(#\\w{6}).*", "$1");
    assertThat(Colour.read(proposed).orElseThrow().isReadable()).isTrue();
    assertThat(
            session
                .send(
                    one,
                    one,
                    "name",
                    "Starthuis (fictief)",
                    "colour",
                    proposed,
                    "bar",
                    "#123456",
                    "municipality",
                    "GM0935",
                    "origins",
                    "https://WWW.example.nl/\r\n\r\nhttps://www.example.nl",
                    "offer",
                    "starterscentrum-limburg",
                    "offer",
                    "bestaat-niet")
                .getStatus())
        .isEqualTo(303);
    House kept = houses.find("starthuis").orElseThrow();
    assertThat(kept.origins()).containsExactly("https://www.example.nl");
    assertThat(kept.offers()).containsExactly("starterscentrum-limburg");
    MockHttpServletResponse page = session.open(one);
    assertThat(page.getHeader("Content-Security-Policy")).endsWith("frame-src 'self'");
    Document shown = Jsoup.parse(page.getContentAsString());
    assertThat(PageRules.faults(shown)).isEmpty();
    assertThat(shown.select("#script-line").text()).contains("data-huis=\"starthuis\"");

    manager("elders-huis", Role.PROGRAMME_MANAGER, "midden-brabant");
    SignedInSession elsewhere = SignedInSession.of(mvc, "elders-huis", PASSWORD);
    assertThat(elsewhere.open(one).getStatus()).isEqualTo(404);
    assertThat(elsewhere.open(all).getContentAsString()).doesNotContain("Starthuis");
    assertThat(elsewhere.send(all, one + "/wissen").getStatus()).isEqualTo(404);
    manager("adviseert", Role.ADVISER, "zuid-limburg");
    assertThat(SignedInSession.of(mvc, "adviseert", PASSWORD).open(all).getStatus()).isEqualTo(403);
    assertThat(session.send(one, one + "/wissen").getStatus()).isEqualTo(303);
    assertThat(houses.find("starthuis")).isEmpty();
  }

  @Test
  void theFacadeLetsNobodyElseIn() {
    Account adviser = manager("adviseert", Role.ADVISER, "zuid-limburg");
    House house = house("facade", List.of());
    assertThatThrownBy(() -> houses.add(adviser, house)).isInstanceOf(AccessDeniedException.class);
    add("facade");
    assertThatThrownBy(() -> houses.change(adviser, house))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> houses.changeLogo(adviser, house, new byte[0]))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> houses.remove(adviser, house))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLogoIsKeptAsAPictureOfOurs() throws Exception {
    add("logo");
    Account account = manager("programma", Role.PROGRAMME_MANAGER, "zuid-limburg");
    House house = houses.find("logo").orElseThrow();
    assertThat(
            houses.changeLogo(
                account, house, "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isFalse();
    assertThat(houses.changeLogo(account, house, LogoTest.picture("jpeg", 200, 80))).isTrue();
    MockHttpServletResponse logo = visit("/huis/logo/logo.png");
    assertThat(logo.getContentType()).isEqualTo("image/png");
    assertThat(Objects.requireNonNull(logo.getHeader("X-Content-Type-Options")))
        .isEqualTo("nosniff");
    Document page = Jsoup.parse(visit("/nl/inbed/wegwijzer?huis=logo").getContentAsString());
    assertThat(page.select("img.biotoop-house-logo").attr("src")).startsWith("/huis/logo/logo.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://*.example.nl",
        "*",
        "https://example.nl/pad",
        "https://example.nl; script-src *",
        "https://example.nl 'unsafe-inline'",
        "javascript://x",
        "https://a\r\nSet-Cookie: x"
      })
  void anOriginThatOpensMoreIsRefused(String origin) {
    assertThatThrownBy(() -> house("oorsprong", List.of(origin)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
