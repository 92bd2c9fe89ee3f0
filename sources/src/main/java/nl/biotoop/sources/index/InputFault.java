package nl.biotoop.sources.index;

/**
 * Something wrong in an input file, for whoever keeps it.
 *
 * @param file the file, as the user named it
 * @param row the line of the file, counted from 1; 0 when about the whole file
 * @param column the name of the column or the path in the specification; {@code ""} when none
 * @param problem what is wrong, in Dutch
 * @param advice what to do about it, in Dutch
 */
public record InputFault(String file, long row, String column, String problem, String advice) {

  /** On one line: where, what, what to do. */
  public String line() {
    return (file
            + (row > 0 ? ", regel " + row : "")
            + (column.isEmpty() ? "" : ", kolom '" + column + "'")
            + ": "
            + problem
            + (advice.isEmpty() ? "." : "; " + advice + "."))
        .replaceAll("\\p{Cc}+", " ");
  }
}
