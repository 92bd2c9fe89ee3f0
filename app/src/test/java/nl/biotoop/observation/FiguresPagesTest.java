package nl.biotoop.observation;

import static nl.biotoop.AnonymousVisitor.row;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.platform.ContentFiles;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages about figures. The figures here were taken by hand from the files of the sources. */
@AppTest
class FiguresPagesTest {
  private final AnonymousVisitor visitor;
  private final Observations observations;
  private final ContentFiles files;

  @Autowired
  FiguresPagesTest(MockMvc mvc, Observations observations, ContentFiles files) {
    this.visitor = new AnonymousVisitor(mvc);
    this.observations = observations;
    this.files = files;
  }

  @Test
  void theListSaysOfEachTableWhoseItIsAndWhatItHas() throws Exception {
    Document dutch = visitor.page("/nl/cijfers");
    assertThat(dutch.select("tbody tr")).hasSize(16);
    assertThat(row(dutch, "Bevolking op 1 januari, per gemeente, COROP-gebied en provincie"))
        .satisfies(cells -> {
          assertThat(cells.get(0)).isEqualTo("Centraal Bureau voor de Statistiek (CBS)");
          assertThat(cells.get(1)).startsWith("provincies: 12, COROP-gebieden: 40, gemeenten: 3");
          assertThat(cells.get(2)).isEqualTo("2019 tot en met 2026");
          assertThat(cells.get(3)).contains("3.199 cijfers, meegeleverd met Biotoop");
          assertThat(cells.get(4)).isEqualTo("CC BY 4.0");
        });
    assertThat(row(visitor.page("/en/figures"), "Unemployment rate"))
        .contains("Eurostat", "2013 to 2024", "CC BY 4.0")
        .contains("provinces: 12, areas in Europe (NUTS 2): 327");
    assertThat(dutch.select("footer a[href=/nl/cijfers]")).hasSize(1);
  }

  @Test
  void aFigureStandsAsItsSourcePublishesItInTheNotationOfTheLanguage() throws Exception {
    assertThat(row(visitor.page("/nl/cijfers/03759ned?year=2026"), "Tilburg"))
        .startsWith("230.746");
    assertThat(row(visitor.page("/en/figures/03759ned?year=2026"), "Tilburg"))
        .startsWith("230,746");
    Document inherited = visitor.page("/nl/cijfers/eqi?year=2017");
    assertThat(row(inherited, "Limburg"))
        .containsExactly(
            "1,296",
            "Geërfd: gemeten voor een groter gebied."
                + " Zelfde bron als Noord-Brabant. Vergelijk die dus niet.");
    assertThat(row(visitor.page("/nl/cijfers/tgs00109?year=2021"), "Limburg"))
        .containsExactly("38,4", "Breuk in de reeks: anders gemeten dan het jaar ervoor");
    assertThat(row(visitor.page("/en/figures/tgs00109?year=2021"), "Limburg"))
        .containsExactly(
            "38.4", "Break in the series: measured in another way than the year before");
  }

  @Test
  void aMissingFigureIsNeverZeroAndSaysWhy() throws Exception {
    assertThat(row(visitor.page("/nl/cijfers/tgs00042?year=2023"), "Limburg"))
        .containsExactly("geen cijfer", "De bron houdt dit cijfer geheim");
    assertThat(row(visitor.page("/en/figures/tgs00042?year=2023"), "Limburg"))
        .containsExactly("no figure", "The source keeps this figure confidential");
    assertThat(row(visitor.page("/nl/cijfers/tgs00010?year=2022"), "Niederbayern"))
        .containsExactly("geen cijfer", "Te onzeker: de bron geeft het cijfer niet");
    assertThat(row(visitor.page("/nl/cijfers/03759ned?year=2024"), "Brielle"))
        .containsExactly(
            "geen cijfer",
            "Dit gebied bestond toen niet. Opgeheven op 1 januari 2023. Nu: Voorne aan Zee.");
  }

