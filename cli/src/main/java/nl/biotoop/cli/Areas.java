package nl.biotoop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.sources.table.CsvTable;
import nl.biotoop.sources.table.Row;

/** The Dutch areas that come with the program: municipality, COROP area, province, country. */
final class Areas {

  private static final String FOLDER = "/content/territory/";

  private Areas() {}

  /** The hierarchy of the year in the tables. */
  static AreaHierarchy ofTheNetherlands() {
    Map<String, String> provinceOf = new HashMap<>();
    for (Row row : table("corop.csv", "code", "province").rows()) {
      provinceOf.put(row.text("code"), row.text("province"));
    }
    Map<String, Set<String>> containing = new LinkedHashMap<>();
    int year = 0;
    for (Row row : table("municipality_corop.csv", "municipality", "corop", "year").rows()) {
      String corop = row.text("corop");
      String province = provinceOf.get(corop);
      if (province == null) {
        throw row.fault("corop", "'%s' staat niet in corop.csv".formatted(corop));
      }
      int rowYear = row.optionalNumber("year").orElse(0.0).intValue();
      if (year != 0 && rowYear != year) {
        throw row.fault("year", "er staan verschillende jaren in de tabel");
      }
      year = rowYear;
      containing.put(row.text("municipality"), Set.of(corop, province, "NL"));
    }
    return new AreaHierarchy(year, containing);
  }

  private static CsvTable table(String name, String... columns) {
    try (InputStream bytes = Areas.class.getResourceAsStream(FOLDER + name)) {
      if (bytes == null) {
        throw new IllegalStateException("The resource " + FOLDER + name + " is missing.");
      }
      return CsvTable.read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
