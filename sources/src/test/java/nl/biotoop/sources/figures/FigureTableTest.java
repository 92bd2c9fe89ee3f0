package nl.biotoop.sources.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.biotoop.sources.table.Reading;
import nl.biotoop.sources.table.SpreadsheetReader;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as people keep them, long and wide, with what goes wrong in them. */
class FigureTableTest {
  private static final SpreadsheetReader READER = new SpreadsheetReader(FigureTable.LIMITS);

  @TempDir Path folder = Path.of("");

  private static FigureReading table(Reading reading) {
    return switch (reading) {
      case Reading.Refused(var reason) -> new FigureReading.Refused(reason);
      case Reading.Read(var book) -> FigureTable.read(book, "inwoners");
    };
  }

  private static FigureReading csv(String text) throws IOException {
    return table(READER.text("inwoners.csv", text));
  }

  private static List<String> read(String text) throws IOException {
    return told(csv(text));
  }

  private static List<String> told(FigureReading reading) {
    assertThat(reading).isInstanceOf(FigureReading.Read.class);
    return ((FigureReading.Read) reading)
        .lines().stream()
            .map(one ->
                String.join(
                    " ",
                    one.dataset(),
                    one.indicator(),
                    one.region(),
                    one.period(),
                    one.value() == null ? "?" : one.value().toPlainString(),
                    one.status(),
                    one.unit()))
            .map(String::strip)
            .toList();
  }

  private static String remarks(FigureReading reading) {
    return String.join(
        "\n", ((FigureReading.Read) reading).remarks().stream().map(it -> it.nl()).toList());
  }

  private static String refused(FigureReading reading) {
    assertThat(reading).isInstanceOf(FigureReading.Refused.class);
    var reason = ((FigureReading.Refused) reading).reason();
    assertThat(reason.en()).isNotBlank().isNotEqualTo(reason.nl());
    return reason.nl();
  }

  private static String refused(String text) throws IOException {
    return refused(csv(text));
  }

  /** Fills a sheet. */
  interface Filling {
    void fill(Worksheet sheet);
  }

  private FigureReading xlsx(Filling filling) throws IOException {
    return xlsx(filling, sheet -> sheet.value(0, 0, "Toelichting"));
  }

