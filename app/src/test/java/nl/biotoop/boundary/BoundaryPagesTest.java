package nl.biotoop.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator loads borders on the page, and everybody sees them on the maps. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=boundary-pages")
class BoundaryPagesTest {
  private static final String LICENCE = "© Eigen <kaart> (fictief)";
  private static final String POPULATION = "cijfers/03759ned?year=2026";

  private final MockMvc mvc;
  private final Territories territories;
  private final JdbcClient database;

  @Autowired
  BoundaryPagesTest(MockMvc mvc, Territories territories, JdbcClient database) {
    this.mvc = mvc;
    this.territories = territories;
    this.database = database;
  }

  @AfterEach
  void empty() {
    database.sql("delete from boundary_use").update();
    database.sql("delete from boundary_piece").update();
    database.sql("delete from boundary_set").update();
  }

  private static Document checked(MockHttpServletResponse response, String address, int status)
      throws Exception {
    assertThat(response.getStatus()).as(address).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString(), "http://localhost" + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  private Document open(String address) throws Exception {
    return checked(SignedInSession.administrator(mvc).open(address), address, 200);
  }

  private Document visited(String address) throws Exception {
    return checked(
        mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse(),
        address,
        200);
  }

  private MockHttpServletResponse upload(Language language, String text, String... values)
      throws Exception {
    String page = Paths.of(language, "beheer", "kaarten");
    return SignedInSession.administrator(mvc)
        .upload(
            page,
            page,
            "C:\\kaarten\\corop.geojson",
            text.getBytes(StandardCharsets.UTF_8),
            values);
  }

  private String loaded(Language language, RegionLevel level, String code) throws Exception {
    MockHttpServletResponse response =
        upload(
            language,
            MapFiles.of(territories, level, "statcode"),
            "level",
            code,
            "year",
            "2026",
            "licence",
            LICENCE);
    assertThat(response.getStatus()).isEqualTo(303);
    return Objects.requireNonNull(response.getHeader("Location"));
  }

  private static String figures(Language language) {
    return language == Language.NL ? "/nl/" + POPULATION : "/en/figures/03759ned?year=2026";
  }

  private static Element map(Document page, String level) {
    return page.expectFirst(".biotoop-series-and-table:has(#kaart-" + level + ")");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theMapHasTheBordersOnceTheyAreUsedAndTheLineStandsUnderIt(Language language)
      throws Exception {
    String address = loaded(language, RegionLevel.COROP, "corop");
    Document look = open(address);
    assertThat(look.select("main svg path")).hasSize(40);
    assertThat(look.select("main tbody tr")).hasSize(40);
    assertThat(look.select(".biotoop-map-licence").text()).endsWith(LICENCE);
    assertThat(look.select("dl").text()).contains("corop.geojson", "2026", "40", "kB");
    assertThat(map(visited(figures(language)), "corop").select("svg path")).as("not yet").isEmpty();

    SignedInSession session = SignedInSession.administrator(mvc);
    String use = address + (language == Language.NL ? "/gebruiken" : "/use");
    assertThat(session.send(address, use, "instead", "").getHeader("Location"))
        .isEqualTo(Paths.of(language, "beheer", "kaarten") + "?done=used");
    Element corops = map(visited(figures(language)), "corop");
    assertThat(corops.select("svg > a > path[d~=^M[0-9.].*Z$]")).hasSize(40);
    assertThat(corops.select("svg rect")).isEmpty();
    assertThat(corops.select("svg > a > title")).hasSize(40);
    assertThat(corops.select("svg > a > path.biotoop-tiles__own")).hasSize(3);
    assertThat(corops.select("tbody tr")).hasSize(40);
    assertThat(corops.select(".biotoop-legend li")).isNotEmpty();
    assertThat(corops.select(".biotoop-map-licence").text()).endsWith(LICENCE);

    Document kept = open(Paths.of(language, "beheer", "kaarten"));
    assertThat(kept.select("dl").text()).contains(LICENCE, "corop.geojson");
    String id = address.substring(address.lastIndexOf('/') + 1);
    String back =
        Paths.of(language, "beheer", "kaarten") + (language == Language.NL ? "/terug" : "/restore");
    assertThat(session.send(address, back, "used", id).getHeader("Location"))
        .endsWith("?done=restored");
    Document after = visited(figures(language));
    assertThat(map(after, "corop").select("svg path")).isEmpty();
    assertThat(map(after, "corop").select(".biotoop-map-licence")).isEmpty();
    assertThat(map(after, "province").select(".biotoop-map-licence").text())
        .contains("Natural Earth");
  }

  @Test
  void theProvincesKeepTheirNames() throws Exception {
    String address = loaded(Language.NL, RegionLevel.PROVINCE, "province");
    SignedInSession.administrator(mvc).send(address, address + "/gebruiken", "instead", "");
    Element provinces = map(visited(figures(Language.NL)), "province");
    assertThat(provinces.select("svg > a > path")).hasSize(12);
    assertThat(provinces.select("svg text:eq(2)").eachText()).contains("Limburg");
    assertThat(provinces.select(".biotoop-map-licence").text()).isEqualTo("Grenzen: " + LICENCE);
  }

  @Test
  void europeHasAMapOnceItsBordersAreLoaded() throws Exception {
    String europe = "/nl/cijfers/tgs00010?year=2023";
    assertThat(visited(europe).select("#kaart-nuts2")).isEmpty();
    MockHttpServletResponse response =
        upload(
            Language.NL,
            MapFiles.europe(new MapAreas(territories).required(MapLevel.NUTS_2)),
            "level",
            "nuts2",
            "year",
            "2024",
            "licence",
            LICENCE);
    String address = Objects.requireNonNull(response.getHeader("Location"));
    SignedInSession.administrator(mvc).send(address, address + "/gebruiken", "instead", "");
    Element map = map(visited(europe), "nuts2");
    assertThat(map.select("svg path")).hasSize(236);
    assertThat(map.select("svg > a > title").eachText())
        .as("of the Netherlands too")
        .anyMatch(it -> it.startsWith("Utrecht: "))
        .anyMatch(it -> it.startsWith("Wien: "));
    assertThat(map.select(".biotoop-map-licence").text()).endsWith(LICENCE);
  }

  @Test
  void aFaultComesBackWithWhatWasFilledInAndALinkToItsField() throws Exception {
    MockHttpServletResponse response =
        upload(Language.EN, "geen kaart", "level", "corop", "year", "2026", "licence", LICENCE);
    Document page = checked(response, "/en/manage/maps", 422);
    assertThat(page.select("#fouten a[href=#file]").text()).startsWith("This is no JSON (line 1");
    assertThat(page.select("#licence").attr("value")).isEqualTo(LICENCE);
    assertThat(page.select("#year").attr("value")).isEqualTo("2026");
    assertThat(page.select("#level option[selected]").attr("value")).isEqualTo("corop");

    Document empty =
        checked(
            upload(Language.NL, "", "level", "x", "year", "24", "licence", " "),
            "/nl/beheer/kaarten",
            422);
    assertThat(empty.select("#fouten a").eachAttr("href"))
        .containsExactly("#level", "#licence", "#year", "#file");
    Document chosen =
        checked(
            upload(
                Language.NL,
                MapFiles.of(territories, RegionLevel.COROP, "een")
                    .replaceAll("\"een\":\"(CR..)\"", "$0,\"twee\":\"$1\""),
                "level",
                "corop",
                "year",
                "2026",
                "licence",
                LICENCE),
            "/nl/beheer/kaarten",
            422);
    assertThat(chosen.select("#property option").eachText()).containsExactly("een", "twee");
  }

  @Test
  void whoComesSecondSeesThat() throws Exception {
    String one = loaded(Language.NL, RegionLevel.COROP, "corop");
    String other = loaded(Language.NL, RegionLevel.COROP, "corop");
    SignedInSession session = SignedInSession.administrator(mvc);
    session.send(one, one + "/gebruiken", "instead", "");
    Document refused =
        checked(session.send(other, other + "/gebruiken", "instead", ""), other, 422);
    assertThat(refused.select("#fouten").text()).contains("Intussen veranderde iemand anders");
    String now = refused.select("input[name=instead]").attr("value");
    assertThat(one).endsWith(now);
    assertThat(session.send(other, other + "/gebruiken", "instead", now).getStatus())
        .isEqualTo(303);
    checked(
        session.send(other, "/nl/beheer/kaarten/terug", "used", now), "/nl/beheer/kaarten", 422);
    checked(session.send(other, other + "/weggooien"), other, 422);
  }

  @Test
  void anAddressThatIsNotListedIsRefused() throws Exception {
    SignedInSession session = SignedInSession.administrator(mvc);
    for (String source : List.of("", "https://elders.example/x", "gisco-nuts2-1999")) {
      Document page =
          checked(
              session.send("/nl/beheer/kaarten", "/nl/beheer/kaarten/ophalen", "source", source),
              "/nl/beheer/kaarten",
              422);
      assertThat(page.select("#fouten").text()).contains("staat niet op de lijst");
    }
    assertThat(open("/nl/beheer/kaarten").select("main").text())
        .contains("api.pdok.nl", "gisco-services.ec.europa.eu", "Alleen voor niet-commercieel");
  }
}
