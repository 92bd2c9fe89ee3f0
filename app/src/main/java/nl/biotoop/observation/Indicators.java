package nl.biotoop.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.biotoop.observation.Indicator.Building;
import nl.biotoop.observation.Indicator.Layer;
import nl.biotoop.observation.Indicator.Ratio;
import nl.biotoop.observation.catalogue.OwnIndicators;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.CsvTable;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/**
 * The catalogue of indicators: the one that ships, from {@code content/indicators}, with what
 * people changed in it by spreadsheet laid over it. It never loses an indicator.
 */
@Component
public final class Indicators {
  private static final String FILE = "indicators/indicators.csv";

  private static final String[] COLUMNS = {
    "code",
    "name_nl",
    "name_en",
    "definition_nl",
    "definition_en",
    "element",
    "layer",
    "direction",
    "unit",
    "numerator",
    "denominator",
    "per",
    "dataset",
    "aggregation",
    "fresh_months",
    "substitute_nl",
    "substitute_en",
    "quality_nl",
    "quality_en"
  };

  /** What its figures mean: another value is another indicator, with a code of its own. */
  private static final Set<String> MEANING =
      Set.of("direction", "unit", "numerator", "denominator", "per", "dataset", "aggregation");

  private final OwnIndicators own;
  private final List<Map<String, String>> shipped;
  private final AtomicReference<Catalogue> current;

  private record Catalogue(List<Map<String, String>> rows, Map<String, Indicator> byCode) {}

  /**
   * Reads the catalogue.
   *
   * @throws ContentFault when it has a fault, with line and column
   */
  Indicators(ContentFiles files, OwnIndicators own) {
    this.own = own;
    Set<String> codes = new HashSet<>();
    this.shipped =
        files.rows(
            FILE,
            row -> {
              if (!codes.add(row.text("code"))) {
                throw row.fault("code", "'" + row.text("code") + "' staat er twee keer");
              }
              return cells(row);
            },
            COLUMNS);
    this.current = new AtomicReference<>(merged());
  }

  /** Reads again what people changed. */
  public void read() {
    current.set(merged());
  }

  private Catalogue merged() {
    return catalogue(merged(shipped, rows(own.newest())));
  }

