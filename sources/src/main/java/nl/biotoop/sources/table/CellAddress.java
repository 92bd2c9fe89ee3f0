package nl.biotoop.sources.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell stands, as people say it: {@code B7}.
 *
 * @param column counted from 1
 * @param row counted from 1
 */
public record CellAddress(int column, int row) implements Comparable<CellAddress> {
  /** What Excel can hold. */
  static final int LAST_ROW = 1_048_576;

  static final int LAST_COLUMN = 16_384;

  private static final int LETTERS = 26;
  private static final Pattern WRITTEN = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

  public CellAddress {
    if (column < 1 || row < 1) {
      throw new IllegalArgumentException("No cell stands at column " + column + ", row " + row);
    }
  }

  /** Reads {@code B7}; empty when it is no address that a spreadsheet can have. */
  static Optional<CellAddress> read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = column * LETTERS + (Character.toUpperCase(letter) - 'A' + 1);
    }
    int row = Integer.parseInt(matcher.group(2));
    return row < 1 || row > LAST_ROW || column > LAST_COLUMN
        ? Optional.empty()
        : Optional.of(new CellAddress(column, row));
  }

  /** The letters of a column: 1 is {@code A}, 27 is {@code AA}. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  @Override
  public int compareTo(CellAddress other) {
    return row == other.row
        ? Integer.compare(column, other.column)
        : Integer.compare(row, other.row);
  }

  /** As people say it: {@code B7}. */
  @Override
  public String toString() {
    return letters(column) + row;
  }
}
