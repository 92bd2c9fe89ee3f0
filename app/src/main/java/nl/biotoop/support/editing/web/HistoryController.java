package nl.biotoop.support.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.Revision;
import nl.biotoop.support.internal.Records;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an instrument was, and how it came to be what it is. */
@Controller
class HistoryController {
  private final RegisterEditing editing;
  private final CurrentUser current;
  private final HelpFormView view;
  private final EditingWords editingWords;

  HistoryController(
      RegisterEditing editing, CurrentUser current, HelpFormView view, EditingWords editingWords) {
    this.editing = editing;
    this.current = current;
    this.view = view;
    this.editingWords = editingWords;
  }

  private RegisterEntry own(String id) {
    RegisterEntry entry = editing.entry(id).orElseThrow(() -> new NotFound("instrument"));
    if (!editing.mayChange(current.signedIn(), entry)) {
      throw new AccessDeniedException("Another's instrument");
    }
    return entry;
  }

  @GetMapping({"/nl/beheer/hulp/{id}/versies", "/en/manage/help/{id}/versions"})
  Page history(@PathVariable("id") String id, Language language) {
    RegisterEntry entry = own(id);
    Words words = Words.of(language);
    List<Revision> history = editing.history(id);
    List<HelpHistoryPage.Line> lines = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Revision revision = history.get(i);
      lines.add(
          new HelpHistoryPage.Line(
              revision.number(),
              editingWords.when(revision, words),
              revision.actorName(),
              EditingWords.origin(revision.origin(), words),
              i + 1 == history.size()
                  ? List.of()
                  : EditingWords.fieldNames(
                      Records.changed(history.get(i + 1).record(), revision.record()), words),
              i == 0));
    }
    return new HelpHistoryPage(id, EditingWords.name(entry, words), lines);
  }

  @GetMapping({"/nl/beheer/hulp/{id}/versies/{number}", "/en/manage/help/{id}/versions/{number}"})
  Page difference(
      @PathVariable("id") String id,
      @PathVariable("number") String number,
      @RequestParam(name = "with", defaultValue = "") String with,
      Language language) {
    RegisterEntry entry = own(id);
    Words words = Words.of(language);
    Revision older = revision(id, number);
    Revision newer = with.isEmpty() ? entry.newest() : revision(id, with);
    Map<String, String> before = view.texts(older.record(), words);
    Map<String, String> after = view.texts(newer.record(), words);
    List<HelpDifferencePage.Line> lines = new ArrayList<>();
    before.forEach((field, text) -> {
      String now = after.getOrDefault(field, "");
      if (!now.equals(text)) {
        lines.add(new HelpDifferencePage.Line(field, text, now));
      }
    });
    return new HelpDifferencePage(
        id,
        EditingWords.name(entry, words),
        older.number(),
        editingWords.heading(older, words),
        editingWords.heading(newer, words),
        entry.newest().number(),
        lines,
        before.size() - lines.size());
  }

  private Revision revision(String id, String number) {
    return ManagedHelpController.number(number)
        .flatMap(it -> editing.revision(id, it))
        .orElseThrow(() -> new NotFound("revision"));
  }

  @PostMapping({
    "/nl/beheer/hulp/{id}/versies/{number}/terug",
    "/en/manage/help/{id}/versions/{number}/restore"
  })
  View restore(
      @PathVariable("id") String id,
      @PathVariable("number") String number,
      @RequestParam(name = "basedOn", defaultValue = "") String basedOn,
      Language language) {
    own(id);
    Outcome outcome =
        editing.restore(
            current.signedIn(),
            id,
            ManagedHelpController.number(basedOn).orElse(-1),
            revision(id, number).number());
    if (outcome instanceof Outcome.NotYours) {
      throw new AccessDeniedException("Another's instrument");
    }
    boolean kept = outcome instanceof Outcome.Saved || outcome instanceof Outcome.Unchanged;
    // Somebody was faster, or it no longer reads: the page shows how it stands now.
    return new SeeOther(
        kept
            ? Paths.of(language, "beheer", "hulp", id) + "?saved=1"
            : Paths.of(language, "beheer", "hulp", id, "versies", number));
  }
}
