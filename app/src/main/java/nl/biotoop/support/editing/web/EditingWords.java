package nl.biotoop.support.editing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Check;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.Revision;
import org.springframework.stereotype.Component;

/** Revisions and checks in words. */
@Component
public final class EditingWords {
  private final Clock clock;

  EditingWords(Clock clock) {
    this.clock = clock;
  }

  /** What an instrument is called, whatever can be read of it. */
  public static String name(RegisterEntry entry, Words words) {
    String name = entry.newest().record().path("name").path(words.language().code()).asString("");
    return name.isBlank()
        ? entry.instrument().map(it -> it.name().in(words.language())).orElse(entry.id())
        : name;
  }

  String checked(Optional<Check> check, Words words) {
    return check
        .map(it ->
            words.text(
                "editing.checked",
                words.day(it.at().atZone(clock.getZone()).toLocalDate()),
                it.by()))
        .orElse(words.text("editing.checked.never"));
  }

  static List<String> marks(RegisterEntry entry, Words words) {
    List<String> marks = new ArrayList<>();
    if (entry.newest().withdrawn()) {
      marks.add(words.text("editing.mark.withdrawn"));
    }
    if (!entry.faults().isEmpty()) {
      marks.add(words.text("editing.mark.unreadable"));
    }
    entry
        .instrument()
        .ifPresent(instrument -> {
          if (instrument.status() == Instrument.Status.ENDED) {
            marks.add(words.text("mark.ended"));
          } else if (instrument.status() == Instrument.Status.UNVERIFIED) {
            marks.add(words.text("mark.unverified"));
          }
        });
    return marks;
  }

  public String when(Revision revision, Words words) {
    return revision
        .madeAt()
        .map(moment -> words.minute(moment, clock.getZone()))
        .orElse(words.text("editing.when.shipped"));
  }

  static String origin(Origin origin, Words words) {
    return words.text("editing.origin." + origin.code());
  }

  /** A revision as the heading of a column. */
  String heading(Revision revision, Words words) {
    return words.text("editing.revision", revision.number())
        + ", "
        + when(revision, words)
        + (revision.actorName().isEmpty() ? "" : ", " + revision.actorName());
  }

  /** The names of the fields of the top level, as the form calls them. */
  static List<String> fieldNames(Iterable<String> fields, Words words) {
    List<String> names = new ArrayList<>();
    for (String field : fields) {
      String name =
          HelpField.all().stream()
              .filter(it -> it.path().equals(field) || it.path().startsWith(field + "."))
              .map(it -> it.name(words))
              .findFirst()
              .orElse(
                  field.equals("rule")
                      ? words.text("editing.field.rule")
                      : field.equals("withdrawn") ? words.text("editing.mark.withdrawn") : field);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
