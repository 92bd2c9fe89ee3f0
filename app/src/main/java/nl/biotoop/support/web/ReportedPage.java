package nl.biotoop.support.web;

import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;

/** The report was kept. */
public record ReportedPage(String id, String name) implements Page {

  @Override
  public String title(Words words) {
    return words.text("report.thanks.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
