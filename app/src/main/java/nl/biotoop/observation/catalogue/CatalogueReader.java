package nl.biotoop.observation.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.catalogue.CatalogueFault.Problem;
import nl.biotoop.observation.catalogue.CatalogueRules.Line;
import nl.biotoop.rules.Language;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.Reading;
import nl.biotoop.sources.table.Sheet;
import nl.biotoop.sources.table.SheetLimits;
import nl.biotoop.sources.table.SpreadsheetReader;

/** Finds the rows of a catalogue in a file: csv, xlsx or ods. */
final class CatalogueReader {
  private static final int MOST_ROWS = 1_000;
  private static final SpreadsheetReader READER = new SpreadsheetReader(SheetLimits.USUAL);

  private CatalogueReader() {}

  /** Rows, or why there are none. */
  record Found(List<Line> lines, List<CatalogueFault> faults) {}

  static Found file(String name, Path file, Language language) throws IOException {
    return found(READER.read(name, file), language);
  }

  static Found text(String text, Language language) throws IOException {
    return found(READER.text("catalogus", text), language);
  }

  private static Found found(Reading reading, Language language) {
    return switch (reading) {
      case Reading.Refused refused ->
          nothing(
              Problem.FILE,
              language == Language.NL ? refused.reason().nl() : refused.reason().en());
      case Reading.Read read ->
          read.spreadsheet().sheets().stream()
              .filter(sheet -> !sheet.hidden())
              .findFirst()
              .map(CatalogueReader::lines)
              .orElseGet(() -> nothing(Problem.HEADING, ""));
    };
  }

  private static Found nothing(Problem problem, String given) {
    return new Found(List.of(), List.of(new CatalogueFault(0, "", problem, given)));
  }

  private static Found lines(Sheet sheet) {
    Optional<Sheet.Line> heading =
        sheet.rows().stream()
            .filter(row -> row.cells().stream().anyMatch(cell -> name(cell).equals("code")))
            .findFirst();
    if (heading.isEmpty()) {
      return nothing(Problem.HEADING, "");
    }
    Map<Integer, String> columns = new HashMap<>();
    heading.get().cells().forEach(cell -> columns.put(cell.address().column(), name(cell)));
    List<CatalogueFault> faults = new ArrayList<>();
    for (String column : Indicators.columns()) {
      if (columns.values().stream().filter(column::equals).count() != 1) {
        faults.add(new CatalogueFault(heading.get().number(), column, Problem.COLUMN, column));
      }
    }
    for (String column : columns.values()) {
      if (!Indicators.columns().contains(column)) {
        faults.add(new CatalogueFault(heading.get().number(), column, Problem.COLUMN, column));
      }
    }
    List<Line> lines =
        sheet.rows().stream()
            .filter(row -> row.number() > heading.get().number())
            .map(row -> new Line(row.number(), cells(row, columns)))
            .toList();
    if (lines.size() > MOST_ROWS) {
      faults.add(new CatalogueFault(0, "", Problem.ROWS, "" + MOST_ROWS));
    }
    return faults.isEmpty() ? new Found(lines, List.of()) : new Found(List.of(), faults);
  }

  private static String name(Cell cell) {
    return cell.text().strip();
  }

  private static Map<String, String> cells(Sheet.Line row, Map<Integer, String> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    Indicators.columns().forEach(column -> cells.put(column, ""));
    for (Cell cell : row.cells()) {
      String column = columns.get(cell.address().column());
      if (column != null) {
        cells.put(column, cell.text().strip());
      }
    }
    return cells;
  }
}
