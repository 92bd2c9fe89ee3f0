package nl.biotoop.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The data and expected values in reference/composite, made by R. */
final class Expected {

  private static final Path FOLDER = Path.of("../reference/composite");

  private final Map<String, Map<String, Double>> values = new LinkedHashMap<>();
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private final List<String> units;
  private final List<String> groups;

  Expected() {
    lines("expected.csv").stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells ->
            values
                .computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
                .put(cells[1], number(cells[2])));
    List<String[]> rows = lines("data.csv").stream().map(line -> line.split(",", -1)).toList();
    String[] header = rows.getFirst();
    List<String[]> data = rows.subList(1, rows.size());
    units = data.stream().map(row -> row[0]).toList();
    groups = data.stream().map(row -> row[1]).toList();
    for (int column = 2; column < header.length; column++) {
      int at = column;
      columns.put(header[column], data.stream().mapToDouble(row -> number(row[at])).toArray());
    }
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(String cell) {
    return cell.equals("NA") || cell.equals("NaN") ? Double.NaN : Double.parseDouble(cell);
  }

  List<String> units() {
    return units;
  }

  List<String> groups() {
    return groups;
  }

  double[] column(String name) {
    return Objects.requireNonNull(columns.get(name), name).clone();
  }

  /** Rounding of a difference, as a share of the largest value of the method. */
  private static final double ROUNDING = 1e-14;

  /**
   * Holds values against those of a method: relative to each value. Only what is left by
   * subtraction, such as a z-score near 0, has the rounding of the largest value besides.
   */
  void compare(String method, double[] ours, double tolerance) {
    Map<String, Double> theirs = Objects.requireNonNull(values.get(method), method);
    assertThat(theirs).as(method).hasSize(ours.length);
    double largest =
        theirs.values().stream()
            .filter(value -> !value.isNaN())
            .mapToDouble(Math::abs)
            .max()
            .orElse(0);
    int at = 0;
    for (Map.Entry<String, Double> one : theirs.entrySet()) {
      double expected = one.getValue();
      double value = ours[at++];
      if (Double.isNaN(expected)) {
        assertThat(value).as(method + " " + one.getKey()).isNaN();
      } else {
        assertThat(value)
            .as(method + " " + one.getKey())
            .isCloseTo(expected, within(tolerance * Math.abs(expected) + ROUNDING * largest));
      }
    }
  }
}
