package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.biotoop.AppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures over all tables, page by page, are those of the series. */
@AppTest
class ObservationsApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASE = "/api/v1/observations";

  private final MockMvc mvc;
  private final Observations observations;

  @Autowired
  ObservationsApiTest(MockMvc mvc, Observations observations) {
    this.mvc = mvc;
    this.observations = observations;
  }

  private MockHttpServletResponse open(String address) throws Exception {
    return mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse();
  }

  private JsonNode json(String address) throws Exception {
    MockHttpServletResponse response = open(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return JSON.readTree(response.getContentAsByteArray());
  }

  private static List<JsonNode> figures(JsonNode page) {
    return page.path("observations").valueStream().toList();
  }

  private static Set<String> values(JsonNode page, String name) {
    Set<String> values = new TreeSet<>();
    figures(page).forEach(one -> values.add(one.path(name).asString()));
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "03759ned, population, GM0855",
    "03759ned, population, GM0501",
    "03759ned, population, midden-brabant",
    "81578NED, establishments_per_1000, midden-brabant",
    "81578NED, establishments_per_1000, CR33",
    "83631NED, establishment_births, PV30",
    "tgs00042, gerd_share_gdp, NL42",
    "eqi, quality_of_government, zuid-limburg"
  })
  void aFigureIsThatOfItsSeries(String dataset, String indicator, String region) throws Exception {
    JsonNode page =
        json(
            BASE
                + "?pageSize=1000&dataset="
                + dataset
                + "&indicator="
                + indicator
                + "&region="
                + region);
    String series = "/api/v1/figures/" + dataset + "/" + indicator + "/" + region;
    List<JsonNode> expected = json(series).path("figures").valueStream().toList();
    assertThat(figures(page)).hasSameSizeAs(expected).isNotEmpty();
    for (int i = 0; i < expected.size(); i++) {
      JsonNode one = figures(page).get(i);
      assertThat(one.at("/_links/series/href").stringValue()).isEqualTo(series);
      for (String name : List.of("timePeriod", "obsValue", "obsStatus", "how", "why", "loads")) {
        assertThat(one.path(name)).as(name).isEqualTo(expected.get(i).path(name));
      }
      assertThat(one.path("obsValue").isNull())
          .as("what is missing has a reason, and nothing else has")
          .isEqualTo(!one.path("why").isEmpty());
    }
  }

  @Test
  void thePagesTogetherAreTheWhole() throws Exception {
    String question = BASE + "?region=midden-brabant&region=NL42&region=CR33&from=2018&to=2021";
    JsonNode whole = json(question + "&pageSize=1000");
    List<JsonNode> walked = new ArrayList<>();
    String next = question + "&pageSize=7";
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = json(next);
      assertThat(page.path("observations").size()).isBetween(1, 7);
      walked.addAll(figures(page));
      next = page.at("/_links/next/href").asString("");
      pages++;
      assertThat(page.path("page").intValue()).isEqualTo(pages);
      assertThat(page.at("/_links/prev").isMissingNode()).isEqualTo(pages == 1);
    }
    assertThat(walked).isEqualTo(figures(whole));
    assertThat(whole.path("total").intValue()).isEqualTo(walked.size()).isGreaterThan(100);
    assertThat(pages).isEqualTo((walked.size() + 6) / 7);
    assertThat(values(whole, "region")).containsExactly("CR33", "NL42", "midden-brabant");
    assertThat(values(whole, "timePeriod")).containsExactly("2018", "2019", "2020", "2021");
    assertThat(values(whole, "dataset").size()).isGreaterThan(8);
  }

  @Test
  void everythingIsThereFromTheFirstToTheLast() throws Exception {
    JsonNode first = json(BASE);
    assertThat(first.path("pageSize").intValue()).isEqualTo(100);
    assertThat(first.path("total").intValue()).isGreaterThan(62_378);
    JsonNode last = json(first.at("/_links/last/href").stringValue());
    assertThat(last.path("page").intValue()).isEqualTo(first.path("pages").intValue());
    assertThat(last.path("observations")).isNotEmpty();
    assertThat(last.at("/_links/next").isMissingNode()).isTrue();
    assertThat(json(BASE + "?page=999999").path("observations")).isEmpty();
    assertThat(json(BASE + "?from=1900&to=1900").path("total").intValue()).isZero();
  }

  /** Of a quotient also what it was divided by. */
  @Test
  void aPageNamesWhereItsFiguresComeFrom() throws Exception {
    JsonNode page =
        json(BASE + "?indicator=establishments_per_1000&region=zuid-limburg&from=2024&to=2024");
    assertThat(page.path("sources").valueStream().map(it -> it.path("dataset").stringValue()))
        .containsExactly("03759ned", "81578NED");
    assertThat(page.at("/sources/0/source/licenceUrl").stringValue()).startsWith("https://");
    assertThat(page.path("loads")).hasSize(2);
    assertThat(page.at("/observations/0/loads")).hasSize(2);
    assertThat(page.at("/observations/0/unit").stringValue()).isEqualTo("per 1,000 inhabitants");
    assertThat(page.at("/loads/0/sha256").stringValue()).matches("[0-9a-f]{64}");
    assertThat(page.path("vintage").intValue()).isEqualTo(observations.vintage().number());
  }

  @Test
  void theHeaderNamesTheLicenceOfEverySource() throws Exception {
    String header = String.valueOf(open(BASE + "?region=NL42&from=2017&to=2017").getHeader("Link"));
    for (JsonNode one : json(BASE + "?region=NL42&from=2017&to=2017").path("sources")) {
      assertThat(header)
          .containsOnlyOnce(
              "<" + one.at("/source/licenceUrl").stringValue() + ">; rel=\"license\"");
    }
    assertThat(header).contains(", ");
  }

  @Test
  void whatIsSecretHasNoValueAndSaysSo() throws Exception {
    JsonNode secret = json(BASE + "?dataset=tgs00042&region=NL42&from=2023&to=2023");
    assertThat(secret.at("/observations/0/obsValue").isNull()).isTrue();
    assertThat(secret.at("/observations/0/obsStatus").stringValue()).isEqualTo("C");
    assertThat(secret.at("/observations/0/why/0").stringValue()).isEqualTo("confidential");
    Load load =
        SomeLoad.add(
            observations,
            "83631NED",
            new Figure("establishment_births", "CR03", "2016", OptionalDouble.of(987654), "C"),
            new Figure("establishment_births", "CR03", "2017", OptionalDouble.empty(), ""));
    try {
      String address = BASE + "?indicator=establishment_births&region=CR03&from=2016&to=2017";
      assertThat(open(address).getContentAsString()).doesNotContain("987654");
      JsonNode page = json(address);
      assertThat(page.at("/observations/0/why/0").stringValue()).isEqualTo("confidential");
      assertThat(page.at("/observations/1/why/0").stringValue()).isEqualTo("empty");
      assertThat(page.at("/observations/1/obsValue").isNull()).isTrue();
      assertThat(page.at("/observations/1/loads/0").intValue()).isEqualTo(load.number());
    } finally {
      observations.takeBack(load.number(), UUID.randomUUID());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year=2020                | year UNKNOWN_PARAMETER",
        "indicator=happiness      | indicator NOT_A_CHOICE",
        "indicator=               | indicator EMPTY",
        "dataset=EQI              | dataset NOT_A_CHOICE",
        "region=XX99              | region UNKNOWN_AREA",
        "region=GM0000            | region UNKNOWN_AREA",
        "region=NL42&region=nee-x | region UNKNOWN_AREA",
        "from=vorig               | from WRONG_TYPE",
        "from=20200               | from OUT_OF_RANGE",
        "from=99999999999999      | from OUT_OF_RANGE",
        "from=2021&to=2020        | to OUT_OF_RANGE",
        "to=2020&to=2021          | to TOO_MANY",
        "page=0                   | page OUT_OF_RANGE",
        "page=-1                  | page OUT_OF_RANGE",
        "pageSize=1001            | pageSize OUT_OF_RANGE",
        "pageSize=1.5             | pageSize WRONG_TYPE"
      })
  void whatCannotBeReadIsRefused(String query, String fault) throws Exception {
    MockHttpServletResponse response = open(BASE + "?" + query);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    JsonNode problem = JSON.readTree(response.getContentAsByteArray());
    assertThat(
            problem
                .path("invalidParams")
                .valueStream()
                .map(it -> it.path("name").stringValue() + " " + it.path("reason").stringValue()))
        .containsExactly(fault);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() throws Exception {
    MockHttpServletResponse response = open(BASE + "?region=XX99&page=0&onzin=1&from=x");
    assertThat(JSON.readTree(response.getContentAsByteArray()).path("invalidParams")).hasSize(4);
  }
}
