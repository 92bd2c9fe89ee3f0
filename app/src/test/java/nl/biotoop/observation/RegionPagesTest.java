package nl.biotoop.observation;

import static nl.biotoop.AnonymousVisitor.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.UUID;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Own regions beside the areas of the sources, each with how its figure came about. */
@AppTest
class RegionPagesTest {
  private final AnonymousVisitor visitor;
  private final Observations observations;

  @Autowired
  RegionPagesTest(MockMvc mvc, Observations observations) {
    this.visitor = new AnonymousVisitor(mvc);
    this.observations = observations;
  }

  @Test
  void ownRegionsStandBesideProvincesWithTheirMark() throws Exception {
    Document page = visitor.page("/nl/cijfers/03759ned?year=2026");
    assertThat(page.select("h3").eachText())
        .startsWith("Eigen regio’s", "Provincies", "COROP-gebieden");
    assertThat(row(page, "Midden-Brabant").get(1)).isEqualTo("Opgeteld uit 9 gemeenten.");
    assertThat(row(visitor.page("/en/figures/03759ned?year=2026"), "Midden-Brabant").get(1))
        .isEqualTo("Added up from 9 municipalities.");
    assertThat(row(visitor.page("/nl/cijfers/03759ned?year=2020"), "Midden-Brabant").get(1))
        .isEqualTo(
            "Opgeteld uit 10 gemeenten. Teruggerekend, met gemeenten van toen: Haaren."
                + " Deels geschat, naar het aantal inwoners.");
  }

  @Test
  void theOriginOfANumberOpens() throws Exception {
    Document list = visitor.page("/nl/cijfers/03759ned?year=2020");
    String address =
        list.select("tbody th a").stream()
            .filter(link -> link.text().equals("Midden-Brabant"))
            .findFirst()
            .orElseThrow()
            .attr("href");
    assertThat(address)
        .isEqualTo("/nl/cijfers/03759ned/population/midden-brabant?year=2020#herkomst");
    Document page = visitor.page("/nl/cijfers/03759ned/population/midden-brabant?year=2020");
    assertThat(page.expectFirst("#herkomst").text()).contains("2020");
    assertThat(page.select("tbody").getLast().select("tr")).hasSize(10);
    assertThat(row(page, "Haaren"))
        .satisfies(cells -> {
          assertThat(cells.get(0)).isEqualTo("14.370");
          assertThat(cells.get(1)).isEqualTo("50,8% (naar inwoners)");
          assertThat(cells.get(2)).isEqualTo("7.295,4");
          assertThat(cells.get(3)).contains("levering");
        });
    assertThat(page.select("tbody").getLast().text())
        .contains("Opgeheven op 1 januari 2021. Nu: Oisterwijk, Vught, Boxtel, Tilburg.");
    assertThat(page.select("tfoot").text()).contains(row(page, "2020").getFirst());
    assertThat(page.select("a[href=/nl/cijfers/03759ned/population/GM0788]")).hasSize(1);
    assertThat(page.select("a[href$=year=2026#herkomst]")).hasSize(1);
  }

  @Test
  void anInheritedFigureSaysFromWhichAreaAndThatOthersHaveTheSame() throws Exception {
    Document page = visitor.page("/nl/cijfers/tgs00010?year=2023");
    assertThat(row(page, "Midden-Brabant").getFirst())
        .isEqualTo(row(page, "Noord-Brabant").getFirst());
    assertThat(row(page, "Midden-Brabant").get(1))
        .startsWith("Geërfd van: provincie Noord-Brabant.")
        .contains("Zelfde bron als Noordoost-Brabant. Vergelijk die dus niet.")
        .doesNotContain("Zuid-Limburg");
    assertThat(row(page, "Zuid-Limburg").get(1)).doesNotContain("Zelfde bron");
    assertThat(row(visitor.page("/nl/cijfers/eqi?year=2017"), "Zuid-Limburg").get(1))
        .as("measured of one part of the country")
        .contains("Zelfde bron als Midden-Brabant, Noordoost-Brabant.");
  }