  /**
   * Rows laid over others, by code: what the figures mean stays as it was, the words are those of
   * the newer row.
   */
  private static List<Map<String, String>> merged(
      List<Map<String, String>> below, List<Map<String, String>> above) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    below.forEach(row -> rows.put(row.get("code"), row));
    for (Map<String, String> row : above) {
      rows.merge(
          row.get("code"),
          row,
          (old, now) -> {
            Map<String, String> both = new LinkedHashMap<>(now);
            MEANING.forEach(column -> both.put(column, old.get(column)));
            return both;
          });
    }
    return List.copyOf(rows.values());
  }

  private static Catalogue catalogue(List<Map<String, String>> rows) {
    Map<String, Indicator> byCode = new LinkedHashMap<>();
    for (Row row : CsvTable.read(FILE, new StringReader(csv(rows)), COLUMNS).rows()) {
      Indicator indicator = indicator(row);
      byCode.put(indicator.code(), indicator);
    }
    for (Indicator one : byCode.values()) {
      one.ratio()
          .ifPresent(ratio -> {
            check(byCode, one, ratio.numerator());
            check(byCode, one, ratio.denominator());
          });
    }
    return new Catalogue(rows, byCode);
  }

  private static void check(Map<String, Indicator> all, Indicator ratio, String count) {
    Indicator known = all.get(count);
    if (known == null || known.building() != Building.SUM) {
      throw new ContentFault(
          FILE + ": '" + ratio.code() + "' deelt met '" + count + "', en dat is geen telling");
    }
  }

  private static Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : COLUMNS) {
      cells.put(column, row.optionalText(column).orElse(""));
    }
    return cells;
  }

  private static Indicator indicator(Row row) {
    return new Indicator(
        row.text("code"),
        new Text(row.text("name_nl"), row.text("name_en")),
        new Text(row.text("definition_nl"), row.text("definition_en")),
        row.optionalText("element"),
        layer(row),
        direction(row),
        row.text("unit"),
        row.list("dataset"),
        building(row),
        ratio(row),
        months(row),
        optional(row, "substitute"),
        optional(row, "quality"));
  }

  private static Layer layer(Row row) {
    String layer = row.text("layer");
    return Arrays.stream(Layer.values())
        .filter(one -> one.code().equals(layer))
        .findFirst()
        .orElseThrow(
            () -> row.fault("layer", "alleen framework, systemic, output, outcome of none"));
  }

  private static int direction(Row row) {
    return switch (row.optionalText("direction").orElse("")) {
      case "1" -> 1;
      case "-1" -> -1;
      case "" -> 0;
      default -> throw row.fault("direction", "alleen 1, -1 of leeg");
    };
  }

  private static Building building(Row row) {
    return switch (row.text("aggregation")) {
      case "sum" -> Building.SUM;
      case "ratio" -> Building.RATIO;
      case "none" -> Building.NONE;
      default -> throw row.fault("aggregation", "alleen sum, ratio of none");
    };
  }

  private static Optional<Ratio> ratio(Row row) {
    if (building(row) != Building.RATIO) {
      return Optional.empty();
    }
    double per =
        row.optionalNumber("per")
            .filter(number -> number > 0)
            .orElseThrow(() -> row.fault("per", "hier hoort een getal boven nul"));
    return Optional.of(new Ratio(row.text("numerator"), row.text("denominator"), per));
  }

  private static int months(Row row) {
    String text = row.text("fresh_months");
    if (!text.matches("[0-9]{1,3}")) {
      throw row.fault("fresh_months", "'" + text + "' is geen aantal maanden");
    }
    return Integer.parseInt(text);
  }

  private static Text optional(Row row, String column) {
    return new Text(
        row.optionalText(column + "_nl").orElse(""), row.optionalText(column + "_en").orElse(""));
  }

  /** The indicator with this code; empty when the catalogue has none. */
  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(now().byCode().get(code));
  }

  /** All of them, in the order of the content; those that people added come last. */
  public List<Indicator> all() {
    return List.copyOf(now().byCode().values());
  }

  private Catalogue now() {
    return Objects.requireNonNull(current.get());
  }

  /** The names of the columns, in order. */
  public static List<String> columns() {
    return List.of(COLUMNS);
  }

  /** Whether figures would mean something else with another value in this column. */
  public static boolean isMeaning(String column) {
    return MEANING.contains(column);
  }

  /** The catalogue as rows of cells by column, {@code ""} where a cell is empty. */
  public List<Map<String, String>> rows() {
    return now().rows();
  }

  /** The same as it ships, whatever people changed. */
  public List<Map<String, String>> shipped() {
    return shipped;
  }

  /** What the catalogue was or would be with these changes laid over what ships. */
  public List<Map<String, String>> with(String changes) {
    return merged(shipped, rows(changes));
  }

  /** The rows of a table that {@link #csv} wrote. */
  public static List<Map<String, String>> rows(String csv) {
    return csv.isEmpty()
        ? List.of()
        : CsvTable.read("catalogus", new StringReader(csv), COLUMNS).rows().stream()
            .map(Indicators::cells)
            .toList();
  }

  /**
   * The catalogue for a spreadsheet: what goes out can come back, and is then the same. Without
   * changes it is the file that ships, byte for byte.
   */
  public String csv() {
    return csv(rows());
  }

  /** Rows as CSV with a header; {@code \n} between lines. */
  public static String csv(List<Map<String, String>> rows) {
    StringWriter text = new StringWriter();
    // Closing writes the last rows; without it they are lost.
    try (CsvWriter lines = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      lines.writeRecord(COLUMNS);
      rows.forEach(row -> lines.writeRecord(columns().stream().map(row::get).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
