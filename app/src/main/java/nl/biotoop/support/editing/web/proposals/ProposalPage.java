package nl.biotoop.support.editing.web.proposals;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.editing.web.HelpDifferencePage;
import org.jspecify.annotations.Nullable;

/**
 * One proposal.
 *
 * @param kind what sort it is, in words
 * @param about what it is about, in words
 * @param href the page it is about; {@code ""} when there is none
 * @param text what was written
 * @param made who made it and when, in words
 * @param stands how it stands, in words
 * @param answer what was answered; {@code ""} while it is open
 * @param lines the fields that a provider wants changed: as they are now, and as proposed
 * @param change whether accepting it changes the register
 * @param mayAnswer whether this account answers it now
 * @param typed the answer as typed
 * @param error why it cannot be answered like this; null when nothing is wrong
 */
public record ProposalPage(
    String id,
    String kind,
    String about,
    String href,
    String text,
    String made,
    String stands,
    String answer,
    List<HelpDifferencePage.Line> lines,
    boolean change,
    boolean mayAnswer,
    String typed,
    @Nullable String error)
    implements Page {

  @Override
  public int status() {
    return error == null ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (error == null ? "" : words.text("form.error.prefix") + " ") + kind + ": " + about;
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "voorstellen"), words.text("proposals.title")));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
