package nl.biotoop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;

/**
 * Writes tables as CSV: UTF-8, comma, shortest decimals that give the same number, missing empty.
 */
final class OutputFolder {

  private final Path folder;

  OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** A row a unit, a column an indicator; the year beside the code in a panel. */
  void table(String name, Units units, IndicatorTable table) {
    StringBuilder text = new StringBuilder("uCode");
    boolean times = units.isPanel();
    text.append(times ? ",Time" : "");
    table.indicators().forEach(code -> text.append(',').append(cell(code)));
    text.append('\n');
    for (int u = 0; u < table.unitCount(); u++) {
      text.append(cell(units.codes().get(u)));
      text.append(times ? "," + units.times().get(u) : "");
      for (int i = 0; i < table.indicatorCount(); i++) {
        text.append(',').append(number(table.at(u, i)));
      }
      text.append('\n');
    }
    write(name, text.toString());
  }

  /** Rows of cells under a header; a {@code Double} is written as a number. */
  void rows(String name, List<String> header, List<? extends List<?>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    for (List<?> row : rows) {
      text.append(
          String.join(
              ",",
              row.stream()
                  .map(one -> one instanceof Double d ? number(d) : cell(String.valueOf(one)))
                  .toList()));
      text.append('\n');
    }
    write(name, text.toString());
  }

  /** Writes a file; what it held is gone. */
  void write(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new Refusal(file + ": schrijven is niet gelukt; is er ruimte, en mag het daar?");
    }
  }

  /** The shortest text that reads back as the same number; {@code ""} when missing. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0E", "E");
  }

  private static String cell(String text) {
    boolean quoted = text.matches("(?s).*[,\"\\r\\n].*");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
