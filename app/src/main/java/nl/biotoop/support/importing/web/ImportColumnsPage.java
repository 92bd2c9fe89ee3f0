package nl.biotoop.support.importing.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * Which column holds what.
 *
 * @param sheets the sheets to choose from
 * @param headingRows the rows to choose from for the headings
 * @param severalHeadings whether more than one row looks like headings
 * @param columns the columns of the file
 * @param missing required columns that no column holds
 */
public record ImportColumnsPage(
    String id,
    String file,
    List<Choice> sheets,
    List<Choice> headingRows,
    boolean severalHeadings,
    List<Column> columns,
    List<String> missing)
    implements Page {

  /**
   * A column of the file.
   *
   * @param letter as a spreadsheet calls it
   * @param sample what stands in its first rows
   */
  public record Column(
      int number, String letter, String heading, String sample, List<Choice> fields) {}

  @Override
  public String title(Words words) {
    return words.text("import.columns.title", file);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "import"), words.text("import.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
