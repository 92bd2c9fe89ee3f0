package nl.biotoop.sources.table;

import java.util.List;

/**
 * What stands in a spreadsheet.
 *
 * @param name the name of the file
 * @param sheets in the order of the file; CSV has one
 * @param remarks what a reader of the file should know: macros, the encoding that was taken
 */
public record Spreadsheet(String name, Format format, List<Sheet> sheets, List<Remark> remarks) {

  public Spreadsheet {
    sheets = List.copyOf(sheets);
    remarks = List.copyOf(remarks);
  }

  /** How it was kept; found by looking inside, not by the name. */
  public enum Format {
    XLSX,
    ODS,
    CSV
  }
}
