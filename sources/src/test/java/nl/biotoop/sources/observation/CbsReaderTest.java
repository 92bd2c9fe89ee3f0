package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.sources.http.Office;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.http.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small answers of our own making, in the shape of CBS OData 4 and 3. */
class CbsReaderTest {
  private final Office office = new Office();
  private final List<Observation> taken = new ArrayList<>();

  @BeforeEach
  void aTableOfVersionFour() {
    office.on(
        "/T1/MeasureCodes",
        "{\"value\":[{\"Identifier\":\"M1\",\"Unit\":\"aantal\"},"
            + "{\"Identifier\":\"M2\",\"Unit\":\"%\"}]}");
    office.on(
        "/T1/Dimensions",
        "{\"value\":[{\"Identifier\":\"Geslacht\",\"Kind\":\"Dimension\"},"
            + "{\"Identifier\":\"RegioS\",\"Kind\":\"GeoDimension\"},"
            + "{\"Identifier\":\"Perioden\",\"Kind\":\"TimeDimension\"}]}");
    office.on(
        "/T1/PeriodenCodes",
        "{\"value\":[{\"Identifier\":\"2023JJ00\",\"Status\":\"Definitief\"},"
            + "{\"Identifier\":\"2024KW01\",\"Status\":\"Voorlopig\"}]}");
    office.on("/T1/Properties", "{\"Modified\":\"2026-06-23T00:00:00+02:00\",\"Tags\":[{}]}");
    observations(row(1, "M1", "None", "12.50", "GM0014    ", "2023JJ00"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void observations(String... rows) {
    office.on("/T1/Observations", "{\"value\":[" + String.join(",", rows) + "]}");
  }

  private static String row(
      int id, String measure, String attribute, String value, String region, String period) {
    return "{\"Id\":%s,\"Measure\":\"%s\",\"ValueAttribute\":\"%s\",\"Value\":%s,\"StringValue\":null,\"Geslacht\":\"T001\",\"RegioS\":\"%s\",\"Perioden\":\"%s\"}"
        .formatted(Integer.toString(id), measure, attribute, value, region, period);
  }

  private Fetcher fetcher() {
    return Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address());
  }

  private Fetched fetch() {
    return fetcher().cbs("T1", Selection.ALL, taken::add);
  }

  private SourceRefused refused(String table) {
    return catchThrowableOfType(
        SourceRefused.class, () -> fetcher().cbs(table, Selection.ALL, taken::add));
  }

  private SourceRefused refused() {
    return catchThrowableOfType(SourceRefused.class, this::fetch);
  }

  @Test
  void aRowIsAFigureWithTheCodesOfAllItsDimensions() {
    Fetched fetched = fetch();
    Observation one = taken.getFirst();
    assertThat(one.dataset()).isEqualTo("T1");
    assertThat(one.indicator()).isEqualTo("M1.T001");
    assertThat(one.region()).as("CBS pads codes with blanks").isEqualTo("GM0014");
    assertThat(one.period()).isEqualTo("2023");
    assertThat(one.value()).as("not rounded, not rewritten").hasToString("12.50");
    assertThat(one.status()).isEmpty();
    assertThat(one.unit()).isEqualTo("aantal");
    assertThat(fetched)
        .isEqualTo(new Fetched("T1", 1, 0, Optional.of(LocalDate.of(2026, 6, 23)), List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "None, 3, 2023JJ00, ''",
    "None, 0, 2023JJ00, ''",
    "None, 3, 2024KW01, P",
    "None, null, 2023JJ00, O",
    "Impossible, null, 2024KW01, M",
    "Confidential, null, 2023JJ00, C",
    "NotAvailable, null, 2023JJ00, O",
    "Nieuw, null, 2023JJ00, Nieuw"
  })
  void whatCbsSaysBecomesALetterOfSdmx(
      String attribute, String value, String period, String status) {
    observations(row(1, "M1", attribute, value, "NL01", period));
    fetch();
    assertThat(taken.getFirst().status()).isEqualTo(status);
    assertThat(taken.getFirst().value() == null).isEqualTo(value.equals("null"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024JJ00, 2024",
    "2024KW04, 2024-Q4",
    "2024MM02, 2024-02",
    "2024HJ01, 2024-S1",
    "2024KW05, 2024KW05",
    "2023SJ00, 2023SJ00",
    "20240229, 20240229"
  })
  void periodsAreWrittenAsSdmxDoes(String code, String period) {
    assertThat(CbsCodes.period(code)).isEqualTo(period);
  }

  @Test
  void pagesAreFollowedToTheLast() {
    office.on(
        "/T1/Observations",
        page("Observations?$skip=1", row(1, "M1", "None", "1", "A", "2023JJ00")));
    office.on(
        "/T1/Observations?$skip=1",
        page(
            office.address() + "/T1/Observations?$skip=2",
            row(2, "M2", "None", "2", "B", "2023JJ00")));
    office.on(
        "/T1/Observations?$skip=2",
        "{\"value\":[" + row(3, "M1", "None", "3", "C", "2023JJ00") + "]}");
    List<String> seen = new ArrayList<>();
    Fetcher.with(Office.IMPATIENT, (page, rows) -> seen.add(page + ":" + rows))
        .at(office.address())
        .cbs("T1", Selection.ALL, taken::add);
    assertThat(taken).extracting(Observation::region).containsExactly("A", "B", "C");
    assertThat(seen).containsExactly("1:1", "2:2", "3:3");
  }

  private static String page(String next, String row) {
    return "{\"@odata.nextLink\":\"" + next + "\",\"value\":[" + row + "]}";
  }

  @Test
  void aPageThatPointsToItselfIsALoop() {
    office.on(
        "/T1/Observations",
        page("Observations?$skip=1", row(1, "M1", "None", "1", "A", "2023JJ00")));
    office.on(
        "/T1/Observations?$skip=1",
        page("Observations?$skip=1", row(2, "M1", "None", "1", "B", "2023JJ00")));
    assertThat(refused().reason().nl()).contains("T1, pagina", "dezelfde pagina's");
  }

  @Test
  void newLinksToTheSameRowsAreALoopToo() {
    office.on(
        "/T1/Observations",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          int at = query == null ? 0 : Integer.parseInt(query.replace("$skip=", ""));
          String next = "Observations?$skip=" + (at + 1);
          Office.send(
              exchange,
              200,
              page(next, row(1, "M1", "None", "1", "A", "2023JJ00"))
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    assertThat(refused().reason().nl()).contains("pagina 2", "dezelfde pagina's");
  }

  @Test
  void pagesWithoutEndAreRefusedAtTheLimit() {
    office.on(
        "/T1/Observations",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          int at = query == null ? 0 : Integer.parseInt(query.replace("$skip=", ""));
          String next = "Observations?$skip=" + (at + 1);
          Office.send(
              exchange,
              200,
              page(next, row(at, "M1", "None", "1", "A", "2023JJ00"))
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    SourceRefused refused = refused();
    assertThat(refused.why()).isEqualTo(Why.TOO_LARGE);
    assertThat(refused.reason().nl()).contains("meer dan 50 pagina's", "--select");
  }

  @Test
  void aNextPageOnAnotherHostIsNotCalled() {
    try (Office other = new Office()) {
      office.on(
          "/T1/Observations",
          page(other.address() + "/x", row(1, "M1", "None", "1", "A", "2023JJ00")));
      assertThat(refused().why()).isEqualTo(Why.ELSEWHERE);
      assertThat(other.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"Value\": | \"Waarde\": | kolom 'Value' ontbreekt; gevonden",
        "\"Measure\":\"M1\" | \"Measure\":\"M9\" | kolom 'Measure': 'M9' staat niet in"
            + " MeasureCodes",
        "\"RegioS\" | \"Regio\" | kolom 'Regio': deze kolom is er onverwacht",
        ",\"Perioden\":\"2023JJ00\" | ~~ | kolom 'Perioden' ontbreekt",
        "12.50 | \"n.b.\" | kolom 'Value': 'n.b.' is geen getal; schrijf",
        "12.50 | 1e999 | kolom 'Value': '1e999' is geen getal",
        "12.50 | \"12,5\" | kolom 'Value': '12,5' is geen getal",
        "GM0014 | ~~ | kolom 'RegioS': de code ontbreekt"
      })
  void whatDoesNotFitIsNamedWithPageRowAndColumn(String old, String changed, String message) {
    String good = row(1, "M1", "None", "1", "NL01", "2023JJ00");
    observations(
        good,
        row(2, "M1", "None", "12.50", "GM0014", "2023JJ00").replace(old.strip(), changed.strip()));
    SourceRefused refused = refused();
    assertThat(refused.why()).isEqualTo(Why.DAMAGED);
    assertThat(refused.reason().nl()).startsWith("T1, pagina 1, rij 2").contains(message);
    assertThat(refused.reason().en()).startsWith("T1, page 1, row 2");
  }

  @Test
  void aTruncatedAnswerIsRefused() {
    office.on("/T1/Observations", "{\"value\":[" + row(1, "M1", "None", "1", "NL01", "2023JJ00"));
    assertThat(refused().reason().nl()).contains("pagina 1, rij 1", "houdt het bestand op");
  }

  @Test
  void lettersInAnotherEncodingAreRefused() {
    office.on(
        "/T1/Observations",
        exchange ->
            Office.send(
                exchange,
                200,
                ("{\"value\":[" + row(1, "M1", "None", "1", "Fryslân", "2023JJ00") + "]}")
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
    assertThat(refused().reason().nl()).contains("geen UTF-8");
  }

  @Test
  void wordsAreNoFiguresAndAreCounted() {
    observations(
        row(1, "M1", "None", "1", "NL01", "2023JJ00"),
        row(2, "M2", "None", "null", "NL01", "2023JJ00")
            .replace("\"StringValue\":null", "\"StringValue\":\"hoog\""));
    assertThat(fetch().remarks().getFirst().nl()).startsWith("1 cellen met tekst");
    assertThat(taken).hasSize(1);
  }

  @Test
  void aSelectionBecomesAFilter() {
    fetcher().cbs("T1", new Selection(Map.of("RegioS", List.of("PV20", "GM*", "O'x"))), taken::add);
    assertThat(office.asked())
        .contains(
            "/T1/Observations?$filter=(RegioS eq 'PV20' or startswith(RegioS,'GM') or RegioS eq"
                + " 'O''x')");
  }

  @Test
  void aDimensionThatIsNotThereIsRefusedBeforeTheFiguresAreAsked() {
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class,
            () ->
                fetcher().cbs("T1", new Selection(Map.of("Regios", List.of("PV20"))), taken::add));
    assertThat(refused.reason().nl()).contains("--select Regios", "bedoelt u 'RegioS'?");
    assertThat(office.asked()).noneMatch(it -> it.contains("Observations"));
  }

  @Test
  void aSelectionWithoutFiguresIsNoEmptyTable() {
    observations();
    assertThat(refused().why()).isEqualTo(Why.ABSENT);
  }

  @Test
  void olderFiguresThanAskedForAreRefused() {
    SourceRefused refused =
        catchThrowableOfType(
            SourceRefused.class,
            () ->
                fetcher()
                    .notBefore(LocalDate.of(2026, 6, 24))
                    .cbs("T1", Selection.ALL, taken::add));
    assertThat(refused.reason().nl()).contains("van 2026-06-23, niet van 2026-06-24 of later");
    assertThat(taken).isEmpty();
    fetcher().notBefore(LocalDate.of(2026, 6, 23)).cbs("T1", Selection.ALL, taken::add);
    assertThat(taken).hasSize(1);
  }

  private void aTableOfVersionThree() {
    office.on(
        "/T3/DataProperties",
        "{\"odata.metadata\":\"x\",\"value\":[{\"Key\":\"RegioS\",\"Type\":\"GeoDimension\"},"
            + "{\"Key\":\"Perioden\",\"Type\":\"TimeDimension\"},"
            + "{\"Key\":\"\",\"Type\":\"TopicGroup\"},"
            + "{\"Key\":\"Vestigingen_1\",\"Type\":\"Topic\",\"Unit\":\"aantal\",\"Datatype\":\"Integer\"},"
            + "{\"Key\":\"Naam_2\",\"Type\":\"Topic\",\"Unit\":\"\",\"Datatype\":\"String\"},"
            + "{\"Key\":\"Groei_3\",\"Type\":\"Topic\",\"Unit\":\"%\",\"Datatype\":\"Double\"}]}");
    office.on("/T3/TableInfos", "{\"value\":[{\"Modified\":\"2026-01-02T02:00:00\"}]}");
    office.on("/T3/Perioden", "{\"value\":[{\"Key\":\"2023JJ00\",\"Status\":\"NaderVoorlopig\"}]}");
    office.on("/T3/RegioS", "{\"value\":[{\"Key\":\"CR01  \"},{\"Key\":\"PV20  \"}]}");
    office.on(
        "/T3/TypedDataSet",
        "{\"value\":[{\"ID\":0,\"RegioS\":\"CR01 "
            + " \",\"Perioden\":\"2023JJ00\",\"Vestigingen_1\":11030,"
            + "\"Naam_2\":\"x\",\"Groei_3\":null}],\"odata.nextLink\":\"TypedDataSet?$format=json&$skip=1\"}");
    office.on(
        "/T3/TypedDataSet?$format=json&$skip=1",
        "{\"value\":[{\"ID\":1,\"RegioS\":\"PV20  \",\"Perioden\":\"2023JJ00\",\"Vestigingen_1\":5,"
            + "\"Naam_2\":\"x\",\"Groei_3\":-1.0}]}");
  }

  @Test
  void aTableThatIsOnlyInVersionThreeIsReadThere() {
    aTableOfVersionThree();
    Fetched fetched = fetcher().cbs("T3", Selection.ALL, taken::add);
    assertThat(fetched.updated()).contains(LocalDate.of(2026, 1, 2));
    assertThat(fetched.missing()).isEqualTo(1);
    assertThat(taken)
        .extracting(Observation::toString)
        .containsExactly(
            "Observation[dataset=T3, indicator=Vestigingen_1, region=CR01, period=2023,"
                + " value=11030, status=P, unit=aantal]",
            "Observation[dataset=T3, indicator=Groei_3, region=CR01, period=2023, value=null,"
                + " status=O, unit=%]",
            "Observation[dataset=T3, indicator=Vestigingen_1, region=PV20, period=2023, value=5,"
                + " status=P, unit=aantal]",
            "Observation[dataset=T3, indicator=Groei_3, region=PV20, period=2023, value=-1.0,"
                + " status=P, unit=%]");
  }

  @Test
  void versionThreeIsAskedWithTheBlanksThatItPadsCodesWith() {
    aTableOfVersionThree();
    fetcher()
        .cbs(
            "T3",
            new Selection(Map.of("RegioS", List.of("PV20"), "Measure", List.of("Groei_3"))),
            taken::add);
    assertThat(office.asked()).contains("/T3/TypedDataSet?$format=json&$filter=RegioS eq 'PV20  '");
    assertThat(taken).extracting(Observation::indicator).containsOnly("Groei_3");
  }

  @Test
  void aTopicThatIsGoneIsNamed() {
    aTableOfVersionThree();
    office.on(
        "/T3/TypedDataSet",
        "{\"value\":[{\"ID\":0,\"RegioS\":\"CR01 "
            + " \",\"Perioden\":\"2023JJ00\",\"Naam_2\":\"x\"}]}");
    SourceRefused refused = refused("T3");
    assertThat(refused.reason().nl()).contains("kolom 'Vestigingen_1' ontbreekt");
  }

  @Test
  void aTopicThatNobodyDescribedIsNotDropped() {
    aTableOfVersionThree();
    office.on(
        "/T3/TypedDataSet",
        "{\"value\":[{\"ID\":0,\"RegioS\":\"CR01\",\"Perioden\":\"2023JJ00\",\"Nieuw_9\":1,"
            + "\"Vestigingen_1\":1,\"Naam_2\":\"x\",\"Groei_3\":1}]}");
    SourceRefused refused = refused("T3");
    assertThat(refused.reason().nl()).contains("kolom 'Nieuw_9': deze kolom is er onverwacht");
  }

  @Test
  void aTableThatIsNowhereIsTold() {
    SourceRefused refused = refused("t1");
    assertThat(refused.why()).isEqualTo(Why.ABSENT);
    assertThat(refused.reason().nl()).contains("hoofdletters");
  }
}
