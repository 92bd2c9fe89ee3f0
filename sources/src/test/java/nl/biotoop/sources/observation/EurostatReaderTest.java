package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.sources.http.Office;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.http.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small answers of our own making, in the shape of Eurostat's JSON-stat and SDMX-CSV. */
class EurostatReaderTest {

  /** Two regions, two years; NL12 in 2023 is secret, and in 2024 nothing is known of it. */
  static final String CUBE =
      "{\"version\":\"2.0\",\"class\":\"dataset\",\"source\":\"ESTAT\","
          + "\"updated\":\"2026-02-10T11:00:00+0100\",\"value\":{\"0\":1.50,\"1\":2},"
          + "\"status\":{\"1\":\"bd\",\"2\":\"|C\"},\"id\":[\"freq\",\"unit\",\"geo\",\"time\"],"
          + "\"size\":[1,1,2,2],\"dimension\":{\"freq\":{\"category\":{\"label\":{\"A\":\"Annual\"}}},"
          + "\"unit\":{\"category\":{\"index\":[\"PC\"]}},"
          + "\"geo\":{\"category\":{\"index\":{\"NL12\":1,\"NL11\":0}}},"
          + "\"time\":{\"category\":{\"index\":{\"2023\":0,\"2024\":1}}}},"
          + "\"extension\":{\"id\":\"TGS00010\",\"agencyId\":\"ESTAT\",\"status\":{\"label\":{}}}}";

  static final String CSV =
      "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,unit,Unit: of measure,geo,Place,"
          + "TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Flag,CONF_STATUS,Secret\n"
          + "dataflow,ESTAT:TGS00042(1.0),\"R&D, by region\",A,Annual,PC_GDP,Share,NL11,Groningen,"
          + "2023,,,,,,C,confidential\n"
          + "dataflow,ESTAT:TGS00042(1.0),\"R&D, by region\",A,Annual,PC_GDP,Share,AT11,Burgenland,"
          + "2023,,0.890,,b,break,,\n";

  @TempDir Path folder = Path.of("");
  private final List<Observation> taken = new ArrayList<>();

