package nl.biotoop.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Which shocks there are, where they hit, and how they stand beside figures. */
@AppTest
class ShocksTest {
  private final Shocks shocks;
  private final Territories territories;
  private final SourceLibrary library;
  private final AnonymousVisitor visitor;

  @TempDir private Path data;

  @Autowired
  ShocksTest(Shocks shocks, Territories territories, SourceLibrary library, MockMvc mvc) {
    this.shocks = shocks;
    this.territories = territories;
    this.library = library;
    this.visitor = new AnonymousVisitor(mvc);
  }

  @Test
  void theShippedShocksHaveASourceInTheLibrary() {
    assertThat(shocks.all()).extracting(Shock::code).contains("financiele-crisis", "corona");
    assertThat(shocks.all())
        .extracting(Shock::source)
        .filteredOn(Shock.Origin.Listed.class::isInstance)
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(source ->
            library.find(((Shock.Origin.Listed) source).code()).orElseThrow().link().isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    ", NL42, true",
    "NL, NL42, true",
    "NL, GM0935, true",
    "NL, zuid-limburg, true",
    "NL, NL01, true",
    "NL, DE11, false",
    "DE1, DE11, true",
    "DE11, DE1, false",
    "PV20, NL11, true",
    "PV20, CR01, true",
    "PV20, GM0014, true",
    "PV20, NL1, false",
    "PV20, NL42, false",
    "zuid-limburg, CR39, true",
    "zuid-limburg, GM0935, true",
    "zuid-limburg, GM0951, true",
    "zuid-limburg, PV31, false",
    "zuid-limburg, GM0363, false",
    "NL42, zuid-limburg, true"
  })
  void aShockHitsItsAreasAndAllThatLiesInThem(String in, String area, boolean hit) {
    Shock shock =
        new Shock(
            "proef",
            /* name= */ new Text("Proef", "Trial"),
            /* text= */ Text.NONE,
            2012,
            2012,
            Shock.Kind.INTERNAL,
            in == null ? List.of() : List.of(new RegionCode(in)),
            new Shock.Origin.Named("proef"));
    assertThat(shocks.hits(shock, new RegionCode(area))).isEqualTo(hit);
  }

  @Test
  void aSeriesShowsWhatHappenedInThePictureAndInTheTable() throws Exception {
    Document page = visitor.page("/nl/cijfers/nama_10r_2gdp/gdp_volume_index_2015/NL11");
    assertThat(page.select(".biotoop-series__event title").eachText())
        .containsExactly(
            "Financiële crisis (2008 tot en met 2009)",
            "Besluit om te stoppen met Gronings gas (2018)",
            "Coronapandemie (2020)",
            "Hoge energieprijzen (2022)");
    assertThat(page.select(".biotoop-series__event text").eachText())
        .containsExactly("1", "2", "3", "4");
    assertThat(page.select("ol.biotoop-links a").eachText())
        .isEqualTo(page.select(".biotoop-series__event title").eachText());
    assertThat(page.select("ol.biotoop-links a").attr("href"))
        .isEqualTo("/nl/monitor/veerkracht/financiele-crisis/NL11");
    assertThat(page.select("tr:has(.biotoop-event) th").eachText())
        .containsExactly("2008", "2009", "2018", "2020", "2022");
    assertThat(page.select("tr:contains(2018) .biotoop-event").text())
        .isEqualTo("Toen: Besluit om te stoppen met Gronings gas.");
    assertThat(visitor.page("/en/figures/nama_10r_2gdp/gdp_volume_index_2015/NL42").text())
        .contains("At that time: COVID-19 pandemic.")
        .doesNotContain("Groningen");
    assertThat(visitor.page("/nl/cijfers/81578NED/establishments_per_1000/midden-brabant").text())
        .contains("Toen: Hoge energieprijzen.");
  }