  @Test
  void theOwnRegionsAndProvincesComeFirstAndNothingIsRanked() throws Exception {
    Document page = visitor.page("/nl/cijfers/tgs00109");
    assertThat(page.select("h3").eachText()).startsWith("Eigen regio’s", "Provincies");
    List<String> names = page.select("table").get(1).select("tbody th").eachText();
    assertThat(names).hasSizeBetween(12, 14).contains("Drenthe", "Limburg");
    assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void anotherIndicatorAndYearAreChosenWithoutScript() throws Exception {
    Document page = visitor.page("/nl/cijfers/nama_10r_2gdp?indicator=gdp&year=2023");
    assertThat(page.select("form[method=get] select[name=indicator] option[selected]").val())
        .isEqualTo("gdp");
    assertThat(page.expectFirst("h2").text()).endsWith("2023");
    assertThat(visitor.page("/nl/cijfers/tgs00040?year=2024").select(".biotoop-notice").text())
        .contains("Voor dat jaar is er geen cijfer. Hier staat 2012.")
        .contains("Dat is ouder dan wij willen.");
  }

  @Test
  void aSeriesHasEveryYearWithItsLoadAndAPictureOfTheSame() throws Exception {
    Document page = visitor.page("/nl/cijfers/tgs00109/tertiary_education_25_64/NL42");
    assertThat(page.select("tbody tr")).hasSize(12);
    assertThat(row(page, "2024").getFirst()).isEqualTo("37,2");
    assertThat(row(page, "2019").get(1)).startsWith("Breuk in de reeks");
    assertThat(page.select("svg.biotoop-series circle")).hasSize(12);
    assertThat(page.select("svg.biotoop-series > line:not(.biotoop-series__level)"))
        .as("no line into 2014, 2019 and 2021, which have a break")
        .hasSize(8);
    assertThat(page.select("svg.biotoop-series circle.biotoop-series__flagged")).hasSize(4);
    assertThat(page.select("dl").text())
        .contains("Eurostat")
        .contains("https://ec.europa.eu/eurostat/databrowser/view/tgs00109")
        .contains("CC BY 4.0")
        .contains(observations.loads("tgs00109").getFirst().payload());
    Document secret = visitor.page("/en/figures/tgs00042/gerd_share_gdp/NL42");
    assertThat(secret.select("svg.biotoop-series")).isEmpty();
    assertThat(secret.select("td").eachText()).contains("no figure").doesNotContain("0");
    assertThat(
            visitor
                .page("/nl/cijfers/eqi/quality_of_government/NL42")
                .select("svg.biotoop-series > line:not(.biotoop-series__level)"))
        .as("years that do not follow each other")
        .isEmpty();
  }

  private Load add(Figure... figures) {
    return SomeLoad.add(observations, "83631NED", figures);
  }

  @Test
  void aRevisionSaysWhatItWasBefore() throws Exception {
    String address = "/nl/cijfers/83631NED/establishment_births/CR01";
    assertThat(row(visitor.page(address), "2015").getFirst()).isEqualTo("885");
    assertThat(visitor.page(address).select("thead th").eachText()).doesNotContain("Eerder");
    Load revision =
        add(new Figure("establishment_births", "CR01", "2015", OptionalDouble.of(890), "p"));
    assertThat(row(visitor.page(address), "2015"))
        .satisfies(cells -> {
          assertThat(cells.get(0)).isEqualTo("890");
          assertThat(cells.get(1)).isEqualTo("Voorlopig");
          assertThat(cells.get(3)).endsWith(": 885");
        });
    observations.takeBack(revision.number(), UUID.randomUUID());
    assertThat(row(visitor.page(address), "2015"))
        .satisfies(cells -> {
          assertThat(cells.get(0)).isEqualTo("885");
          assertThat(cells.get(3)).endsWith(": 890 (Voorlopig), teruggenomen");
        });
  }

  @Test
  void aConfidentialValueIsNowhereWhateverTheStoreHas() throws Exception {
    Load secret =
        add(new Figure("establishment_births", "CR02", "2016", OptionalDouble.of(987654), "C"));
    for (String address :
        List.of(
            "/nl/cijfers/83631NED?year=2016",
            "/nl/cijfers/83631NED/establishment_births/CR02",
            "/nl/cijfers/83631NED/alles.csv")) {
      assertThat(visitor.open(address).getContentAsString()).doesNotContain("987654", "987.654");
    }
    observations.takeBack(secret.number(), UUID.randomUUID());
    assertThat(visitor.open("/nl/cijfers/83631NED/establishment_births/CR02").getContentAsString())
        .doesNotContain("987654", "987.654");
  }

  @Test
  void theFileHasEveryFigureOfTheStore() throws Exception {
    MockHttpServletResponse response = visitor.open("/nl/cijfers/tgs00010/alles.csv");
    assertThat(response.getContentType()).startsWith("text/csv");
    assertThat(response.getHeaders("Link"))
        .containsExactly(
            "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"",
            "<https://ec.europa.eu/eurostat/databrowser/view/tgs00010>; rel=\"via\"");
    List<NamedCsvRecord> rows = rows(new StringReader(response.getContentAsString()));
    assertThat(rows.getFirst().getHeader())
        .startsWith(
            "dataset", "indicator", "region", "time_period", "obs_value", "obs_status", "unit");
    assertThat(rows.stream().map(FiguresPagesTest::figure))
        .hasSize(3744)
        .as("those of the file that ships")
        .isEqualTo(
            rows(files.open("observations/tgs00010.csv")).stream()
                .map(FiguresPagesTest::figure)
                .toList());
    assertThat(rows).allMatch(row -> row.getField("unit").equals("percent"));
    assertThat(visitor.open("/en/figures/tgs00010/all.csv").getContentAsString())
        .isEqualTo(response.getContentAsString());
  }

  private static List<NamedCsvRecord> rows(Reader text) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    }
  }

  private static Figure figure(NamedCsvRecord row) {
    String value = row.getField("obs_value");
    return new Figure(
        row.getField("indicator"),
        row.getField("region"),
        row.getField("time_period"),
        value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value)),
        row.getField("obs_status"));
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String address :
        List.of(
            "/nl/cijfers/bestaat-niet",
            "/nl/cijfers/EQI",
            "/nl/cijfers/eqi?indicator=population",
            "/nl/cijfers/bestaat-niet/alles.csv",
            "/nl/cijfers/bestaat-niet/population/NL42",
            "/nl/cijfers/eqi/population/NL42",
            "/nl/cijfers/eqi/quality_of_government/XX99",
            "/nl/cijfers/eqi/quality_of_government/" + "x".repeat(300))) {
      assertThat(visitor.open(address).getStatus()).as(address).isEqualTo(404);
      String english =
          address.replace("/nl/cijfers", "/en/figures").replace("alles.csv", "all.csv");
      assertThat(visitor.open(english).getStatus()).as(english).isEqualTo(404);
    }
  }
}