  private Fetched read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private Fetched read(String text, Charset charset) {
    try {
      Path file = Files.write(folder.resolve("tabel.txt"), text.getBytes(charset));
      return Fetcher.with(Office.IMPATIENT, Watch.NONE).file(file, Optional.empty(), taken::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourceRefused refused(String text) {
    return catchThrowableOfType(SourceRefused.class, () -> read(text));
  }

  private List<String> lines() {
    return taken.stream()
        .map(it ->
            String.join(
                " ",
                it.dataset(),
                it.indicator(),
                it.region(),
                it.period(),
                String.valueOf(it.value()),
                it.status().isEmpty() ? "-" : it.status(),
                it.unit()))
        .toList();
  }

  @Test
  void everyCellOfACubeIsAFigureOrMissingWithAStatus() {
    Fetched fetched = read(CUBE);
    assertThat(lines())
        .containsExactly(
            "tgs00010 A.PC NL11 2023 1.50 - PC",
            "tgs00010 A.PC NL11 2024 2 bd PC",
            "tgs00010 A.PC NL12 2023 null C PC",
            "tgs00010 A.PC NL12 2024 null O PC");
    assertThat(fetched.missing()).isEqualTo(2);
    assertThat(fetched.updated()).contains(LocalDate.of(2026, 2, 10));
  }

  @Test
  void valuesAndStatusesMayBeListsOrOneForAll() {
    read(
        CUBE.replace("{\"0\":1.50,\"1\":2}", "[1.50,null,0,4]")
            .replace("{\"1\":\"bd\",\"2\":\"|C\"}", "\"e\""));
    assertThat(lines())
        .extracting(it -> it.substring(24))
        .containsExactly("1.50 e PC", "null e PC", "0 e PC", "4 e PC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"0\":1.50 | \"0\":\"n.b.\" | kolom 'value[0]': 'n.b.' is geen getal",
        "\"0\":1.50 | \"4\":1.50 | kolom 'value': de codes passen niet",
        "\"0\":1.50 | \"x\":1.50 | kolom 'value': 'x' is geen plaats",
        "\"0\":1.50 | \"0\":[1] | kolom 'value[0]': hier hoort één waarde",
        "{\"0\":1.50,\"1\":2} | [1,2,3] | kolom 'value': de codes passen niet",
        "\"size\":[1,1,2,2] | \"size\":[1,1,2,3] | kolom 'time': de codes passen niet",
        "\"size\":[1,1,2,2] | \"size\":[1,1,2] | kolom 'id': de codes passen niet",
        "\"NL12\":1 | \"NL12\":2 | kolom 'geo': de codes passen niet",
        "\"NL12\":1 | \"NL12\":0 | kolom 'geo': de codes passen niet",
        "\"version\":\"2.0\" | \"version\":\"1.3\" | geen dataset van JSON-stat 2.0",
        "\"class\":\"dataset\" | \"class\":\"collection\" | geen dataset van JSON-stat 2.0",
        "\"geo\":{\"cat | \"regio\":{\"cat | kolom 'geo': de codes passen niet",
        "\"status\":{\"label\":{}}}} | \"status\" | houdt het bestand op",
        "\"source\": | \"source\" | geen geldige JSON (regel 1",
      })
  void aCubeThatDoesNotFitIsRefused(String old, String changed, String message) {
    assertThat(CUBE).contains(old.strip());
    SourceRefused refused = refused(CUBE.replace(old.strip(), changed.strip()));
    assertThat(refused.reason().nl()).startsWith("tabel.txt").contains(message);
    assertThat(refused.reason().en()).startsWith("tabel.txt").isNotEqualTo(refused.reason().nl());
  }

  @Test
  void anAnswerThatOnlyWarnsIsNoTable() {
    SourceRefused refused =
        refused("{\"warning\":{\"status\":413,\"label\":\"ASYNCHRONOUS_RESPONSE\"}}");
    assertThat(refused.why()).isEqualTo(Why.QUESTION);
    assertThat(refused.reason().nl()).contains("ASYNCHRONOUS_RESPONSE", "--filter");
    assertThat(refused("{\"error\":[{\"status\":404,\"label\":\"not found\"}]}").reason().nl())
        .contains("not found");
  }

  @Test
  void labelsBesideTheCodesAreLeftOut() {
    Fetched fetched = read(CSV);
    assertThat(lines())
        .containsExactly(
            "tgs00042 A.PC_GDP NL11 2023 null C PC_GDP",
            "tgs00042 A.PC_GDP AT11 2023 0.890 b PC_GDP");
    assertThat(fetched).extracting(Fetched::dataset).isEqualTo("tgs00042");
  }

  @Test
  void theOlderFormHasLabelsAfterAColon() {
    Fetched fetched =
        read(
            "DATAFLOW,LAST UPDATE,freq:Time"
                + " frequency,geo:Place,TIME_PERIOD:Time,OBS_VALUE:Value,OBS_FLAG:Flag\n"
                + "ESTAT:TGS00096(1.0): People,10/02/26 11:00:00,A:Annual,NL11:Groningen,2024:"
                + " ,590,e: estimated\n"
                + "ESTAT:TGS00096(1.0): People,10/02/26 11:00:00,A:Annual,NL12:Fryslân,2024:"
                + " ,:,\n");
    assertThat(lines())
        .containsExactly("tgs00096 A NL11 2024 590 e ", "tgs00096 A NL12 2024 null O ");
    assertThat(fetched.updated()).contains(LocalDate.of(2026, 2, 10));
  }

  @Test
  void anOfficeThatIsNotEurostatKeepsItsNamesAndPowersOfTen() {
    read(
        """
        DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,UNIT_MEASURE,UNIT_MULT
        OECD:Reg(1.0),NL11,2024,NaN,,F,EUR,6
        OECD:Reg(1.0),NL12,2024,5,A,F,EUR,6
        """);
    assertThat(lines())
        .containsExactly("Reg Reg NL11 2024 null O EUR 10^6", "Reg Reg NL12 2024 5 A EUR 10^6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0.890 | n.b. | tabel.txt, rij 3, kolom 'OBS_VALUE': 'n.b.' is geen getal",
        "0.890 | 0,89 | tabel.txt, rij 3: 18 cellen, maar er zijn 17 kolommen",
        "0.890 | \"0,89\" | tabel.txt, rij 3, kolom 'OBS_VALUE': '0,89' is geen getal",
        "0.890,,b,break,, | 0.8 | tabel.txt, rij 3: 12 cellen, maar er zijn 17",
        ",AT11, | ,, | tabel.txt, rij 3, kolom 'geo': de code ontbreekt",
        "OBS_VALUE | WAARDE | tabel.txt, rij 1: kolom 'OBS_VALUE' ontbreekt; gevonden:",
        "TIME_PERIOD | PERIODE | tabel.txt, rij 1: kolom 'TIME_PERIOD' ontbreekt",
        "unit, | geo, | tabel.txt, rij 1, kolom 'geo': deze kolom staat er twee keer",
        "AT11 | \"AT11 | tabel.txt, rij 3: 8 cellen, maar er zijn 17"
      })
  void aRowThatDoesNotFitIsNamed(String old, String changed, String message) {
    assertThat(CSV).contains(old.strip());
    assertThat(refused(CSV.replace(old.strip(), changed.strip())).reason().nl())
        .startsWith(message.strip());
  }

  @Test
  void aSecondHeaderRowIsTold() {
    String header = CSV.substring(0, CSV.indexOf('\n') + 1);
    assertThat(refused(header + CSV).reason().nl())
        .isEqualTo("tabel.txt, rij 2: hier staat een tweede regel met kolomnamen; haal die weg.");
  }

  @Test
  void anotherEncodingIsRefusedNotGuessed() {
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class,
            () -> read(CSV.replace("Burgenland", "Fryslân"), StandardCharsets.ISO_8859_1));
    assertThat(refused.reason().nl()).contains("geen UTF-8");
    assertThat(read("\uFEFF" + CSV).observations()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "", "   ", "{\"a\":1}", "[1]", "PK\u0003\u0004"})
  void whatIsNoKnownFormatIsTold(String text) {
    SourceRefused refused = refused(text);
    assertThat(refused.why()).isEqualTo(Why.DAMAGED);
    assertThat(refused.reason().nl()).matches("tabel\\.txt: [dD]it (bestand )?is .*");
  }

  @Test
  void aTableWithoutOurColumnsIsToldWhatToCallThem() {
    assertThat(refused("a;b\n1;2").reason().nl())
        .startsWith(
            "tabel.txt: kolommen 'time_period' (periode) en 'obs_value' (waarde) ontbreken");
  }

  @Test
  void aHeaderWithoutRowsIsNoEmptyTable() {
    assertThat(refused(CSV.substring(0, CSV.indexOf('\n') + 1)).why()).isEqualTo(Why.ABSENT);
  }

  @Test
  void aLargeTableIsReadInLittleMemory() throws IOException {
    Path file = folder.resolve("groot.csv");
    String row = CSV.lines().toList().get(2) + "\n";
    int rows = 200_000;
    try (var writer = Files.newBufferedWriter(file)) {
      writer.write(CSV.substring(0, CSV.indexOf('\n') + 1));
      for (int i = 0; i < rows; i++) {
        writer.write(row);
      }
    }
    assertThat(
            Fetcher.with(Office.IMPATIENT, Watch.NONE)
                .file(file, Optional.of(Format.SDMX_CSV), _ -> {})
                .observations())
        .isEqualTo(rows);
  }

  @Test
  void theStatisticsApiIsAskedWithItsFilters() {
    try (Office office = new Office()) {
      office.on("/data/TGS00010", CUBE);
      Map<String, List<String>> filters = new LinkedHashMap<>();
      filters.put("geo", List.of("NL11", "NL12"));
      filters.put("sinceTimePeriod", List.of("2023"));
      Fetched fetched =
          Fetcher.with(Office.IMPATIENT, Watch.NONE)
              .at(office.address().resolve("/data/"))
              .eurostat("TGS00010", new Selection(filters), taken::add);
      assertThat(office.asked())
          .containsExactly(
              "/data/TGS00010?format=JSON&lang=EN&geo=NL11&geo=NL12&sinceTimePeriod=2023");
      assertThat(fetched.dataset()).isEqualTo("tgs00010");
    }
  }

  @Test
  void anOlderFileThanAskedForIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("oud.json"), CUBE);
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class,
            () ->
                Fetcher.with(Office.IMPATIENT, Watch.NONE)
                    .notBefore(LocalDate.of(2026, 2, 11))
                    .file(file, Optional.empty(), taken::add));
    assertThat(refused.why()).isEqualTo(Why.OLD);
  }
}
