package nl.biotoop.support.importing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.biotoop.rules.Text;

/**
 * A table that somebody handed in.
 *
 * @param accountName what the account was called then
 * @param region the own region it is read for; {@code ""} for all
 * @param sheets the sheets that hold something
 * @param sheet the place of the sheet that is read, from 0
 * @param changeNumber moves with every change of the draft
 */
public record ImportRun(
    UUID id,
    Instant madeAt,
    UUID account,
    String accountName,
    String region,
    String fileName,
    List<SheetNote> sheets,
    int sheet,
    Mapping mapping,
    Status status,
    int changeNumber) {

  public ImportRun {
    sheets = List.copyOf(sheets);
  }

  /** How far it is. */
  public enum Status {
    /** Nothing of it is in the register. */
    DRAFT,
    /** Some rows are in the register. */
    IN,
    /** It was in the register and was taken back. */
    UNDONE;

    /** As message keys write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A sheet, with what its reader should know.
   *
   * @param headingRows the rows that look like headings
   */
  public record SheetNote(
      String name, boolean hidden, List<Text> remarks, List<Integer> headingRows) {
    public SheetNote {
      remarks = List.copyOf(remarks);
      headingRows = List.copyOf(headingRows);
    }
  }
}
