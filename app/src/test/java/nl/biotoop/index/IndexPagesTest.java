package nl.biotoop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The indices as everybody sees them. */
@AppTest
class IndexPagesTest {
  private static final String INDEX = "/nl/monitor/indexen/eu-nuts2";

  private final MockMvc mvc;
  private final AnonymousVisitor visitor;

  @Autowired
  IndexPagesTest(MockMvc mvc) {
    this.mvc = mvc;
    this.visitor = new AnonymousVisitor(mvc);
  }

  private String body(String address) throws Exception {
    return mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
  }

  @Test
  void nobodyIsRankedUnlessAskedAndThenWithTheInterval() throws Exception {
    Document page = visitor.page(INDEX);
    Elements table = page.select("table.biotoop-table--numbers");
    assertThat(table.select("tbody tr")).hasSize(12);
    assertThat(table.select("thead").text()).doesNotContain("Plek");
    assertThat(table.select("tbody th").eachText()).isSorted();
    Elements brabant = visitor.page(INDEX + "?rank=yes").select("tbody tr:contains(Noord-Brabant)");
    assertThat(brabant.select("td").eachText().subList(0, 3))
        .containsExactly("2,43", "7", "2 tot en met 11");
    assertThat(brabant.text()).contains("geërfd");
  }

  @Test
  void whatTheFiguresCannotSayIsSaid() throws Exception {
    String text = visitor.page(INDEX).text();
    assertThat(text)
        .contains("Dit zijn 5 van de 10 onderdelen", "Cultuur", "Leiderschap")
        .contains("van 2007 tot en met 2019")
        .contains("Patentaanvragen per miljoen inwoners staat in de plaats")
        .contains("geërfd", "138 van de 244 regio’s hebben een score, in 15 landen");
    assertThat(visitor.page("/en/monitor/indices/eu-nuts2").text())
        .contains("These are 5 of the 10 elements", "The correlation is 0.90 over 130 regions");
    assertThat(visitor.page(INDEX + "?country=DE").text())
        .contains("Nog geen score", "Kwaliteit van de overheid");
  }

  @Test
  void eachStepFromCellToScoreIsThereAndLeadsToItsSource() throws Exception {
    Document page = visitor.page(INDEX + "@1/NL36");
    assertThat(page.select("table:has(caption:contains(Stap 1)) a").eachAttr("href"))
        .hasSize(5)
        .contains(
            "/nl/cijfers/tgs00109/tertiary_education_25_64/NL36",
            "/nl/cijfers/tgs00026/disposable_income_per_inhabitant/NL33");
    for (String href : page.select("table:has(caption:contains(Stap 1)) a").eachAttr("href")) {
      assertThat(mvc.perform(get(href)).andReturn().getResponse().getStatus())
          .as(href)
          .isEqualTo(200);
    }
    assertThat(page.text())
        .contains("Gemeten onder een oudere code: NL33", "eu-nuts2@1", "SHA-256")
        .contains("In 9 van de 10 berekeningen staat Zuid-Holland tussen plek 12 en plek 26");
    assertThat(visitor.page(INDEX + "/DE11").text()).contains("Deze regio heeft geen score");
  }

  @Test
  void workingItOutAgainSaysWhetherEveryBitIsTheSame() throws Exception {
    Document page = visitor.page(INDEX + "/NL41");
    String fingerprint = page.select("input[name=recompute]").attr("value");
    assertThat(
            visitor.page(INDEX + "/NL41?recompute=" + fingerprint).select("[role=status]").text())
        .contains("elk getal is precies gelijk");
    assertThat(visitor.page(INDEX + "/NL41?recompute=0000").select("[role=status]").text())
        .contains("niet gelijk");
  }

