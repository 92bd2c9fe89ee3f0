package nl.biotoop.support.editing.web.proposals;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal: about an instrument, or about help that is missing.
 *
 * @param instrument the id; {@code ""} for help that is missing
 * @param name what the instrument is called
 * @param kinds a finding or an improvement; empty for help that is missing
 * @param regions to choose from; empty for an instrument
 * @param phases to choose from
 * @param forms to choose from
 * @param text as typed
 * @param error what is wrong with the text; null when nothing
 */
public record ProposalFormPage(
    String instrument,
    String name,
    List<Choice> kinds,
    List<Choice> regions,
    List<Choice> phases,
    List<Choice> forms,
    String text,
    @Nullable String error)
    implements Page {

  public boolean isGap() {
    return instrument.isEmpty();
  }

  @Override
  public int status() {
    return error == null ? 200 : 422;
  }

  public String heading(Words words) {
    return isGap() ? words.text("proposals.gap.title") : words.text("proposals.new.title", name);
  }

  @Override
  public String title(Words words) {
    return (error == null ? "" : words.text("form.error.prefix") + " ") + heading(words);
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
