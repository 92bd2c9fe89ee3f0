package nl.biotoop.observation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.observation.Indicator.Building;
import nl.biotoop.observation.Indicator.Layer;
import nl.biotoop.observation.Indicator.Ratio;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/** The catalogue of indicators, read once from {@code content/indicators}. Immutable. */
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

  private final Map<String, Indicator> byCode = new LinkedHashMap<>();

  /**
   * Reads the catalogue.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  Indicators(ContentFiles files) {
    files.rows(
        FILE,
        row -> {
          Indicator indicator = indicator(row);
          if (byCode.putIfAbsent(indicator.code(), indicator) != null) {
            throw row.fault("code", "'" + indicator.code() + "' staat er twee keer");
          }
          return indicator;
        },
        COLUMNS);
    for (Indicator one : byCode.values()) {
      one.ratio()
          .ifPresent(ratio -> {
            check(one, ratio.numerator());
            check(one, ratio.denominator());
          });
    }
  }

  private void check(Indicator ratio, String count) {
    if (find(count).filter(one -> one.building() == Building.SUM).isEmpty()) {
      throw new ContentFault(
          FILE + ": '" + ratio.code() + "' deelt met '" + count + "', en dat is geen telling");
    }
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
    return Optional.ofNullable(byCode.get(code));
  }

  /** All of them, in the order of the content. */
  public List<Indicator> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * The catalogue as the file it was read from, for a spreadsheet: what goes out can come back, and
   * is then the same, byte for byte.
   */
  public String csv() {
    StringWriter text = new StringWriter();
    // Closing writes the last rows; without it they are lost.
    try (CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      rows.writeRecord(COLUMNS);
      byCode.values().forEach(one -> rows.writeRecord(cells(one)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> cells(Indicator one) {
    return List.of(
        one.code(),
        one.name().nl(),
        one.name().en(),
        one.definition().nl(),
        one.definition().en(),
        one.element().orElse(""),
        one.layer().code(),
        one.direction() == 0 ? "" : String.valueOf(one.direction()),
        one.unit(),
        one.ratio().map(Ratio::numerator).orElse(""),
        one.ratio().map(Ratio::denominator).orElse(""),
        one.ratio().map(it -> plain(it.per())).orElse(""),
        String.join("|", one.datasets()),
        one.building().name().toLowerCase(Locale.ROOT),
        String.valueOf(one.freshMonths()),
        one.substitute().nl(),
        one.substitute().en(),
        one.quality().nl(),
        one.quality().en());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