  private FigureReading xlsx(Filling filling, Filling second) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      filling.fill(book.newWorksheet("Cijfers"));
      second.fill(book.newWorksheet("Uitleg"));
    }
    Path file = Files.write(folder.resolve("t.xlsx"), bytes.toByteArray());
    return table(READER.read("t.xlsx", file));
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      switch (cells[column]) {
        case Number number -> sheet.value(row, column, number);
        default -> sheet.value(row, column, cells[column].toString());
      }
    }
  }

  @Test
  void aLongTableIsKnownByItsDutchNames() throws IOException {
    assertThat(
            read(
                """
                Gemeente;Gemeentecode;Jaar;Waarde;Eenheid;Status;Opmerking
                Drimmelen;GM1719;2023;12,50;%;voorlopig;let op
                Oisterwijk;GM0824;2023;n.b.;%;;
                """))
        .containsExactly(
            "inwoners inwoners GM1719 2023 12.50 P %", "inwoners inwoners GM0824 2023 ? O %");
  }

  @Test
  void aWideTableHasAColumnPerPeriodBelowTitlesAndAboveNotes() throws IOException {
    FigureReading reading =
        csv(
            """
            Inwoners per gemeente;;;
            regio;onderwerp;2022;2023*
            GM1719;mannen;10;-
            GM1719;vrouwen;;20
            Bron: CBS;;;
            """);
    assertThat(told(reading))
        .containsExactly(
            "inwoners mannen GM1719 2022 10",
            "inwoners mannen GM1719 2023 ? O",
            "inwoners vrouwen GM1719 2022 ? O",
            "inwoners vrouwen GM1719 2023 20 P");
    assertThat(remarks(reading)).contains("A5 ('Bron: CBS')", "'-'", "D3", "Schrijf dan 0");
  }

  @ParameterizedTest
  @CsvSource({
    "n.b., O",
    "., O",
    "-, O",
    "x, C",
    "geheim, C",
    "n.v.t., M",
    "'', O",
    "N/A, O",
    ":, O"
  })
  void aSignThatSaysThereIsNoFigureIsMissingAndNeverNought(String sign, String status)
      throws IOException {
    assertThat(read("regio;jaar;waarde\nGM1;2023;" + sign + "\nGM2;2023;1\n"))
        .containsExactly("inwoners inwoners GM1 2023 ? " + status, "inwoners inwoners GM2 2023 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,5 | 1.234 | 1234",
        "12.5 | 1.234 | 1.234",
        "12.5 | 1,234 | 1234",
        "1.234.567 | 1.234 | 1234",
        "7,0 | 1 234,5 | 1234.5",
        "7.5 | 1.5e3 | 1500",
        "7,5 | −3,25 | -3.25",
        "7 | 50% | 50",
      })
  void theTableTellsHowDecimalsAreWritten(String sure, String doubtful, String value)
      throws IOException {
    assertThat(read("regio;jaar;waarde\nA;2023;" + sure + "\nB;2023;" + doubtful + "\n").getLast())
        .startsWith("inwoners inwoners B 2023 " + value);
  }

  @Test
  void ourOwnFilesHaveAPointForDecimals() throws IOException {
    assertThat(read("region,time_period,obs_value\nA,2023,1.234\n"))
        .containsExactly("inwoners inwoners A 2023 1.234");
    assertThat(refused("region,time_period,waarde\nA,2023,1.234\n"))
        .contains("cel C2", "'1.234' kan twee getallen zijn", "1234");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024*, 2024",
    "2024-Q1, 2024-Q1",
    "2024KW01, 2024-Q1",
    "2024 3e kwartaal, 2024-Q3",
    "2024-03, 2024-03",
    "maart 2024, 2024-03",
    "2024 mei, 2024-05",
    "2024JJ00, 2024",
    "2024HJ02, 2024-S2",
    "2024-W05, 2024-W05",
    "2024SJ00, 2024SJ00",
    "2024-03-31, 2024-03-31"
  })
  void aPeriodIsWrittenInManyWays(String written, String period) throws IOException {
    assertThat(read("regio;jaar;waarde\nA;" + written + ";1\n").getFirst())
        .contains(" A " + period + " 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regio;jaar;waarde/A;2024-13;1 | cel B2: '2024-13' is geen periode",
        "regio;jaar;waarde/A;1-3-2024;1 | cel B2: '1-3-2024' is geen periode",
        "regio;jaar;waarde/A;2024;veel/B;2024;meer | cel C2: 'veel' is geen getal. Schrijf alleen"
            + " het getal, of n.b. als het er niet is. Kijk ook naar C3.",
        "regio;jaar;waarde/;2024;1 | cel A2: kolom 'regio' is hier leeg",
        "regio;jaar;waarde/A;2024;1;7 | cel D2: boven deze cel staat geen kolomnaam",
        "regio;jaar;waarde;geslacht/A;2024;1;man | cel D1: kolom 'geslacht' kennen wij niet",
        "regio;jaar;waarde;value/A;2024;1;1 | cel D1: kolom 'value' zegt hetzelfde als kolom"
            + " 'waarde'",
        "regio;jaar;cijfertje/A;2024;1 | kolom 'obs_value' (waarde) ontbreekt; gevonden in rij 1:"
            + " regio, jaar, cijfertje",
        "regio;tijdvak;waarde/A;2024;1 | kolom 'time_period' (periode) ontbreekt",
        "a;b/1;2 | kolommen 'time_period' (periode) en 'obs_value' (waarde) ontbreken",
        "regio;jaar;waarde | staan geen cijfers",
        "regio;jaar;waarde/code;periode;getal/A;2024;1 | rij 2 is een tweede rij met kolomnamen",
        "regio;2022;2023/;aantal;aantal/A;1;2 | rij 2 is een tweede rij met kolomnamen",
        "regio;2022;2022/A;1;2 | cel C1: '2022' staat er twee keer, ook in B1",
        "regio;2022;;2023/A;1;2;3 | cel C2: boven deze cel staat geen kolomnaam",
        "regio;jaar;2022/A;2022;1 | cel B1: er is een kolom met perioden",
        "regio;jaar;waarde/A;2024;1/A;2024;2 | cel C3: voor A 2024 staat in C2 iets anders",
        "regio;jaar;waarde/A;2024;1,5/B;2024;1.5 | cel C2: hier staat een komma voor de decimalen,"
            + " en in C3 een punt",
        "regio;jaar;waarde;status/A;2024;1;?! | cel D2: '?!' is geen status",
        "regio;jaar;waarde;eenheid/A;2024;50%;euro | cel C2: hier staat een procent, maar de"
            + " eenheid is 'euro'",
      })
  void whatIsNotClearIsRefusedWithItsCell(String table, String message) throws IOException {
    assertThat(refused(table.replace('/', '\n') + "\n")).contains(message);
  }

  @Test
  void aFigureThatIsSaidTwiceTheSameCountsOnce() throws IOException {
    FigureReading reading = csv("regio;jaar;waarde\nA;2024;1,0\nA;2024;1\n");
    assertThat(told(reading)).hasSize(1);
    assertThat(remarks(reading)).contains("1 cijfers staan er twee keer hetzelfde in");
  }

  @Test
  void aWorkbookKeepsNumbersAsNumbers() throws IOException {
    FigureReading reading =
        xlsx(sheet -> {
          row(sheet, 0, "Inwoners");
          row(sheet, 1, "regio", 2022, "2023");
          row(sheet, 2, "GM1719", 1.234, "n.b.");
          row(sheet, 3, "GM0824", 12);
          sheet.formula(3, 2, "B4*2");
        });
    // The program that wrote it kept no outcome of the formula.
    assertThat(refused(reading))
        .contains("blad 'Cijfers', cel C4: de formule heeft geen uitkomst", "sla het op");
    assertThat(
            told(
                xlsx(sheet -> {
                  row(sheet, 0, "regio", 2022, "2023");
                  row(sheet, 1, "GM1719", 1.234, "n.b.");
                  row(sheet, 2, "GM0824", 12, 0);
                })))
        .containsExactly(
            "inwoners inwoners GM1719 2022 1.234",
            "inwoners inwoners GM1719 2023 ? O",
            "inwoners inwoners GM0824 2022 12",
            "inwoners inwoners GM0824 2023 0");
  }

  @Test
  void twoHeaderRowsWithMergedCellsAreRefused() throws IOException {
    FigureReading reading =
        xlsx(sheet -> {
          row(sheet, 0, "regio", 2022, "", 2023);
          sheet.range(0, 1, 0, 2).merge();
          row(sheet, 1, "", "inwoners", "banen", "inwoners");
          row(sheet, 2, "GM1719", 1, 2, 3);
        });
    assertThat(refused(reading))
        .contains("blad 'Cijfers', rij 2 is een tweede rij met kolomnamen", "samengevoegde");
  }

  @Test
  void aMergedCellStandsForItsFirstRowOnly() throws IOException {
    FigureReading reading =
        xlsx(sheet -> {
          row(sheet, 0, "regio", "jaar", "waarde");
          row(sheet, 1, "GM1719", 2022, 1);
          row(sheet, 2, "", 2023, 2);
          sheet.range(1, 0, 2, 0).merge();
        });
    assertThat(refused(reading)).contains("cel A3: kolom 'regio' is hier leeg", "samengevoegde");
  }

  @Test
  void aPeriodThatExcelMadeADayIsRefused() throws IOException {
    FigureReading reading =
        xlsx(sheet -> {
          row(sheet, 0, "regio", "periode", "waarde");
          row(sheet, 1, "GM1719", 45352, 1);
          sheet.style(1, 1).format("d-m-yyyy").set();
        });
    assertThat(refused(reading)).contains("cel B2: '2024-03-01' is een dag", "als tekst");
  }

  @Test
  void onlyOneSheetMayHaveFigures() throws IOException {
    Filling table =
        sheet -> {
          row(sheet, 0, "regio", 2022);
          row(sheet, 1, "GM1719", 1);
        };
    assertThat(told(xlsx(table))).hasSize(1);
    assertThat(refused(xlsx(table, table))).contains("'Cijfers', 'Uitleg'", "Houd er één over");
  }

  @Test
  void aTextThatStopsInItsLastRowIsCutOff() {
    assertThat(FigureTable.isCutOff("a;b;c\n1;2;3\n1;2")).isTrue();
    assertThat(FigureTable.isCutOff("a;b;c\n1;2;3\n1;2\n")).isFalse();
    assertThat(FigureTable.isCutOff("a;b;c\n1;2;3\n1;\"2;3\"")).isTrue();
    assertThat(FigureTable.isCutOff("a;b;c\n1;2;3")).isFalse();
    assertThat(FigureTable.isCutOff("Inwoners, per jaar\na;b\n1;2\n3;4")).isFalse();
  }
}
