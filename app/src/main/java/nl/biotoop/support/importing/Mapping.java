package nl.biotoop.support.importing;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.Sheet;

/**
 * Which column of a file holds what.
 *
 * @param headingRow the row with the headings; what stands below it is read
 * @param fields per column of the file, from 1; columns that are left out are not read
 */
public record Mapping(int headingRow, Map<Integer, ImportField> fields) {
  /** Headings stand among the first rows. */
  private static final int LAST_HEADING_ROW = 20;

  public Mapping {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** The column of the file that holds a field; empty when none does. */
  Optional<Integer> column(ImportField field) {
    for (Map.Entry<Integer, ImportField> entry : fields.entrySet()) {
      if (entry.getValue() == field) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /**
   * A proposal for a sheet.
   *
   * @param remembered what the region chose before, by spelled heading
   */
  static Mapping propose(Sheet sheet, Map<String, ImportField> remembered) {
    Mapping best =
        new Mapping(sheet.rows().isEmpty() ? 1 : sheet.rows().getFirst().number(), Map.of());
    for (Sheet.Line line : sheet.rows()) {
      if (line.number() > LAST_HEADING_ROW) {
        break;
      }
      Mapping mapping = of(line, remembered);
      if (mapping.fields().size() > best.fields().size()) {
        best = mapping;
      }
    }
    return best;
  }

  /** The rows that look like headings: with more than one somebody must choose. */
  static List<Integer> headingRows(Sheet sheet) {
    return sheet.rows().stream()
        .filter(line -> line.number() <= LAST_HEADING_ROW)
        .filter(line -> of(line, Map.of()).fields().size() > 2)
        .map(Sheet.Line::number)
        .toList();
  }

  static Mapping of(Sheet.Line headings, Map<String, ImportField> remembered) {
    Map<Integer, ImportField> fields = new TreeMap<>();
    Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
    for (Cell cell : headings.cells()) {
      Optional.ofNullable(remembered.get(ImportField.spelled(cell.text())))
          .or(() -> ImportField.of(cell.text()))
          .filter(taken::add)
          .ifPresent(field -> fields.put(cell.address().column(), field));
    }
    return new Mapping(headings.number(), fields);
  }

  /** As it is kept: {@code 3|1=NAME,2=PROVIDER}. */
  String written() {
    return headingRow
        + "|"
        + fields.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().name())
            .collect(Collectors.joining(","));
  }

  static Mapping read(String written) {
    int bar = written.indexOf('|');
    Map<Integer, ImportField> fields = new TreeMap<>();
    for (String pair : written.substring(bar + 1).split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            Integer.valueOf(pair.substring(0, equals)),
            ImportField.valueOf(pair.substring(equals + 1)));
      }
    }
    return new Mapping(Integer.parseInt(written.substring(0, bar)), fields);
  }
}
