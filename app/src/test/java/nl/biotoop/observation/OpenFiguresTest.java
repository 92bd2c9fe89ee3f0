package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.sources.http.Politeness;
import nl.biotoop.sources.http.Watch;
import nl.biotoop.sources.observation.Fetched;
import nl.biotoop.sources.observation.Fetcher;
import nl.biotoop.sources.observation.Observation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures as open data: every form says the same, and no more than the pages do. */
@AppTest
class OpenFiguresTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASE = "/api/v1/figures";

  private final MockMvc mvc;
  private final Datasets datasets;
  private final Holdings holdings;
  private final Observations observations;
  @TempDir private Path folder;

  @Autowired
  OpenFiguresTest(MockMvc mvc, Datasets datasets, Holdings holdings, Observations observations) {
    this.mvc = mvc;
    this.datasets = datasets;
    this.holdings = holdings;
    this.observations = observations;
  }

  private MockHttpServletResponse open(String address) throws Exception {
    return mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse();
  }

  private JsonNode json(String address) throws Exception {
    MockHttpServletResponse response = open(address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    assertThat(response.getContentType()).as(address).isEqualTo("application/json");
    return JSON.readTree(response.getContentAsByteArray());
  }

  /** A cell, and what stands in it. */
  private record Place(String indicator, String region, String period) {}

  private record Content(OptionalDouble value, String status) {}

  private Map<Place, Content> held(String dataset) {
    Map<Place, Content> held = new LinkedHashMap<>();
    for (Figure one : holdings.figures(dataset)) {
      held.put(
          new Place(one.indicator(), one.region(), one.period()),
          new Content(one.value(), one.status()));
    }
    return held;
  }

  /** The cube as our own reader of JSON-stat takes it in. */
  private Fetched read(String dataset, List<Observation> into) throws Exception {
    Path file = folder.resolve("cube.json");
    Files.write(file, open(BASE + "/" + dataset + ".jsonstat.json").getContentAsByteArray());
    return Fetcher.with(Politeness.USUAL, Watch.NONE).file(file, Optional.empty(), into::add);
  }

  private static OptionalDouble value(Observation read) {
    return read.value() == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(read.value().doubleValue());
  }

  @Test
  void everyTableComesBackOutOfItsJsonStatWithEqualFigures() throws Exception {
    assertThat(datasets.all()).hasSize(16);
    for (Dataset dataset : datasets.all()) {
      Map<Place, Content> expected = held(dataset.code());
      List<Observation> observed = new ArrayList<>();
      Fetched fetched = read(dataset.code(), observed);
      assertThat(fetched.dataset()).isEqualTo(dataset.code());
      Load newest = observations.loads(dataset.code()).getFirst();
      assertThat(fetched.updated()).contains(newest.at().atOffset(ZoneOffset.UTC).toLocalDate());
      Map<Place, Content> found = new LinkedHashMap<>();
      for (Observation one : observed) {
        Place place = new Place(one.indicator(), one.region(), one.period());
        if (expected.containsKey(place)) {
          found.put(place, new Content(value(one), one.status()));
        } else {
          assertThat(one.value()).as("%s has no %s", dataset.code(), place).isNull();
          assertThat(one.status()).isEqualTo(Observation.MISSING);
        }
      }
      assertThat(found).as(dataset.code()).isEqualTo(expected).isNotEmpty();
    }
  }

  @Test
  void everyTableSaysTheSameAsJsonAndAsCsv() throws Exception {
    for (Dataset dataset : datasets.all()) {
      JsonNode table = json(BASE + "/" + dataset.code() + ".json");
      MockHttpServletResponse csv = open(BASE + "/" + dataset.code() + ".csv");
      assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
      List<String> fromCsv;
      try (var reader = CsvReader.builder().ofNamedCsvRecord(csv.getContentAsString())) {
        fromCsv = reader.stream().map(OpenFiguresTest::line).toList();
      }
      List<String> fromJson = new ArrayList<>();
      table
          .path("figures")
          .forEach(row -> fromJson.add(line(table.path("dataset").stringValue(), row)));
      assertThat(fromJson).as(dataset.code()).isEqualTo(fromCsv).isNotEmpty();
      assertThat(table.at("/source/owner").stringValue()).isEqualTo(dataset.owner());
      assertThat(table.at("/source/url").stringValue()).isEqualTo(dataset.url());
      assertThat(table.at("/source/licenceUrl").stringValue()).isEqualTo(dataset.licenceUrl());
    }
  }

  private static String line(NamedCsvRecord row) {
    return String.join(
        "|",
        row.getField("dataset"),
        row.getField("indicator"),
        row.getField("region"),
        row.getField("time_period"),
        row.getField("obs_value"),
        row.getField("obs_status"),
        row.getField("unit"));
  }

  private static String line(String dataset, JsonNode row) {
    JsonNode value = row.path("obsValue");
    return String.join(
        "|",
        dataset,
        row.path("indicator").stringValue(),
        row.path("region").stringValue(),
        row.path("timePeriod").stringValue(),
        value.isNull() ? "" : value.decimalValue().toPlainString(),
        row.path("obsStatus").stringValue(),
        row.path("unit").stringValue());
  }

  /** Taken by hand from the files of the sources. */
  @Test
  void aSeriesIsThatOfItsPage() throws Exception {
    JsonNode tilburg = json(BASE + "/03759ned/population/GM0855");
    assertThat(tilburg.at("/regionName/nl").stringValue()).isEqualTo("Tilburg");
    assertThat(point(tilburg, "2026").path("obsValue").decimalValue()).isEqualTo("230746");
    assertThat(point(tilburg, "2026").path("how").stringValue()).isEqualTo("published");
    JsonNode own = json(BASE + "/03759ned/population/midden-brabant");
    assertThat(point(own, "2026").path("how").stringValue()).isEqualTo("built");
    assertThat(point(own, "2026").path("obsValue").intValue()).isGreaterThan(230_746);
    JsonNode ratio = json(BASE + "/81578NED/establishments_per_1000/midden-brabant");
    assertThat(ratio.path("unit").stringValue()).isEqualTo("per 1,000 inhabitants");
    JsonNode gone = json(BASE + "/03759ned/population/GM0501");
    assertThat(point(gone, "2024").path("obsValue").isNull()).isTrue();
    assertThat(point(gone, "2024").path("how").stringValue()).isEqualTo("missing");
    assertThat(point(gone, "2024").at("/why/0").stringValue()).isEqualTo("not-listed");
    JsonNode secret = json(BASE + "/tgs00042/gerd_share_gdp/NL42");
    assertThat(point(secret, "2023").path("obsValue").isNull()).isTrue();
    assertThat(point(secret, "2023").path("obsStatus").stringValue()).isEqualTo("C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/03759ned/population/GM0855",
        "/03759ned/population/GM0501",
        "/03759ned/population/midden-brabant",
        "/81578NED/establishments_per_1000/midden-brabant",
        "/tgs00042/gerd_share_gdp/NL42"
      })
  void aSeriesIsTheSameInEveryForm(String series) throws Exception {
    JsonNode points = json(BASE + series).path("figures");
    JsonNode cube = json(BASE + series + ".jsonstat.json");
    List<NamedCsvRecord> rows;
    try (var read =
        CsvReader.builder().ofNamedCsvRecord(open(BASE + series + ".csv").getContentAsString())) {
      rows = read.stream().toList();
    }
    assertThat(rows).hasSize(points.size());
    assertThat(cube.path("value")).hasSize(points.size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode point = points.get(i);
      NamedCsvRecord row = rows.get(i);
      String value =
          point.path("obsValue").isNull()
              ? ""
              : point.path("obsValue").decimalValue().toPlainString();
      assertThat(row.getField("time_period")).isEqualTo(point.path("timePeriod").stringValue());
      assertThat(row.getField("obs_value")).isEqualTo(value);
      assertThat(row.getField("obs_status")).isEqualTo(point.path("obsStatus").stringValue());
      assertThat(row.getField("how")).isEqualTo(point.path("how").stringValue());
      assertThat(cube.at("/dimension/time/category/index/" + i).stringValue())
          .isEqualTo(row.getField("time_period"));
      assertThat(cube.path("value").get(i)).isEqualTo(point.path("obsValue"));
      assertThat(value.isEmpty() && cube.path("status").path("" + i).isMissingNode())
          .as("a missing figure has a status")
          .isFalse();
    }
  }

  private static JsonNode point(JsonNode series, String period) {
    return series
        .path("figures")
        .valueStream()
        .filter(point -> point.path("timePeriod").stringValue().equals(period))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theListNamesEveryTableWithItsIndicatorsAndWhereItsFiguresAre() throws Exception {
    JsonNode tables = json(BASE).path("tables");
    assertThat(tables).hasSize(16);
    for (JsonNode table : tables) {
      assertThat(table.path("indicators")).isNotEmpty();
      for (String form : List.of("csv", "json", "jsonStat")) {
        String address = table.path(form).stringValue();
        assertThat(address).startsWith("http://localhost/");
        assertThat(open(address.substring("http://localhost".length())).getStatus())
            .as(address)
            .isEqualTo(200);
      }
      table
          .path("indicators")
          .forEach(one ->
              assertThat(one.path("calculated").booleanValue())
                  .isEqualTo(one.path("code").stringValue().endsWith("_per_1000")));
    }
  }

  @Test
  void whatIsSecretOrMissingHasNoValueInAnyForm() throws Exception {
    Load load =
        SomeLoad.add(
            observations,
            "83631NED",
            new Figure("establishment_births", "CR03", "2016", OptionalDouble.of(987654), "C"),
            new Figure("establishment_births", "CR03", "2017", OptionalDouble.empty(), ""));
    try {
      for (String address :
          List.of(".csv", ".json", ".jsonstat.json", "/establishment_births/CR03")) {
        assertThat(open(BASE + "/83631NED" + address).getContentAsString())
            .as(address)
            .doesNotContain("987654")
            .contains("C");
      }
      List<Observation> observed = new ArrayList<>();
      read("83631NED", observed);
      assertThat(observed)
          .filteredOn(one -> one.region().equals("CR03") && one.value() == null)
          .extracting(Observation::period, Observation::status)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("2016", "C"),
              org.assertj.core.groups.Tuple.tuple("2017", "O"));
      JsonNode cube = json(BASE + "/83631NED.jsonstat.json");
      assertThat(cube.path("status")).hasSize(2);
      assertThat(cube.path("value").valueStream().filter(JsonNode::isNull)).hasSize(2);
    } finally {
      observations.takeBack(load.number(), UUID.randomUUID());
    }
    assertThat(json(BASE + "/83631NED.jsonstat.json").path("status")).isEmpty();
  }

  @Test
  void whatIsNotThereIsAProblem() throws Exception {
    for (String address :
        List.of(
            "/bestaat-niet.csv",
            "/bestaat-niet.json",
            "/EQI.jsonstat.json",
            "/eqi",
            "/eqi.xml",
            "/eqi/population/NL42",
            "/eqi/quality_of_government/XX99",
            "/81578NED/establishments_per_1000/NL42",
            "/eqi/quality_of_government/" + "x".repeat(300))) {
      MockHttpServletResponse response = open(BASE + address);
      assertThat(response.getStatus()).as(address).isEqualTo(404);
    }
  }

  @Test
  void theTablePageLeadsToEveryForm() throws Exception {
    for (String page : List.of("/nl/cijfers/eqi", "/en/figures/eqi")) {
      Document html = Jsoup.parse(open(page).getContentAsString());
      for (String form : List.of(".json", ".jsonstat.json")) {
        assertThat(html.select("main a[href=" + BASE + "/eqi" + form + "]")).as(page).hasSize(1);
      }
    }
  }
}
