package nl.biotoop.rules.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.reading.CatalogueReader;
import nl.biotoop.rules.reading.Reading;
import nl.biotoop.rules.reading.RuleReader;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of real instruments, kept outside this repository; tests skip when it is absent. */
final class RealRegister {

  private static final Path DATA = Path.of("..", "..", "shared", "data");

  private RealRegister() {}

  static void assumePresent() {
    Assumptions.assumeTrue(
        Files.isRegularFile(DATA.resolve("instruments/rules.json")),
        () ->
            "The real register is not at %s; this test is skipped."
                .formatted(DATA.toAbsolutePath().normalize()));
  }

  static AttributeCatalogue catalogue() {
    return CatalogueReader.read(json("instruments/attributes.json"));
  }

  static Reading rules(AttributeCatalogue catalogue) {
    return new RuleReader(catalogue, areas()).read(json("instruments/rules.json"));
  }

  static AreaHierarchy areas() {
    Map<String, String> provinceOf = new HashMap<>();
    for (String line : lines("regions/nl_corop_province.csv")) {
      provinceOf.put(line.substring(0, 4), line.substring(line.lastIndexOf(',') + 1));
    }
    Map<String, Set<String>> containing = new LinkedHashMap<>();
    for (String line : lines("regions/nl_gm_corop_2026.csv")) {
      String corop = line.replaceFirst(".*,(CR\\d{2}),.*", "$1");
      containing.put(
          line.substring(0, 6),
          Set.of(corop, Objects.requireNonNull(provinceOf.get(corop), corop), "NL"));
    }
    return new AreaHierarchy(2026, containing);
  }

  private static JsonNode json(String file) {
    return JsonMapper.shared().readTree(DATA.resolve(file));
  }

  private static List<String> lines(String file) {
    try {
      List<String> lines = Files.readAllLines(DATA.resolve(file));
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
