package nl.biotoop.monitor.web;

import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/**
 * The sheet as a file of its own, which needs no site and no network.
 *
 * @param stylesheet its look, in the address itself
 */
public record SheetFile(SheetPage sheet, String stylesheet) implements Page {
  @Override
  public String title(Words words) {
    return sheet.title(words);
  }
}
