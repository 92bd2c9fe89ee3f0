package nl.biotoop.statistics.descriptive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The invented data and what R makes of it; the scripts stand beside the files. */
final class Reference {
  private static final Path FOLDER = Path.of("..", "reference", "descriptive");

  /** A line of the reference file: a statistic of one or two things. */
  record Line(String statistic, String first, String second, double value) {}

  private Reference() {}

  static double[] column(String name) {
    return column("data.csv", name);
  }

  static double[] column(String file, String name) {
    List<String> lines = lines(file);
    int place = List.of(lines.getFirst().split(",", -1)).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[place]))
        .toArray();
  }

  static double[][] columns(String... names) {
    return Arrays.stream(names).map(Reference::column).toArray(double[][]::new);
  }

  static List<Line> of(String statistic) {
    List<Line> found =
        lines("descriptive.csv").stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[0].equals(statistic))
            .map(cells -> new Line(cells[0], cells[1], cells[2], number(cells[3])))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("No reference value is named " + statistic);
    }
    return found;
  }

  private static double number(String cell) {
    return cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
