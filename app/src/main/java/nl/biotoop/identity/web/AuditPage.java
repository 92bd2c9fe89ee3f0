package nl.biotoop.identity.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The latest lines of the audit log, newest first.
 *
 * @param lines one a line
 */
public record AuditPage(List<Line> lines) implements Page {

  /** Who did what, when. */
  public record Line(String when, String who, String action, String subject, String detail) {}

  @Override
  public String title(Words words) {
    return words.text("audit.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "accounts"), words.text("accounts.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
