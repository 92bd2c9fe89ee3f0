package nl.biotoop.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.sources.Damage;
import nl.biotoop.sources.written.WrittenDay;
import nl.biotoop.sources.written.WrittenNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cut, doubled and changed bytes and letters in every kind of file: read or refused with a sentence
 * in both languages, never anything else. The profile {@code fuzz} tries two million.
 */
class DamagedSpreadsheetTest {
  private static final String ODD = ",\"\n\r;<>/&'=:-.eE0129\u0000\uFEFFé\uD83D\t ";
  private static final String CSV =
      "naam;bedrag;sluit\n\"Voucher; groot\";€ 12.500,-;1-3-2026\nLening;1.234,56;1 maart 2026\n";
  private static final Map<String, String> XLSX =
      Packed.xlsx(
          "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
              + " t=\"inlineStr\"><is><t>b</t></is></c></row><row r=\"2\"><c r=\"A2\" s=\"1\">"
              + "<v>46082.5</v></c><c r=\"B2\"><f>1+1</f><v>2</v></c><c r=\"C2\" t=\"b\"><v>1</v>"
              + "</c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
  private static final Map<String, String> ODS =
      Packed.ods(
          "<table:table table:name=\"B\"><table:table-row table:number-rows-repeated=\"2\">"
              + "<table:table-cell office:value-type=\"float\" office:value=\"7.5\"/>"
              + "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"date\""
              + " office:date-value=\"2026-03-01\"/><table:table-cell><text:p>een<text:s"
              + " text:c=\"2\"/></text:p></table:table-cell></table:table-row></table:table>");

  static {
    XLSX.put("xl/sharedStrings.xml", "<sst><si><t>naam</t></si><si><r><t>r</t></r></si></sst>");
    XLSX.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"d-m-yyyy\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
  }

  private static final SpreadsheetReader READER = new SpreadsheetReader(SheetLimits.USUAL);

  @TempDir Path folder = Path.of("");

  private Reading read(byte[] bytes) throws IOException {
    Path file = folder.resolve("upload");
    Files.write(file, bytes);
    return READER.read("lijst", file);
  }

  @Test
  @Timeout(value = 45, unit = TimeUnit.MINUTES)
  void damagedFilesAreReadOrRefused() throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(29);
    int cases = Integer.getInteger("fuzz.cases", 20_000);
    int refused = 0;
    for (int turn = 0; turn < cases; turn++) {
      Reading reading =
          switch (turn % 16) {
            case 0 -> read(packed(XLSX, random));
            case 1 -> read(packed(ODS, random));
            case 2 -> read(Damage.of(Packed.zip(XLSX), random));
            case 3 -> read(Damage.of(Packed.zip(ODS), random));
            case 4, 5, 6 ->
                READER.text("l", Damage.of(CSV.getBytes(StandardCharsets.UTF_8), random));
            default ->
                READER.text("l", Damage.of(CSV, ODD, random).getBytes(StandardCharsets.UTF_8));
          };
      switch (reading) {
        case Reading.Refused no -> {
          refused++;
          assertThat(no.reason().nl()).isNotBlank();
          assertThat(no.reason().en()).isNotBlank();
        }
        case Reading.Read(Spreadsheet book) ->
            book.sheets()
                .forEach(sheet ->
                    sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Cell::text)
                        .forEach(DamagedSpreadsheetTest::written));
      }
    }
    assertThat(refused).isBetween(cases / 50, cases / 2);
  }

  private static void written(String text) {
    if (WrittenNumber.read(text) instanceof WrittenNumber.Is number) {
      assertThat(number.number()).isFinite();
    }
    assertThat(WrittenDay.read(text)).isNotNull();
  }

  /** Damages the text inside a part, so that the readers get past the unpacking. */
  private static byte[] packed(Map<String, String> parts, RandomGenerator random) {
    Map<String, String> damaged = new LinkedHashMap<>(parts);
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    damaged.put(name, Damage.of(parts.getOrDefault(name, ""), ODD, random));
    return Packed.zip(damaged);
  }
}
