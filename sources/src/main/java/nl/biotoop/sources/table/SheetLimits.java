package nl.biotoop.sources.table;

/**
 * How much of a spreadsheet is read; more is refused with a clear message. Rows, columns and cells
 * count when they hold something.
 *
 * @param fileBytes size of the file
 * @param entries files inside the file
 * @param unpackedBytes size of what is inside, unpacked
 * @param ratio how much larger than packed a part may get once it is over a megabyte
 * @param cellLetters letters in one cell
 * @param letters letters in all cells together
 */
public record SheetLimits(
    long fileBytes,
    int entries,
    long unpackedBytes,
    int ratio,
    int sheets,
    int rows,
    int columns,
    int cells,
    int cellLetters,
    long letters) {

  /** For a list kept by people: up to 20,000 rows of 200 columns in 10 MB. */
  public static final SheetLimits USUAL =
      new SheetLimits(
          10L << 20, 1_000, 200L << 20, 300, 30, 20_000, 200, 500_000, 32_767, 20_000_000);
}
