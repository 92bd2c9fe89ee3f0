package nl.biotoop.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.rules.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The monitor as a visitor reads it. */
@AppTest
class MonitorPagesTest {
  private static final String REGION = "/nl/monitor/zuid-limburg";

  private final AnonymousVisitor visitor;
  private final Reports reports;

  @Autowired
  MonitorPagesTest(MockMvc mvc, Reports reports) {
    this.visitor = new AnonymousVisitor(mvc);
    this.reports = reports;
  }

  @Test
  void thePictureSaysWhatTheTableSays() throws Exception {
    for (String address : List.of(REGION, "/en/monitor/CR01", "/nl/monitor/BE31")) {
      Document page = visitor.page(address);
      Map<String, String> drawn = new HashMap<>();
      List<String> order = new ArrayList<>();
      for (Element box : page.select("svg.biotoop-model a[href^='#onderdeel-']")) {
        String name = box.select(".biotoop-model__name").text();
        drawn.put(name, box.select(".biotoop-model__answer").text());
        order.add(name);
        assertThat(page.getElementById(box.attr("href").substring(1)))
            .as("%s leads to its row", name)
            .isNotNull();
      }
      Map<String, String> told = new HashMap<>();
      for (Element row : page.select("tr[id^=onderdeel-]")) {
        told.put(row.select("th").text(), row.select(".biotoop-tone").text());
      }
      assertThat(drawn).as(address).hasSize(10).isEqualTo(told);
      assertThat(order.subList(0, 4))
          .as("the layers follow each other, for the keyboard too")
          .containsExactlyElementsOf(
              address.startsWith("/nl")
                  ? List.of("Instituties", "Cultuur", "Infrastructuur", "Vraag")
                  : List.of("Institutions", "Culture", "Infrastructure", "Demand"));
    }
  }

  @Test
  void nothingIsRanked() throws Exception {
    for (String address :
        List.of("/nl/monitor", REGION, REGION + "/blad", REGION + "/jaren", REGION + "?rank=")) {
      assertThat(visitor.page(address).select("main").text())
          .doesNotContainPattern("(?i)\\b(rang|ranglijst|plek|plaats|nummer|top) ?[0-9]")
          .doesNotContainPattern("[0-9]+ van 11")
          .doesNotContain("NaN");
    }
  }

  @Test
  void placesStandOnlyWhereTheyAreAskedForEachWithItsInterval() throws Exception {
    assertThat(visitor.page(REGION).select("table:contains(Plek nu)")).isEmpty();
    String link = visitor.page(REGION).select("#plaatsen a").attr("href");
    assertThat(link).isEqualTo(REGION + "?rank=yes#plaatsen");
    Document page = visitor.page(REGION + "?rank=yes");
    Map<String, String> told = new HashMap<>();
    for (Element row : page.select("table:contains(Plek nu) tbody tr")) {
      told.put(row.select("th").text(), row.select("td").text());
    }
    assertThat(told).hasSize(10).containsEntry("Cultuur", "geen cijfer");
    assertThat(told.get("Talent")).matches("[0-9]+ van 11 [0-9]+ tot en met [0-9]+");
    assertThat(page.select("main").text())
        .contains("De marge zegt: in 9 van de 10 berekeningen ligt de plek hiertussen.");
    assertThat(page.select("p:contains(Verberg) a, a:contains(Verberg)").attr("href"))
        .isEqualTo(REGION + "#plaatsen");
  }

  @Test
  void everyFigureOpensItsOrigin() throws Exception {
    List<String> links =
        visitor.page(REGION).select(".biotoop-table--standing td a").eachAttr("href");
    assertThat(links).hasSizeGreaterThan(8);
    for (String link : links) {
      assertThat(visitor.page(link).select("main h1").text()).as(link).isNotBlank();
    }
  }

  @Test
  void aGapSaysWhatWouldFillIt() throws Exception {
    Document page = visitor.page(REGION);
    assertThat(page.select("main").text())
        .contains("5 van de 10 onderdelen")
        .contains("De meeste cijfers zijn van provincie Limburg.")
        .contains("Een gat is geen nul.");
    assertThat(page.select(".biotoop-facts dt").eachText())
        .containsExactly(
            "Cultuur", "Netwerken", "Financiering", "Leiderschap", "Ondersteunende diensten");
  }

  @Test
  void fromTheBottleneckItIsOneStepToSomethingToDo() throws Exception {
    List<String> steps =
        visitor.page(REGION).select("h3:contains(Wat kunt u nu doen) + ul a").eachAttr("href");
    assertThat(steps)
        .containsExactly("/nl/hulp?element=demand", "/nl/vragen/inzicht", "/nl/vraag", "#leren");
    assertThat(visitor.page(steps.getFirst()).select("option[selected]").eachText())
        .contains("Klanten");
  }

  @Test
  void oneFigureOfTwoRegionsIsNoComparison() throws Exception {
    Document page =
        visitor.page(
            "/nl/monitor/vergelijken?region=zuid-limburg&region=PV31&region=midden-brabant");
    assertThat(page.select("tbody tr:contains(Inwoners met hoger onderwijs) td:last-child").text())
        .isEqualTo(
            "Zelfde bron bij Zuid-Limburg en Limburg. Dat is één cijfer, dus geen vergelijking.");
    assertThat(page.select("tbody tr:contains(Nieuwe vestigingen) td").eachText())
        .as("a province has no figure here, and is not nought")
        .contains("geen cijfer");
    assertThat(page.select("tbody tr:contains(Nieuwe vestigingen) td:last-child").text()).isEmpty();
  }

  @Test
  void whatCannotBeComparedIsSaid() throws Exception {
    String page =
        visitor
            .page(
                "/nl/monitor/vergelijken?region=weg&region=CR01&region=CR02&region=CR03&region=CR04"
                    + "&region=CR05")
            .select("main")
            .text();
    assertThat(page)
        .contains("Van 'weg' zijn hier geen cijfers.")
        .contains("U kunt 4 regio's naast elkaar zetten.");
    assertThat(visitor.page("/nl/monitor/vergelijken").select("main").text())
        .contains("Kies twee tot vier regio's.");
  }

  @Test
  void theFileOfASheetNeedsNoSite() {
    Document file =
        Jsoup.parse(
            reports
                .file("noordoost-brabant", LocalDate.of(2026, 11, 28), Language.NL)
                .orElseThrow());
    assertThat(file.select("[src], a[href], script")).isEmpty();
    assertThat(file.select("link").attr("href")).startsWith("data:text/css;base64,");
    assertThat(file.text())
        .contains("Noordoost-Brabant op één blad")
        .contains("Gemaakt op 28 november 2026")
        .contains("Eurostat");
    assertThat(reports.file("GM0935", LocalDate.of(2026, 11, 28), Language.NL)).isEmpty();
  }
}
