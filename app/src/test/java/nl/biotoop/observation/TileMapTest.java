package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.Sources;
import nl.biotoop.support.embedding.Colour;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The map of tiles beside a table: the same areas, the same figures, the same links. */
@AppTest
class TileMapTest {
  private static final Pattern GROUP = Pattern.compile("(?:Groep|Group) (\\d)\\.");
  private static final Pattern COLOURS =
      Pattern.compile("--tile: (#[0-9a-f]{6}); --on-tile: (#[0-9a-f]{6});");

  private final MockMvc mvc;
  private final Observations observations;

  @Autowired
  TileMapTest(MockMvc mvc, Observations observations) {
    this.mvc = mvc;
    this.observations = observations;
  }

  private Document page(String address) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    Document page = Jsoup.parse(response.getContentAsString(), "http://localhost" + address);
    assertThat(PageRules.faults(page)).as(address).isEmpty();
    return page;
  }

  /** The part of a page with the map of these areas and its table. */
  private static Element part(Document page, String sort) {
    return page.expectFirst(".biotoop-series-and-table:has(#kaart-" + sort + ")");
  }

  private static Element tile(Element part, String label) {
    return part.select("svg.biotoop-tiles > a, svg.biotoop-tiles > g").stream()
        .filter(tile -> tile.expectFirst("text").text().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static String sign(Element tile) {
    return tile.expectFirst(".biotoop-tiles__sign").text();
  }

  private static double number(String value, boolean dutch) {
    return Double.parseDouble(
        dutch ? value.replace(".", "").replace(',', '.') : value.replace(",", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nl/cijfers/03759ned?year=2026",
        "/en/figures/03759ned?year=2026",
        "/nl/cijfers/nama_10r_2gdp?indicator=gdp",
        "/en/figures/tgs00010?year=2023",
        "/nl/cijfers/tgs00010?year=2020",
        "/nl/cijfers/tgs00026?year=2017",
        "/nl/cijfers/eqi?year=2017",
        "/nl/cijfers/rci",
        "/nl/cijfers/83631NED?year=2016",
        "/nl/cijfers/81578NED?indicator=establishments_per_1000"
      })
  void thePictureIsTheTable(String address) throws Exception {
    Elements parts = page(address).select(".biotoop-series-and-table:has(svg.biotoop-tiles)");
    assertThat(parts).isNotEmpty();
    for (Element part : parts) {
      Map<String, Element> rows = new HashMap<>();
      part.select("tbody tr").forEach(row -> rows.put(row.expectFirst("th a").attr("href"), row));
      SortedMap<Double, Integer> groups = new TreeMap<>();
      int drawn = 0;
      for (Element tile : part.select("svg.biotoop-tiles > a")) {
        assertThat(rows).as(tile.text()).containsKey(tile.attr("href"));
        Element row = Objects.requireNonNull(rows.remove(tile.attr("href")));
        String value = row.select("td").get(0).text();
        String remark = row.select("td").get(1).text();
        String told = tile.expectFirst("title").text();
        assertThat(told).startsWith(row.expectFirst("th").text() + ": " + value + ".");
        assertThat(told).contains(remark);
        Matcher group = GROUP.matcher(told);
        assertThat(group.find()).as(told).isEqualTo(row.select("td.biotoop-number").size() == 1);
        if (row.select("td.biotoop-number").size() == 1) {
          assertThat(sign(tile)).matches(group.group(1) + "\\*?");
          groups.put(number(value, address.startsWith("/nl")), Integer.valueOf(group.group(1)));
          drawn++;
        } else {
          assertThat(sign(tile)).isIn("–", "×");
        }
      }
      assertThat(rows.values())
          .as("every row has a tile, but for a second code of a province")
          .allMatch(row -> row.expectFirst("th a").attr("href").matches(".*/NL(00|31|33|35|36)"));
      assertThat(List.copyOf(groups.values())).as("darker is higher").isSorted();
      legend(part, groups, drawn, address.startsWith("/nl"));
    }
  }

  /** The legend has the lowest and the highest value of each group, and how many areas. */
  private static void legend(
      Element part, SortedMap<Double, Integer> groups, int drawn, boolean dutch) {
    int areas = 0;
    for (Element line : part.select(".biotoop-legend li")) {
      String sign = line.child(0).text();
      if (!sign.matches("\\d")) {
        continue;
      }
      List<Double> values = new ArrayList<>();
      groups.forEach((value, group) -> {
        if (group == Integer.parseInt(sign)) {
          values.add(value);
        }
      });
      String[] told = line.child(1).text().split(" \\(\\w+: |\\)", -1);
      String[] bounds = told[0].split(" tot en met | to ", -1);
      assertThat(number(bounds[0], dutch)).isEqualTo(values.getFirst());
      assertThat(number(bounds[bounds.length - 1], dutch)).isEqualTo(values.getLast());
      areas += Integer.parseInt(told[1]);
    }
    assertThat(areas).isEqualTo(drawn);
  }

  @Test
  void everyAreaHasItsTile() throws Exception {
    Document page = page("/nl/cijfers/03759ned?year=2026");
    assertThat(part(page, "province").select("svg > a")).hasSize(12);
    assertThat(part(page, "province").select("svg > a > path[d~=^M[0-9.].*Z$]"))
        .as("provinces as they lie")
        .hasSize(12);
    assertThat(part(page, "province").select("svg rect")).isEmpty();
    assertThat(part(page, "province").text()).contains("Natural Earth");
    assertThat(part(page, "corop").select("svg > a")).hasSize(40);
    assertThat(part(page, "corop").select("svg path")).isEmpty();
    assertThat(part(page, "corop").text()).contains("Elk vakje is een gebied.");
    assertThat(
            part(page, "corop")
                .select("svg > a:has(.biotoop-tiles__ring--own) text:eq(3)")
                .eachText())
        .containsExactly("NO-Br", "M-Br", "Z-Li");
    assertThat(part(page, "corop").select(".biotoop-legend").text())
        .contains("hier ligt een eigen regio: Zuid-Limburg, Midden-Brabant, Noordoost-Brabant");
    assertThat(part(page, "province").text()).doesNotContain("alleen Nederland", "eigen regio");
  }

  @Test
  void aTableOfEuropeShowsTheNetherlandsAndSaysSo() throws Exception {
    Document page = page("/nl/cijfers/tgs00010?year=2023");
    assertThat(page.select("svg.biotoop-tiles")).hasSize(1);
    assertThat(part(page, "province").select("svg > a")).hasSize(12);
    assertThat(part(page, "province").text()).contains("De kaart toont alleen Nederland.");
    assertThat(tile(part(page, "province"), "Utrecht").attr("href"))
        .as("the code of today when both could tell")
        .endsWith("/NL35");
    assertThat(
            tile(part(page("/nl/cijfers/tgs00026?year=2017"), "province"), "Utrecht").attr("href"))
        .endsWith("/NL31");
  }

  @Test
  void anInheritedFigureHasItsSign() throws Exception {
    Element part = part(page("/nl/cijfers/eqi?year=2017"), "province");
    assertThat(sign(tile(part, "Limburg"))).endsWith("*");
    assertThat(part.select(".biotoop-legend").text()).contains("geërfd");
    assertThat(part.select(".biotoop-legend li:matches(^\\d)"))
        .as("four different figures")
        .hasSize(4);
  }

  @Test
  void anAreaThatTheTableLacksIsDrawnWithoutAFigureOrALink() throws Exception {
    Element part = part(page("/en/figures/rci"), "province");
    assertThat(part.select("svg > g[role=img] > title").eachText())
        .containsExactly("Noord-Holland: no figure.", "Flevoland: no figure.");
    assertThat(sign(tile(part, "Flevoland"))).isEqualTo("–");
    assertThat(part.select(".biotoop-legend").text()).contains("no figure");
  }

  @Test
  void whatIsSecretAndWhatIsMissingLookDifferentAndNoNumberLeaks() throws Exception {
    Load load =
        SomeLoad.add(
            observations,
            "03759ned",
            new Figure("population", "CR02", "2025", OptionalDouble.of(987654), "C"),
            new Figure("population", "CR14", "2025", OptionalDouble.empty(), "u"));
    try {
      Document page = page("/nl/cijfers/03759ned?year=2025");
      Element corops = part(page, "corop");
      assertThat(sign(tile(corops, "Delfzijl"))).isEqualTo("×");
      assertThat(tile(corops, "Delfzijl").className()).isEqualTo("biotoop-tile--secret");
      assertThat(tile(corops, "Delfzijl").expectFirst("title").text())
          .isEqualTo("Delfzijl en omgeving: geen cijfer. De bron houdt dit cijfer geheim.");
      assertThat(sign(tile(corops, "Achterh"))).isEqualTo("–");
      assertThat(tile(corops, "Achterh").className()).isEqualTo("biotoop-tile--none");
      assertThat(corops.select(".biotoop-legend").text())
          .contains("geheim")
          .contains("geen cijfer");
      assertThat(corops.select("svg > a.biotoop-tile--secret"))
          .as("with one that is withheld, or the secret one would follow from the province")
          .hasSizeGreaterThan(1);
      assertThat(page.html()).doesNotContain("987654", "987.654");
    } finally {
      observations.takeBack(load.number(), UUID.randomUUID());
    }
  }

  @Test
  void withTooFewFiguresThereIsNoMap() throws Exception {
    assertThat(page("/nl/cijfers/tgs00042").select("svg.biotoop-tiles")).isEmpty();
  }

  /** A number on each tile says what its colour says; the text can be read and the edge seen. */
  @Test
  void theColoursHaveContrast() {
    String css = Sources.text(Sources.RESOURCES.resolve("static/biotoop.css"));
    Matcher matcher = COLOURS.matcher(css);
    List<Colour> tiles = new ArrayList<>();
    while (matcher.find()) {
      Colour tile = Colour.read(matcher.group(1)).orElseThrow();
      assertThat(tile.contrast(Colour.read(matcher.group(2)).orElseThrow()))
          .as(matcher.group())
          .isGreaterThanOrEqualTo(Colour.READABLE);
      tiles.add(tile);
    }
    assertThat(tiles).as("five groups and those without a figure").hasSize(6);
    Colour white = tiles.getLast();
    assertThat(tiles.subList(0, 5).stream().map(white::contrast).toList())
        .as("from light to dark")
        .isSorted();
    Colour edge = Colour.read("#4c5a55").orElseThrow();
    assertThat(css)
        .contains("--biotoop-ink-soft: " + edge.written())
        .contains("stroke: var(--biotoop-ink-soft); stroke-width: 1;");
    for (String ground : List.of("#ffffff", "#faf8f3")) {
      assertThat(edge.contrast(Colour.read(ground).orElseThrow())).isGreaterThan(3);
    }
  }
}
