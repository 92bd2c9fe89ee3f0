package nl.biotoop.observation.refresh.web;

import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * One fetch, or one file that was handed in: how far it is, what happened and what it changed.
 *
 * @param dataset the code of the table
 * @param name its name
 * @param file what the file is called; {@code ""} when it is fetched
 * @param state how it stands, in words
 * @param failed whether it ended without what was wanted, and not because somebody stopped it
 * @param progress how far it is, in words
 * @param stop where it can be stopped; {@code ""} when it no longer runs
 * @param lines what happened, in order
 * @param revision what it changed; empty when it made no load
 */
public record RefreshPage(
    String dataset,
    String name,
    String file,
    String state,
    boolean failed,
    String progress,
    String stop,
    List<Line> lines,
    Optional<Changed> revision)
    implements Page {
  /** Keeps its own copy of the list. */
  public RefreshPage {
    lines = List.copyOf(lines);
  }

  /** Something that happened. */
  public record Line(String at, String text) {}

  /**
   * What a load changed.
   *
   * @param counts new, changed and gone, in words
   * @param cells some of the changed cells
   */
  public record Changed(List<String> counts, List<Cell> cells) {
    /** Keeps its own copies of the lists. */
    public Changed {
      counts = List.copyOf(counts);
      cells = List.copyOf(cells);
    }
  }

  /** A changed cell, in words. */
  public record Cell(String indicator, String region, String period, String before, String after) {}

  @Override
  public String title(Words words) {
    return words.text(file.isEmpty() ? "refresh.of" : "refresh.file.of", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "beheer", "cijfers"), words.text("refresh.title")),
        new Link(Paths.of(words.language(), "beheer", "cijfers", dataset), name));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
