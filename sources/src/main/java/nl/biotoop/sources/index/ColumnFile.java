package nl.biotoop.sources.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file with a number for each code. */
public final class ColumnFile {

  private ColumnFile() {}

  /**
   * The number in one column by the code in another, in the order of the file; {@code NaN} when
   * missing.
   *
   * @throws RefusedInput with everything that is wrong
   */
  public static Map<String, Double> read(Path path, String codes, String numbers) {
    CellTable table = CellTable.read(path, codes, numbers);
    List<InputFault> faults = new ArrayList<>();
    Map<String, Double> values = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      values.put(table.text(row, codes), table.number(row, numbers, faults));
    }
    if (!faults.isEmpty()) {
      throw new RefusedInput(faults);
    }
    return values;
  }
}
