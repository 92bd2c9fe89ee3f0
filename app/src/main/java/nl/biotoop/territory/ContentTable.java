package nl.biotoop.territory;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;

/** Reads the tables in {@code content/territory}. */
final class ContentTable {

  private ContentTable() {}

  /** One value for each row of {@code territory/<name>.csv}, in order; at least one. */
  static <T> List<T> read(
      ContentFiles files, String name, Function<Row, T> row, String... required) {
    return files.rows("territory/" + name + ".csv", row, required);
  }

  /** The region code in a cell, of one of these levels. */
  static RegionCode code(Row row, String column, RegionLevel first, RegionLevel... others) {
    Set<RegionLevel> levels = EnumSet.of(first, others);
    String cell = row.text(column);
    return RegionCode.read(cell)
        .filter(code -> levels.contains(code.level()))
        .orElseThrow(() -> row.fault(column, "'" + cell + "' is hier geen gebiedscode"));
  }
}