  @Test
  void aCountOfALargerAreaIsNotTheCountOfARegion() throws Exception {
    assertThat(
            row(
                visitor.page("/nl/cijfers/nama_10r_2gdp?indicator=gdp&year=2022"),
                "Midden-Brabant"))
        .satisfies(cells -> {
          assertThat(cells.get(0)).isEqualTo("geen cijfer");
          assertThat(cells.get(1))
              .isEqualTo(
                  "De tabel heeft dit van geen enkele gemeente: Bruto binnenlands product."
                      + " Gebied: Midden-Brabant.");
        });
  }

  @Test
  void aRatioIsWorkedOutOfTwoTables() throws Exception {
    Document page =
        visitor.page("/nl/cijfers/81578NED?indicator=establishments_per_1000&year=2025");
    assertThat(page.select("h3").eachText())
        .containsExactly("Eigen regio’s", "Provincies", "COROP-gebieden");
    assertThat(page.select("tbody").get(2).select("tr")).hasSize(40);
    assertThat(page.select(".biotoop-notice").text())
        .contains("Berekend: Vestigingen van bedrijven gedeeld door Inwoners.");
    assertThat(row(page, "Noord-Brabant").get(1)).isEqualTo("Opgeteld uit 4 COROP-gebieden.");
    assertThat(page.expectFirst("tbody").text())
        .contains("Precies hetzelfde gebied als COROP-gebied Zuid-Limburg.");
    assertThat(row(page, "Midden-Brabant").get(1)).startsWith("Geërfd van: provincie Noord-");
    assertThat(row(page, "Midden-Brabant").getFirst())
        .isEqualTo(row(page, "Noord-Brabant").getFirst());
    Document origin =
        visitor.page("/nl/cijfers/81578NED/establishments_per_1000/midden-brabant?year=2025");
    assertThat(origin.select("table caption").eachText())
        .containsExactly("Alle jaren", "Vestigingen van bedrijven", "Inwoners");
    assertThat(origin.select("strong").text()).contains("keer 1.000, is");
    visitor.page("/en/figures/81578NED/establishments_per_1000/CR34?year=2020");
    assertThat(visitor.open("/nl/cijfers/81578NED/establishments_per_1000/CR99").getStatus())
        .isEqualTo(404);
    assertThat(visitor.open("/nl/cijfers/81578NED/establishments/nergens").getStatus())
        .isEqualTo(404);
  }

  @Test
  void aCodeThatDiedIsNamedWithItsSuccessor() throws Exception {
    assertThat(row(visitor.page("/nl/cijfers/03759ned?year=2024"), "Haaren").get(1))
        .contains("Dit gebied bestond toen niet")
        .contains("Nu: Oisterwijk, Vught, Boxtel, Tilburg.");
    assertThat(
            visitor.page("/nl/cijfers/03759ned/population/GM0788").select(".biotoop-notice").text())
        .contains("Opgeheven op 1 januari 2021.");
    assertThat(visitor.page("/nl/cijfers/tgs00040/epo_patents_per_million/NL31").text())
        .contains("Oude code. Nu: NL35 Utrecht. De grens is toen verplaatst.");
  }

  @Test
  void aSecretPartMakesTheSumMissingAndIsNowhere() throws Exception {
    Load secret =
        SomeLoad.add(
            observations,
            "03759ned",
            new Figure("population", "GM0855", "2026", OptionalDouble.of(987654), "C"));
    try {
      Document page = visitor.page("/nl/cijfers/03759ned?year=2026");
      assertThat(row(page, "Midden-Brabant"))
          .containsExactly("geen cijfer", "De bron houdt dit geheim: Inwoners. Gebied: Tilburg.");
      Document origin = visitor.page("/nl/cijfers/03759ned/population/midden-brabant?year=2026");
      assertThat(origin.text()).doesNotContain("987.654").contains("Gebied: Tilburg.");
    } finally {
      observations.takeBack(secret.number(), UUID.randomUUID());
    }
  }
}