  @Test
  void whatThereIsNotIsNotFound() throws Exception {
    for (String address : List.of("bestaat-niet", "eu-nuts2@2", "eu-nuts2/NL99", "eu-nuts2/x'y")) {
      assertThat(
              mvc.perform(get("/nl/monitor/indexen/" + address))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(address)
          .isEqualTo(404);
    }
    assertThat(
            mvc.perform(get(INDEX + "?country=ZZ&rank=%00x")).andReturn().getResponse().getStatus())
        .isEqualTo(200);
  }

  @Test
  void theOpenDataSayTheSameInBothForms() throws Exception {
    JsonNode json =
        JsonMapper.shared().readTree(body("/api/v1/indices/eu-nuts2/scores")).path("regions");
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(body("/api/v1/indices/eu-nuts2@1/scores.csv")).stream()
            .toList();
    assertThat(rows).hasSize(json.size()).hasSize(244);
    for (int row = 0; row < rows.size(); row++) {
      JsonNode region = json.get(row);
      assertThat(rows.get(row).getField("region")).isEqualTo(region.path("code").stringValue());
      assertThat(rows.get(row).getField("logarithmic"))
          .isEqualTo(
              region.path("logarithmic").isNull()
                  ? ""
                  : region.path("logarithmic").decimalValue().toPlainString());
    }
    JsonNode one = JsonMapper.shared().readTree(body("/api/v1/indices/eu-nuts2"));
    assertThat(one.at("/specification/elements")).hasSize(5);
    assertThat(one.at("/origin/loads/0/sha256").stringValue()).hasSize(64);
  }

  @Test
  void otherWeightsAreTriedWithoutATrace() throws Exception {
    String weights = INDEX + "/gewichten";
    Elements agreed = visitor.page(weights).select("tbody tr:contains(Noord-Brabant) td");
    assertThat(agreed.eachText()).containsExactly("2,43", "2,43");
    String asked = "?weight_institutions=0&weight_infrastructure=0&weight_demand=0&weight_talent=0";
    Document knowledge = visitor.page(weights + asked + "&weight_knowledge=1&country=all&rank=yes");
    Document patents = visitor.page(INDEX + "?country=all");
    // Only patents count: the score is the scaled value of that element.
    assertThat(knowledge.select("tbody tr:contains(Noord-Brabant) td").get(1).text())
        .isEqualTo(
            patents
                .select("tbody tr:contains(Noord-Brabant) td:last-child")
                .text()
                .split(" ", 2)[0]);
    assertThat(knowledge.select("tbody tr")).hasSize(138);
    assertThat(visitor.page(INDEX).select("tbody tr:contains(Noord-Brabant) td").eachText())
        .startsWith("2,43");
  }

  /** As the page itself shows the weight of a thousand. */
  @Test
  void aThousandIsReadAsTheLanguageWritesIt() throws Exception {
    String weights = INDEX + "/gewichten?weight_talent=";
    String thousand = visitor.page(weights + "1000").select("tbody").text();
    assertThat(visitor.page(weights + "1.000").select("tbody").text()).isEqualTo(thousand);
    assertThat(
            visitor
                .page("/en/monitor/indices/eu-nuts2/weights?weight_talent=1,000")
                .select("tbody tr:contains(Utrecht) td")
                .eachText()
                .getLast())
        .isEqualTo(
            visitor
                .page(weights + "1000")
                .select("tbody tr:contains(Utrecht) td")
                .eachText()
                .getLast()
                .replace(',', '.'));
    assertThat(visitor.page(weights + "1").select("tbody").text()).isNotEqualTo(thousand);
  }

  @Test
  void weightThatIsNoneIsToldAtItsField() throws Exception {
    String weights = INDEX + "/gewichten";
    for (String wrong : List.of("veel", "-1", "1001", "", "1e400")) {
      MockHttpServletResponse answer =
          mvc.perform(get(weights).param("weight_talent", wrong)).andReturn().getResponse();
      assertThat(answer.getStatus()).isEqualTo(422);
      Document page = Jsoup.parse(answer.getContentAsString());
      assertThat(page.select("#weight_talent-fout")).hasSize(1);
      assertThat(page.select("#weight_talent").val()).isEqualTo(wrong);
    }
    MockHttpServletRequestBuilder zero = get(weights);
    List.of("institutions", "infrastructure", "demand", "talent", "knowledge")
        .forEach(element -> zero.param("weight_" + element, "0"));
    assertThat(mvc.perform(zero).andReturn().getResponse().getStatus()).isEqualTo(422);
  }
}
