package nl.biotoop.profile.web;

import java.util.function.Function;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.AskedAnalysis;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Statement;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;

/**
 * An analysis that was asked for, all in words.
 *
 * @param href of its form
 * @param language of what was asked and answered; null when it is that of the page
 * @param supplier in words, also when nobody makes it
 * @param answer {@code ""} when there is none
 * @param change who changed it last; {@code ""} when it is as the content has it
 */
public record AnalysisLine(
    String href,
    String question,
    @Nullable String language,
    String asker,
    String supplier,
    String status,
    String answer,
    Cited source,
    String change) {

  static AnalysisLine of(AskedAnalysis one, Function<Evidence, Cited> cite, Words words) {
    Language language = words.language();
    Language written = Statement.written(one.question(), language);
    return new AnalysisLine(
        Paths.of(language, "beheer", "regioprofiel", one.region(), "analyses", one.id()),
        Statement.in(one.question(), language),
        written == language ? null : written.code(),
        Statement.in(one.asker(), language),
        one.supplier().isEmpty() ? words.text("profile.analysis.nobody") : one.supplier(),
        words.text("profile.analysis.status." + one.status().code()),
        Statement.in(one.answer(), language),
        cite.apply(one.evidence()),
        one.change()
            .map(it -> words.text("profile.analysis.by", it.by(), words.minute(it.at(), Said.ZONE)))
            .orElse(""));
  }
}
