package nl.biotoop.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where an index command writes. Writes tables as CSV: UTF-8, comma, shortest decimals that give
 * the same number, missing empty.
 */
final class OutputFolder {

  @Option(names = "--out", required = true, paramLabel = "MAP", description = "Waarheen.")
  private @Nullable Path folder;

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

  /** Rows of cells under a header, written as they come; a {@code Double} is a number. */
  void rows(String name, List<String> header, Stream<? extends List<?>> rows) {
    writing(
        name,
        writer -> {
          writer.write(String.join(",", header) + "\n");
          for (Iterator<? extends List<?>> all = rows.iterator(); all.hasNext(); ) {
            List<?> row = all.next();
            writer.write(
                row.stream()
                        .map(one -> one instanceof Double d ? number(d) : cell(String.valueOf(one)))
                        .collect(Collectors.joining(","))
                    + "\n");
          }
        });
  }

  /** Writes a file; what it held is gone. */
  void write(String name, String text) {
    writing(name, writer -> writer.write(text));
  }

  /** Where a file stands. */
  Path at(String name) {
    return Objects.requireNonNull(folder).resolve(name);
  }

  private interface Writing {
    void to(Writer writer) throws IOException;
  }

  private void writing(String name, Writing writing) {
    Path file = at(name);
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        writing.to(writer);
      }
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
