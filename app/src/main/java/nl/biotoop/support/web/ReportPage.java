package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form to say that something is wrong with an instrument.
 *
 * @param kinds what can be wrong
 * @param explanation what was typed; kept when the form comes back with an error
 * @param kindError what is wrong with the choice; null when nothing
 * @param explanationError what is wrong with the text; null when nothing
 * @param notKept whether keeping it failed on our side
 */
public record ReportPage(
    String id,
    String name,
    List<QuestionControl.Choice> kinds,
    String explanation,
    @Nullable String kindError,
    @Nullable String explanationError,
    boolean notKept)
    implements FormPage {

  @Override
  public boolean hasErrors() {
    return kindError != null || explanationError != null;
  }

  @Override
  public int status() {
    return notKept ? 503 : FormPage.super.status();
  }

  @Override
  public String heading(Words words) {
    return words.text("report.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "hulp"), words.text("register.title")),
        new Link(Paths.of(words.language(), "hulp", id), name));
  }
}
