package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.sources.http.Office;
import nl.biotoop.sources.http.Watch;
import nl.biotoop.sources.table.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What CBS and Eurostat really sent, served again, against the tables that were made of it by hand.
 * The recordings lie beside the repository in shared/data; without them these tests say so and are
 * skipped.
 */
class RecordedResponsesTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final Path RAW = DATA.resolve("raw");
  private static final Path CBS = RAW.resolve("protocol_fixtures/cbs_odata_v4");

  private final List<Observation> taken = new ArrayList<>();

  @BeforeEach
  void recordings() {
    assumeTrue(Files.isDirectory(RAW), "shared/data is not beside the repository: not compared");
  }

  private Fetched cbs(String table) throws IOException {
    try (Office office = new Office()) {
      Path folder = CBS.resolve(table);
      for (String part :
          List.of(
              "properties=Properties",
              "dimensions=Dimensions",
              "measure-codes=MeasureCodes",
              "codes-Perioden=PeriodenCodes",
              "observations-page-1=Observations")) {
        String[] names = part.split("=", 2);
        byte[] bytes = Files.readAllBytes(folder.resolve(names[0] + ".json"));
        office.on("/" + table + "/" + names[1], exchange -> Office.send(exchange, 200, bytes));
      }
      return Fetcher.with(Office.IMPATIENT, Watch.NONE)
          .at(office.address())
          .cbs(table, Selection.ALL, taken::add);
    }
  }

  @Test
  void thePopulationOfEveryMunicipalityAndProvinceEqualsTheTable() throws IOException {
    Fetched fetched = cbs("03759ned");
    assertThat(fetched.observations()).isEqualTo(13_568);
    assertThat(fetched.missing()).isEqualTo(8_165);
    assertThat(taken)
        .filteredOn(it -> it.value() == null)
        .extracting(Observation::status)
        .containsOnly("M");
    Map<String, String> ours = new HashMap<>();
    for (Observation one : taken) {
      if (one.indicator().equals("M000352.T001019.T001038.10000") && one.value() != null) {
        assertThat(one.unit()).isEqualTo("aantal");
        ours.put(one.region() + " " + one.period(), one.value().toString());
      }
    }
    int compared = 0;
    for (var row : table("observations/03759ned.csv").rows()) {
      // The recording holds the country, provinces and municipalities; not the COROP areas.
      if (!row.text("region").startsWith("CR")) {
        String key = row.text("region") + " " + row.text("time_period");
        assertThat(ours.remove(key)).as(key).isEqualTo(row.text("obs_value"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(2_879);
    assertThat(ours).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"83625NED, 8195, 4023", "85792NED, 5208, 0", "82242NED, 3084, 0"})
  void everyOtherRecordedTableIsRead(String table, long observations, long missing)
      throws IOException {
    Fetched fetched = cbs(table);
    assertThat(fetched.observations()).isEqualTo(observations);
    assertThat(fetched.missing()).isEqualTo(missing);
    boolean regions = !table.equals("82242NED");
    assertThat(taken).allMatch(it -> it.region().isEmpty() != regions);
    assertThat(taken).allMatch(it -> it.period().matches("[0-9]{4}(-Q[1-4]|-[01][0-9])?"));
    assertThat(fetched.remarks()).hasSize(regions ? 0 : 1);
  }

  @Test
  void aRecordedPageIsReadAsAFileToo() {
    Fetched fetched = file(CBS.resolve("83625NED/observations-page-1.json"));
    assertThat(fetched.dataset()).isEqualTo("83625NED");
    assertThat(fetched.observations()).isEqualTo(8_195);
    assertThat(taken.getFirst().unit()).as("not told in the page").isEmpty();
  }

  @Test
  void provisionalPeriodsAreMarked() throws IOException {
    cbs("82242NED");
    assertThat(taken).filteredOn(it -> it.status().equals("P")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "eurostat_tgs00007_employment_rate.csv, tgs00007, A.PC.T.Y15-64, employment_rate, 3744",
    "eurostat_tgs00010_unemployment_rate.csv, tgs00010, A.TOTAL.T.Y15-74.PC, unemployment_rate,"
        + " 3744",
    "eurostat_tgs00042_gerd_rd_expenditure.csv, tgs00042, A.TOTAL.PC_GDP, gerd_share_gdp, 2504",
    "eurostat_tgs00109_tertiary_education_25_64.csv, tgs00109, A.PC.ED5-8.Y25-64.T,"
        + " tertiary_education_25_64, 3732",
    "eurostat_nama_10r_2gdp.csv, nama_10r_2gdp, A.MIO_EUR, gdp, 4457"
  })
  void everyFigureAndFlagOfEurostatEqualsTheTable(
      String file, String dataset, String indicator, String name, int rows) throws IOException {
    Fetched fetched = file(RAW.resolve("eurostat_sdmx_csv").resolve(file));
    assertThat(fetched.dataset()).isEqualTo(dataset);
    Map<String, String> ours = new HashMap<>();
    for (Observation one : taken) {
      assertThat(one.indicator()).isEqualTo(indicator);
      ours.put(
          one.region() + " " + one.period(),
          (one.value() == null ? "" : one.value().toString()) + " " + one.status());
    }
    int compared = 0;
    for (var row : table("observations/" + dataset + ".csv").rows()) {
      String key = row.text("region") + " " + row.text("time_period");
      String our = ours.get(key);
      if (row.text("indicator").equals(name) && our != null) {
        assertThat(our)
            .as(key)
            .isEqualTo(
                row.optionalText("obs_value").orElse("")
                    + " "
                    + row.optionalText("obs_status").orElse(""));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(rows);
  }

  @Test
  void theRecordedCubesAreReadWithTheirFlags() throws IOException {
    Path cubes = RAW.resolve("protocol_fixtures/eurostat_json");
    Fetched gdp = file(cubes.resolve("jsonstat2_nama_10r_2gdp_2026.json"));
    assertThat(gdp.dataset()).isEqualTo("nama_10r_2gdp");
    assertThat(gdp.observations()).isEqualTo(54);
    assertThat(gdp.missing()).isEqualTo(9);
    assertThat(taken).filteredOn(it -> it.status().equals("p")).hasSize(25);
    taken.clear();
    Fetched research = file(cubes.resolve("jsonstat2_rd_e_gerdreg_2026.json"));
    assertThat(research.updated()).hasToString("Optional[2026-03-18]");
    Observation last = taken.getLast();
    assertThat(last.region() + last.period() + last.status()).isEqualTo("ES432024C");
    assertThat(last.value()).isNull();
  }

  private Fetched file(Path file) {
    return Fetcher.with(Office.IMPATIENT, Watch.NONE).file(file, Optional.empty(), taken::add);
  }

  private static CsvTable table(String file) throws IOException {
    try (var text = Files.newBufferedReader(DATA.resolve(file), StandardCharsets.UTF_8)) {
      return CsvTable.read(file, text, "region", "time_period", "obs_value");
    }
  }
}
