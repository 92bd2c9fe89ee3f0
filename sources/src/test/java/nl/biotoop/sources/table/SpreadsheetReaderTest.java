package nl.biotoop.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people hand in is read cell by cell, with its address and what should be known about it. */
class SpreadsheetReaderTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder = Path.of("");

  private Reading read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("upload");
    Files.write(file, bytes);
    return new SpreadsheetReader(SheetLimits.USUAL).read(name, file);
  }

  private Spreadsheet accepted(String name, byte[] bytes) throws IOException {
    Reading reading = read(name, bytes);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).spreadsheet();
  }

  private String refusal(byte[] bytes) throws IOException {
    Reading reading = read("lijst.xlsx", bytes);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    Remark reason = ((Reading.Refused) reading).reason();
    assertThat(reason.en()).isNotBlank().isNotEqualTo(reason.nl());
    return reason.nl();
  }

  private static Map<String, String> texts(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(row -> row.cells().stream())
        .collect(
            Collectors.toMap(
                cell -> cell.address().toString(), Cell::text, (a, b) -> b, LinkedHashMap::new));
  }

  private static String told(List<Remark> remarks) {
    return remarks.stream().map(Remark::nl).collect(Collectors.joining(" "));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Written by another program than ours. */
  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Lijst");
      sheet.value(0, 0, "Naam");
      sheet.value(0, 1, "Bedrag");
      sheet.value(1, 0, "Innovatievoucher <é&>");
      sheet.value(1, 1, 1234.5);
      sheet.value(2, 1, 0.1 + 0.2);
      sheet.value(3, 0, LocalDate.of(2026, 3, 1));
      sheet.style(3, 0).format("d-m-yyyy").set();
      sheet.value(3, 1, LocalDateTime.of(2026, 3, 1, 17, 30));
      sheet.style(3, 1).format("yyyy-mm-dd hh:mm").set();
      sheet.value(4, 0, 0.125);
      sheet.style(4, 0).format("0.0%").set();
      sheet.value(5, 0, 60000);
      sheet.style(5, 0).format("\"€\" #,##0.00").set();
      sheet.value(6, 0, "samen");
      sheet.range(6, 0, 6, 1).merge();
      Worksheet hidden = book.newWorksheet("Oud");
      hidden.value(0, 0, "weg");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
    }
    return bytes.toByteArray();
  }

  @Test
  void anXlsxGivesItsCellsAsSomebodyWouldTypeThem() throws IOException {
    Spreadsheet book = accepted("lijst.xlsx", workbook());
    assertThat(book.format()).isEqualTo(Spreadsheet.Format.XLSX);
    assertThat(texts(book.sheets().getFirst()))
        .containsExactly(
            Map.entry("A1", "Naam"),
            Map.entry("B1", "Bedrag"),
            Map.entry("A2", "Innovatievoucher <é&>"),
            Map.entry("B2", "1234,5"),
            Map.entry("B3", "0,3"),
            Map.entry("A4", "2026-03-01"),
            Map.entry("B4", "2026-03-01 17:30"),
            Map.entry("A5", "12,5%"),
            Map.entry("A6", "60000"),
            Map.entry("A7", "samen"));
    assertThat(told(book.sheets().getFirst().remarks())).contains("samengevoegd (A7:B7)");
    assertThat(book.sheets().get(1).hidden()).isTrue();
  }

  /** Made with LibreOffice 7.4 from the workbook above; see resources/table/README.md. */
  @ParameterizedTest
  @ValueSource(strings = {"libreoffice.ods", "libreoffice.xlsx"})
  void whatLibreOfficeWritesReadsTheSame(String name) throws IOException {
    byte[] bytes;
    try (var in = SpreadsheetReaderTest.class.getResourceAsStream("/table/" + name)) {
      bytes = java.util.Objects.requireNonNull(in).readAllBytes();
    }
    Spreadsheet book = accepted(name, bytes);
    Sheet sheet = book.sheets().getFirst();
    assertThat(texts(sheet))
        .isEqualTo(texts(accepted("lijst.xlsx", workbook()).sheets().getFirst()));
    assertThat(told(sheet.remarks())).contains("A7:B7");
    assertThat(book.sheets().get(1).hidden()).isTrue();
  }

  @Test
  void formulasAreNotWorkedOutButTheirOutcomeIsTaken() throws IOException {
    Sheet sheet =
        accepted(
                "f.xlsx",
                Packed.zip(
                    Packed.xlsx(
                        "<sheetData><row r=\"2\"><c r=\"B2\"><f>1+1</f><v>2</v></c>"
                            + "<c r=\"C2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                            + "<c r=\"D2\"><f>NOW()</f></c>"
                            + "<c r=\"E2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                            + "</sheetData>")))
            .sheets()
            .getFirst();
    List<Cell> cells = sheet.rows().getFirst().cells();
    assertThat(cells).extracting(Cell::text).containsExactly("2", "ab", "#?", "#DIV/0!");
    assertThat(cells).allMatch(Cell::formula);
    assertThat(cells.get(2).kind()).isEqualTo(Cell.Kind.FAULT);
    assertThat(cells.get(3).kind()).isEqualTo(Cell.Kind.FAULT);
    assertThat(told(sheet.remarks())).contains("B2, C2, D2, E2");
  }

  @Test
  void anOdsFormulaGivesItsOutcomeToo() throws IOException {
    Sheet sheet =
        accepted(
                "f.ods",
                Packed.zip(
                    Packed.ods(
                        "<table:table table:name=\"B\"><table:table-row><table:table-cell"
                            + " table:formula=\"of:=1+1\" office:value-type=\"float\""
                            + " office:value=\"2\"><text:p>2</text:p></table:table-cell>"
                            + "<table:table-cell office:value-type=\"string\"><text:p>een<text:s"
                            + " text:c=\"2\"/>twee</text:p><text:p>drie</text:p>"
                            + "</table:table-cell><table:table-cell office:value-type="
                            + "\"boolean\" office:boolean-value=\"true\"/>"
                            + "</table:table-row></table:table>")))
            .sheets()
            .getFirst();
    assertThat(texts(sheet))
        .containsExactly(
            Map.entry("A1", "2"), Map.entry("B1", "een  twee\ndrie"), Map.entry("C1", "ja"));
    assertThat(told(sheet.remarks())).contains("formules", "A1");
  }

  @Test
  void macrosAreLeftAloneAndTold() throws IOException {
    Map<String, String> parts = Packed.xlsx("<sheetData/>");
    parts.put("xl/vbaProject.bin", "Sub AutoOpen()");
    assertThat(told(accepted("m.xlsm", Packed.zip(parts)).remarks())).contains("macro's");
  }

  @Test
  void aMillionEmptyRowsCostNothing() throws IOException {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int row = 1; row <= 1_000_000; row++) {
      rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
      rows.append("\" s=\"1\"/></row>");
    }
    rows.append("<row r=\"1048576\"><c r=\"A1048576\"><v>7</v></c></row></sheetData>");
    Sheet xlsx =
        accepted("leeg.xlsx", Packed.zip(Packed.xlsx(rows.toString()))).sheets().getFirst();
    assertThat(texts(xlsx)).containsExactly(Map.entry("A1048576", "7"));
    Sheet ods =
        accepted(
                "leeg.ods",
                Packed.zip(
                    Packed.ods(
                        "<table:table table:name=\"B\"><table:table-row"
                            + " table:number-rows-repeated=\"1048575\"><table:table-cell"
                            + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                            + "<table:table-row><table:table-cell office:value-type=\"float\""
                            + " office:value=\"7\"/></table:table-row></table:table>")))
            .sheets()
            .getFirst();
    assertThat(texts(ods)).isEqualTo(texts(xlsx));
  }

  @Test
  void aZipBombIsStopped() throws IOException {
    assertThat(refusal(Packed.zip(Packed.xlsx(" ".repeat(60 << 20))))).contains("uitpakken");
    Map<String, String> many = Packed.xlsx("<sheetData/>");
    for (int i = 0; i < 1_100; i++) {
      many.put("xl/media/" + i, "");
    }
    assertThat(refusal(Packed.zip(many))).contains("onderdelen");
  }

  @Test
  void contentThatIsRepeatedABillionTimesIsStopped() throws IOException {
    assertThat(
            refusal(
                Packed.zip(
                    Packed.ods(
                        "<table:table table:name=\"B\"><table:table-row"
                            + " table:number-rows-repeated=\"1000000\"><table:table-cell"
                            + " table:number-columns-repeated=\"1000\" office:value-type="
                            + "\"float\" office:value=\"7\"/></table:table-row></table:table>"))))
        .contains("te veel kolommen");
    assertThat(
            refusal(
                Packed.zip(
                    Packed.xlsx(
                        "<sheetData><row r=\"5\"><c r=\"XFD5\"><v>1</v></c></row></sheetData>"))))
        .contains("Cel XFD5", "te veel kolommen");
    assertThat(refusal(utf8("a\n".repeat(20_001)))).contains("20000 rijen");
    assertThat(refusal(utf8("naam;\"" + "x".repeat(40_000)))).contains("Cel B1");
  }

  @Test
  void entitiesAndDocumentTypesAreRefused() throws IOException {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>";
    String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
    for (String start : List.of(bomb, outside)) {
      Map<String, String> parts = Packed.xlsx("<sheetData/>");
      parts.put(
          "xl/worksheets/sheet1.xml",
          start + "<worksheet><row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row></worksheet>");
      assertThat(refusal(Packed.zip(parts))).contains("beschadigd");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, PDF",
    "<!DOCTYPE html><table>, HTML",
    "'<?xml version=\"1.0\"?><Workbook/>', XML",
    "'{\"a\": 1}', JSON",
    "PK\u0003\u0004rest, beschadigd",
    "'', leeg"
  })
  void somethingElseNamedXlsxIsKnownByItsContent(String content, String says) throws IOException {
    assertThat(refusal(utf8(content))).contains(says);
  }

  @Test
  void oldAndLockedFilesAreRefusedWithWhatToDo() throws IOException {
    String old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    assertThat(refusal((old + "Workbook").getBytes(StandardCharsets.ISO_8859_1)))
        .contains(".xls", "Opslaan als");
    byte[] locked =
        (old + new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), WINDOWS))
            .getBytes(WINDOWS);
    locked[0] = (byte) 0xD0;
    assertThat(refusal(locked)).contains("wachtwoord");
    Map<String, String> ods = Packed.ods("<table:table/>");
    ods.put(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:encryption-data/>"
            + "</manifest:manifest>");
    assertThat(refusal(Packed.zip(ods))).contains("wachtwoord");
    assertThat(refusal(Packed.zip(Map.of("xl/workbook.bin", "")))).contains(".xlsb");
    assertThat(refusal(Packed.zip(Map.of("word/document.xml", "")))).contains("Word");
    assertThat(refusal(new byte[] {1, 0, 2, 0, 3})).contains("geen spreadsheet");
  }

  @ParameterizedTest
  @CsvSource({"';'", "','", "'\t'"})
  void theSeparatorOfACsvIsFound(String separator) throws IOException {
    String text = "naam;omschrijving;bedrag\n\"a;b\";een, twee, drie;5\n\n;;\nc;;6\n";
    byte[] bytes = utf8("\uFEFF" + text.replace(";", separator).replace("een, twee", "een twee"));
    Sheet sheet = accepted("lijst.csv", bytes).sheets().getFirst();
    assertThat(texts(sheet))
        .containsEntry("A1", "naam")
        .containsEntry("A2", "a" + separator + "b")
        .containsEntry("C2", separator.equals(",") ? " drie" : "5")
        .containsEntry("C5", "6");
  }

  @Test
  void theEncodingOfACsvIsFoundAndAGuessIsTold() throws IOException {
    Spreadsheet windows = accepted("l.csv", "naam;€\ncoöperatie;1".getBytes(WINDOWS));
    assertThat(texts(windows.sheets().getFirst()))
        .containsEntry("B1", "€")
        .containsEntry("A2", "coöperatie");
    assertThat(told(windows.remarks())).contains("Windows-1252");
    Spreadsheet utf8 = accepted("l.csv", utf8("naam;€\ncoöperatie;1"));
    assertThat(texts(utf8.sheets().getFirst())).containsEntry("A2", "coöperatie");
    assertThat(utf8.remarks()).isEmpty();
    Spreadsheet excel =
        accepted("l.csv", "\uFEFFnaam\t€\ncoöperatie\t1".getBytes(StandardCharsets.UTF_16LE));
    assertThat(texts(excel.sheets().getFirst())).containsEntry("A2", "coöperatie");
    Spreadsheet named = accepted("l.csv", utf8("sep=|\na|b\n1|2"));
    assertThat(texts(named.sheets().getFirst())).containsEntry("B3", "2");
  }

  @Test
  void cellsWithoutAnAddressFollowEachOther() throws IOException {
    String data =
        "<sheetData><row><c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh>"
            + "</is></c><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>";
    assertThat(texts(accepted("a.xlsx", Packed.zip(Packed.xlsx(data))).sheets().getFirst()))
        .containsExactly(Map.entry("A1", "ab"), Map.entry("B1", "1"), Map.entry("A2", "2"));
  }

  @Test
  void daysOfAnOldMacAreCountedFrom1904() throws IOException {
    Map<String, String> parts =
        Packed.xlsx("<sheetData><row><c s=\"0\"><v>44255</v></c></row></sheetData>");
    parts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    assertThat(texts(accepted("a.xlsx", Packed.zip(parts)).sheets().getFirst()))
        .containsEntry("A1", "2021-02-28");
    parts.put(
        "xl/workbook.xml",
        Packed.WORKBOOK.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
    assertThat(texts(accepted("a.xlsx", Packed.zip(parts)).sheets().getFirst()))
        .containsEntry("A1", "2025-03-01");
  }

  @ParameterizedTest
  @CsvSource({
    "General, PLAIN", "0.00, PLAIN", "'#,##0.00 \"jaar\"', PLAIN", "'_-[$€-413] * 0', PLAIN",
    "d-m-yyyy, MOMENT", "'[$-413]d mmmm yyyy', MOMENT", "[h]:mm, MOMENT", "0%, PERCENT",
    "'[Red]0', PLAIN", "'0\\d', PLAIN"
  })
  void aFormatTellsWhetherANumberIsADay(String format, NumberStyle style) {
    assertThat(NumberStyle.of(format)).isEqualTo(style);
  }

  @ParameterizedTest
  @CsvSource({"A1, 1, 1", "Z9, 26, 9", "AA10, 27, 10", "XFD1048576, 16384, 1048576"})
  void anAddressIsReadAndWrittenAlike(String written, int column, int row) {
    assertThat(CellAddress.read(written)).contains(new CellAddress(column, row));
    assertThat(new CellAddress(column, row)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A0", "XFE1", "A1048577", "7B", "AAAA1", "A-1"})
  void whatIsNoAddressIsNotRead(String written) {
    assertThat(CellAddress.read(written)).isEmpty();
  }
}
