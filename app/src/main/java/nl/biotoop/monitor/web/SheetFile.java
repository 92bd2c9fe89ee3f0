package nl.biotoop.monitor.web;

import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/** The sheet as a file of its own, which needs no site and no network. */
public record SheetFile(SheetPage sheet) implements Page {
  @Override
  public String title(Words words) {
    return sheet.title(words);
  }
}
