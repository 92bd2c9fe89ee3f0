package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * A proposal: what it changes, what it would come to, and what is said about it.
 *
 * @param index the index it is about
 * @param noteAddress where something said goes to
 * @param adoptAddress where it is adopted
 * @param withdrawAddress where it is taken back
 * @param by who proposes it and when, in words
 * @param changes what it changes, in words
 * @param effect how many regions would have a score, in words
 * @param lines the scores of Dutch regions now and then
 * @param comments what was said
 * @param state that it was adopted or taken back; {@code ""} while it is open
 * @param overtaken that another version came in between, with the way to propose it again on that;
 *     both empty when none did
 * @param mayAdopt whether the visitor may adopt it now
 * @param mayWithdraw whether the visitor may take it back now
 * @param note as typed
 * @param done what has just been done; {@code ""} when nothing
 */
public record IndexProposalPage(
    Link index,
    String noteAddress,
    String adoptAddress,
    String withdrawAddress,
    String by,
    String reason,
    List<String> changes,
    String effect,
    List<Line> lines,
    List<Comment> comments,
    String state,
    Link overtaken,
    boolean mayAdopt,
    boolean mayWithdraw,
    String note,
    List<Fault> faults,
    String done)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public IndexProposalPage {
    changes = List.copyOf(changes);
    lines = List.copyOf(lines);
    comments = List.copyOf(comments);
    faults = List.copyOf(faults);
  }

  /** A region. */
  public record Line(String region, String now, String then, String interval) {}

  /** Something said, and by which function. */
  public record Comment(String text, String by) {}

  @Override
  public String heading(Words words) {
    return words.text("index.proposal.title", index.text());
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "account"), words.text("account.title")),
        new Link(Paths.of(words.language(), "beheer", "indexen"), words.text("index.keep.title")));
  }
}
