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
import nl.biotoop.sources.figures.FigureLine;
import nl.biotoop.sources.figures.FigureReading;
import nl.biotoop.sources.figures.FigureTable;
import nl.biotoop.sources.written.WrittenDay;
import nl.biotoop.sources.written.WrittenNumber;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cut, doubled and changed bytes and letters in every kind of file: read or refused with a sentence
 * in both languages, never anything else; so are the figures in it. The profile {@code fuzz} tries
 * two million of each kind.
 */
class DamagedSpreadsheetTest {
  private static final String ODD = ",\"\n\r;<>/&'=:-.eE0129\u0000\uFEFFé\uD83D\t ";
  private static final String CSV =
      """
      regio;jaar;waarde;noot
      "Veere; GM0717";2023;12.500,5;1-3-2026
      GM0718;maart 2024;n.b.;€ 12.500,-
      """;
  private static final Map<String, String> XLSX =
      Packed.xlsx(
          "<sheetData><row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
              + " t=\"inlineStr\"><is><t>2022</t></is></c><c r=\"C1\"><v>2023</v></c></row>"
              + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46082.5</v></c><c r=\"B2\"><f>1+1</f><v>2</v>"
              + "</c><c r=\"C2\" t=\"s\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\" t=\"b\">"
              + "<v>1</v></c><c r=\"B3\"><v>1.5</v></c></row></sheetData><mergeCells>"
              + "<mergeCell ref=\"A1:B1\"/></mergeCells>");
  private static final Map<String, String> ODS =
      Packed.ods(
          "<table:table table:name=\"B\"><table:table-row><table:table-cell><text:p>regio<text:s"
              + " text:c=\"2\"/></text:p></table:table-cell><table:table-cell"
              + " office:value-type=\"float\" office:value=\"2022\"/><table:table-cell>"
              + "<text:p>2023</text:p></table:table-cell></table:table-row><table:table-row"
              + " table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"date\""
              + " office:date-value=\"2026-03-01\"/><table:table-cell"
              + " table:number-columns-repeated=\"2\" office:value-type=\"float\""
              + " office:value=\"7.5\"/></table:table-row></table:table>");

  static {
    XLSX.put("xl/sharedStrings.xml", "<sst><si><t>regio</t></si><si><r><t>n.b.</t></r></si></sst>");
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

  private Reading read(Spreadsheet.Format format, int turn, RandomGenerator random)
      throws IOException {
    boolean inside = turn % 4 != 0;
    return switch (format) {
      case XLSX -> read(inside ? packed(XLSX, random) : Damage.of(Packed.zip(XLSX), random));
      case ODS -> read(inside ? packed(ODS, random) : Damage.of(Packed.zip(ODS), random));
      case CSV ->
          READER.text(
              "l",
              inside
                  ? Damage.of(CSV, ODD, random).getBytes(StandardCharsets.UTF_8)
                  : Damage.of(CSV.getBytes(StandardCharsets.UTF_8), random));
    };
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 120, unit = TimeUnit.MINUTES)
  void damagedFilesAreReadOrRefused(Spreadsheet.Format format) throws IOException {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(format.name().hashCode());
    int cases = Integer.getInteger("fuzz.cases", 10_000);
    int refused = 0;
    int figures = 0;
    for (int turn = 0; turn < cases; turn++) {
      switch (read(format, turn, random)) {
        case Reading.Refused(Remark reason) -> {
          refused++;
          check(reason);
        }
        case Reading.Read(Spreadsheet book) -> {
          book.sheets()
              .forEach(sheet ->
                  sheet.rows().stream()
                      .flatMap(row -> row.cells().stream())
                      .map(Cell::text)
                      .forEach(DamagedSpreadsheetTest::written));
          figures += figures(book);
        }
      }
    }
    assertThat(refused).isBetween(cases / 100, cases - cases / 10);
    assertThat(figures).isPositive();
  }

  private static void check(Remark reason) {
    if (reason.nl().isBlank() || reason.en().isBlank()) {
      throw new AssertionError(reason);
    }
  }

  /** How many figures it gives; whatever the damage, one is finite or missing with a status. */
  private static int figures(Spreadsheet book) {
    return switch (FigureTable.read(book, "l")) {
      case FigureReading.Refused(Remark reason, _, _) -> {
        check(reason);
        yield 0;
      }
      case FigureReading.Read(List<FigureLine> lines, List<Remark> remarks) -> {
        remarks.forEach(DamagedSpreadsheetTest::check);
        for (FigureLine line : lines) {
          if (line.value() == null
              ? line.status().isEmpty()
              : !Double.isFinite(line.value().doubleValue())) {
            throw new AssertionError(line);
          }
        }
        yield lines.size();
      }
    };
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
