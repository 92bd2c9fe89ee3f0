package nl.biotoop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.biotoop.sources.index.SpecificationFile;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.treat.Transformation;
import nl.biotoop.statistics.composite.treat.Treatment.Treated;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.uncertainty.Failure;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code report.json}: what was chosen, changed and missing, and what it was made from. */
final class IndexReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Map<String, Object> content = new LinkedHashMap<>();

  IndexReport(
      String command, IndexOptions options, SpecificationFile choices, CompositeIndex index) {
    content.put("command", command);
    content.put("version", version());
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("data", sha256(options.dataFile()));
    inputs.put("meta", sha256(options.metaFile()));
    Path spec = options.specFile();
    if (spec != null) {
      inputs.put("spec", sha256(spec));
    }
    content.put("sha256", inputs);
    content.put("choices", choices.choices());
    content.put(
        "normalisedOver",
        index.data().units().isPanel()
            ? index.specification().perYear() ? "year" : "panel"
            : "all units");
    content.put("unitsScreenedOut", index.dropped());
    content.put("missing", missing(index));
    content.put(
        "treated",
        index.preparation().treatments().stream()
            .filter(treated -> !treated.passed())
            .map(treated -> treated(index, treated))
            .toList());
    content.put("warnings", warnings(index));
    content.put("failures", List.of());
  }

  /** The version of the program; its classes outside a jar have none. */
  private static String version() {
    return Objects.requireNonNullElse(
        IndexReport.class.getPackage().getImplementationVersion(), "development");
  }

  /** Puts the runs that failed in place of none. */
  void failures(List<Failure> failures) {
    content.put(
        "failures",
        failures.stream()
            .map(failure -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("cause", failure.cause().name());
              one.put("element", failure.element());
              one.put("runs", failure.runs());
              return one;
            })
            .toList());
  }

  IndexReport with(String key, Object value) {
    content.put(key, value);
    return this;
  }

  String json() {
    return MAPPER.writeValueAsString(content) + "\n";
  }

  private static Map<String, Object> missing(CompositeIndex index) {
    double[] top = index.index();
    Map<String, Object> missing = new LinkedHashMap<>();
    missing.put("raw", count(index.preparation().raw()));
    missing.put("imputed", count(index.preparation().imputed()));
    missing.put("normalised", count(index.preparation().normalised()));
    missing.put(
        "unitsWithoutScore",
        IntStream.range(0, top.length)
            .filter(u -> Double.isNaN(top[u]))
            .mapToObj(index.data().units().codes()::get)
            .toList());
    return missing;
  }

  private static Map<String, Integer> count(IndicatorTable table) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < table.indicatorCount(); i++) {
      int missing = 0;
      for (int u = 0; u < table.unitCount(); u++) {
        missing += Double.isNaN(table.at(u, i)) ? 1 : 0;
      }
      if (missing > 0) {
        counts.put(table.indicators().get(i), missing);
      }
    }
    return counts;
  }

  private static Map<String, Object> treated(CompositeIndex index, Treated treated) {
    List<Map<String, Object>> points =
        treated.changes().stream()
            .map(change -> {
              Map<String, Object> point = new LinkedHashMap<>();
              point.put("unit", index.data().units().codes().get(change.unit()));
              point.put("from", change.before());
              point.put("to", change.after());
              return point;
            })
            .toList();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("indicator", treated.indicator());
    said.put("skewness", finite(treated.before().skewness()));
    said.put("kurtosis", finite(treated.before().kurtosis()));
    said.put("winsorised", treated.winsorised());
    said.put(
        "transformed",
        treated.transformed() == Transformation.Kind.NONE ? "none" : treated.transformed().name());
    said.put("untestable", treated.untestable());
    said.put("points", points);
    return said;
  }

  /** What does not count, in Dutch, one sentence an indicator. */
  static List<String> warnings(CompositeIndex index) {
    List<String> warnings = new ArrayList<>();
    if (index.data().units().count() == 1) {
      warnings.add("er is maar één eenheid: er is niets om mee te vergelijken");
    }
    IndicatorTable before = index.preparation().treated();
    IndicatorTable after = index.preparation().normalised();
    for (int i = 0; i < before.indicatorCount(); i++) {
      String code = before.indicators().get(i);
      if (isEmpty(before.column(i))) {
        warnings.add("'" + code + "' heeft geen enkele waarde en telt niet mee");
      } else if (isEmpty(after.column(i))) {
        warnings.add("'" + code + "' is overal gelijk, heeft dus geen schaal en telt niet mee");
      }
    }
    return warnings;
  }

  private static boolean isEmpty(double[] column) {
    return Arrays.stream(column).allMatch(Double::isNaN);
  }

  /** JSON has no NaN. */
  private static Object finite(double value) {
    return Double.isNaN(value) ? "unknown" : (Object) value;
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new Refusal(file + ": dit bestand is niet te lezen");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
