package nl.biotoop.observation.checks.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The checks of the figures, and what they found the last time.
 *
 * @param ran when they were last run and by whom; {@code ""} when they never were
 * @param changed whether figures came or went since
 * @param groups the checks, those that ask for attention first
 */
public record ChecksPage(String ran, boolean changed, List<Group> groups) implements Page {
  /** Keeps its own copy of the list. */
  public ChecksPage {
    groups = List.copyOf(groups);
  }

  /** Checks under one heading; at least one. */
  public record Group(String title, List<Line> lines) {
    /** Keeps its own copy of the list. */
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One check.
   *
   * @param count how much it found, in words; {@code ""} when it was not run
   * @param attention whether it found something, or could not be run
   * @param problem why it could not be run; {@code ""} when it could
   * @param caption how many of the findings are shown, in words
   * @param note the head of the column with notes; {@code ""} when it has none
   */
  public record Line(
      String id,
      String name,
      String severity,
      String count,
      boolean attention,
      String why,
      String remedy,
      String query,
      String problem,
      String caption,
      String note,
      List<Found> findings) {
    /** Keeps its own copy of the list. */
    public Line {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One finding.
   *
   * @param href the page to look at; {@code ""} when there is none
   */
  public record Found(String href, String what, String dataset, String period, String note) {}

  @Override
  public String title(Words words) {
    return words.text("checks.title");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "cijfers"), words.text("refresh.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
