package nl.biotoop.profile.web;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Part;
import nl.biotoop.profile.Passage;
import nl.biotoop.profile.Statement;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;

/**
 * A part of a profile as a page shows it.
 *
 * @param id of the part
 * @param title of the part
 * @param choice what was chosen, in words; {@code ""} when nothing
 * @param lines what is said, each with its source
 * @param change who changed it last, when and why; {@code ""} when it is as the content has it
 */
public record Said(String id, String title, String choice, List<Line> lines, String change) {
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** Keeps its own copy of the list. */
  public Said {
    lines = List.copyOf(lines);
  }

  /**
   * One statement.
   *
   * @param text {@code ""} when only something was chosen
   * @param language of the text; null when it is that of the page
   */
  public record Line(String text, @Nullable String language, Cited source) {}

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return choice.isEmpty() && lines.isEmpty();
  }

  /** The same without what was chosen, for a page that shows that in another way. */
  Said withoutChoice() {
    return new Said(id, title, "", lines, change);
  }

  static Said of(Part part, Passage passage, Function<Evidence, Cited> cite, Words words) {
    return new Said(
        part.id(),
        title(part, words),
        choice(part, passage.choice(), words),
        passage.statements().stream().map(one -> line(one, cite, words)).toList(),
        passage.change().map(change -> change(change, words)).orElse(""));
  }

  static String change(Passage.Change change, Words words) {
    return words.text(
        "profile.changed", change.by(), words.minute(change.at(), ZONE), change.reason());
  }

  private static Line line(Statement one, Function<Evidence, Cited> cite, Words words) {
    Language language = words.language();
    Language written = one.written(language);
    return new Line(
        one.in(language), written == language ? null : written.code(), cite.apply(one.evidence()));
  }

  /** The name of a part. */
  static String title(Part part, Words words) {
    return part.condition()
        .map(condition -> condition.label().in(words.language()))
        .orElseGet(() -> words.text("profile.part." + part.id()));
  }

  /** An option in words; one that is no longer there is shown by its id. */
  static String choice(Part part, String id, Words words) {
    return switch (part.kind()) {
      case LADDER -> id.isEmpty() ? "" : words.text("profile.ladder." + id);
      case CONDITION -> id.isEmpty() ? "" : words.text("profile.score." + id);
      default -> part.option(id).map(it -> it.label().in(words.language())).orElse(id);
    };
  }
}