  @Test
  void theRegionsStandByNameWithTheYearsTheyRestOn() throws Exception {
    Document page = visitor.page("/nl/monitor/veerkracht");
    assertThat(AnonymousVisitor.row(page, "Limburg"))
        .containsExactly(
            "95 (3 jaar)",
            "96,9 (2 jaar)",
            "99,8 (3 jaar)",
            "+5,1%",
            "-0,31: slechter dan verwacht",
            "0,75: beter dan verwacht",
            "Hersteld in 2011, 2 jaar na het laagste jaar. De top was in 2008. In 2009 was het 4,8%"
                + " lager.");
    assertThat(page.select("h3:contains(Provincies) + div tbody th").eachText())
        .isSorted()
        .hasSize(12);
    assertThat(AnonymousVisitor.row(page, "Utrecht"))
        .contains("te weinig gevallen", "geen cijfer: er ontbreekt een jaar");
    assertThat(visitor.page("/nl/monitor/veerkracht?shock=energieprijzen").text())
        .contains("De productie van Nederland zakte niet.", "geen cijfer: het land kromp niet");
    assertThat(visitor.page("/nl/monitor/veerkracht?country=LU").text())
        .contains("Luxemburg heeft maar één regio.", "0: zoals verwacht");
    assertThat(visitor.page("/nl/monitor/veerkracht?shock=corona").text())
        .contains("Nog niet hersteld in 2023, 4 jaar na de top van 2019.");
    assertThat(visitor.page("/nl/monitor/veerkracht?shock=gronings-gas").select("tbody th").text())
        .startsWith("Groningen")
        .doesNotContain("Limburg");
    assertThat(visitor.page("/nl/monitor/veerkracht?shock=x&measure=y&country=z").text())
        .contains("Die schok kennen wij niet.", "Dat cijfer kennen wij niet.", "Van dat land");
  }

  @Test
  void onePageOfARegionHasEveryMeasureAndSaysWhoseFigureItIs() throws Exception {
    Document page = visitor.page("/nl/monitor/veerkracht/energieprijzen/zuid-limburg");
    assertThat(page.select("tbody tr")).hasSize(5);
    assertThat(page.text())
        .contains(
            "Dit is het cijfer van Limburg",
            "In deze jaren was er ook: Coronapandemie (2020).",
            "Die vraagt banen per bedrijfstak, en die cijfers hebben wij niet.");
    assertThat(visitor.page("/nl/monitor/veerkracht/gronings-gas/NL42").text())
        .contains("Deze schok was niet hier, maar in: Groningen.");
    assertThat(visitor.page("/en/monitor/resilience/corona/DE11").text())
        .contains("Of these figures there is nothing in these years: Births of establishments");
    assertThat(visitor.open("/nl/monitor/veerkracht/weg/NL42").getStatus()).isEqualTo(404);
    assertThat(visitor.open("/nl/monitor/veerkracht/corona/XX99").getStatus()).isEqualTo(404);
    assertThat(visitor.open("/nl/monitor/veerkracht/corona/-").getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Crisis,a,b,2008,2009,external,all,c,d,who-2020 | 'Crisis' kan niet",
        "crisis,a,b,2008,2007,external,all,c,d,who-2020 | 2008 tot en met 2007 kan niet",
        "crisis,a,b,2008,2020,external,all,c,d,who-2020 | hoogstens 10 jaar",
        "crisis,a,b,8,2009,external,all,c,d,who-2020 | '8' is geen jaar",
        "crisis,a,b,2008,2009,erg,all,c,d,who-2020 | alleen external of internal",
        "crisis,a,b,2008,2009,external,Twente,c,d,who-2020 | 'Twente' is geen gebied",
        "crisis,a,b,2008,2009,external,all,c,d,weg | 'weg' staat niet in library"
      })
  void aFaultInTheFileNamesItsPlace(String line, String fault) throws Exception {
    Path file = data.resolve("content/resilience/shocks.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "code,name_nl,name_en,from,until,kind,areas,text_nl,text_en,source\n" + line + "\n");
    assertThatThrownBy(() -> new ListedShocks(TestContent.with(data), territories, library))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("shocks.csv")
        .hasMessageContaining(fault);
  }
}
