package nl.biotoop.statistics.composite.aggregate;

import java.util.List;

/**
 * The children of one element: columns in a column-major array of {@code units} rows.
 *
 * @param code the element they belong to
 * @param cells the values of all elements, {@code NaN} where missing
 * @param units how many rows
 * @param offsets where the column of each child begins
 * @param weights the weight of each child, relative
 * @param codes the code of each child
 * @param directions 1 or −1 for each child; aggregates have 1
 */
@SuppressWarnings("ArrayRecordComponent") // arrays of a kernel, never compared
public record Children(
    String code,
    double[] cells,
    int units,
    int[] offsets,
    double[] weights,
    List<String> codes,
    int[] directions) {

  /** How many children. */
  public int count() {
    return offsets.length;
  }

  /** Copies the values of one unit into {@code row}. */
  public void row(int unit, double[] row) {
    for (int child = 0; child < offsets.length; child++) {
      row[child] = cells[offsets[child] + unit];
    }
  }
}
