package nl.biotoop.support.editing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.support.editing.Draft;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.Revision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The register for whoever keeps it: the list, and the form of one instrument. */
@Controller
class ManagedHelpController {
  private static final Logger LOG = LoggerFactory.getLogger(ManagedHelpController.class);
  private static final int PER_PAGE = 50;
  private static final Period NEXT_CHECK = Period.ofDays(180);

  private final RegisterEditing editing;
  private final CurrentUser current;
  private final HelpForm form;
  private final HelpFormView view;
  private final EditingWords editingWords;
  private final ReadingEase ease;
  private final Clock clock;

  ManagedHelpController(
      RegisterEditing editing,
      CurrentUser current,
      HelpForm form,
      HelpFormView view,
      EditingWords editingWords,
      ReadingEase ease,
      Clock clock) {
    this.editing = editing;
    this.current = current;
    this.form = form;
    this.view = view;
    this.editingWords = editingWords;
    this.ease = ease;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/hulp", "/en/manage/help"})
  Page list(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "part", defaultValue = "1") String part,
      Language language) {
    Words words = Words.of(language);
    String wanted = HelpForm.plainText(query).toLowerCase(Locale.ROOT);
    List<RegisterEntry> found =
        editing.changeableBy(current.signedIn()).stream()
            .filter(entry -> matches(entry, wanted, words))
            .sorted(Comparator.comparing(entry -> EditingWords.name(entry, words)))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(found.size(), PER_PAGE));
    int number = part.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(part), 1, pages) : 1;
    String here = Paths.of(language, "beheer", "hulp") + "?q=" + encoded(query) + "&part=";
    return new ManagedHelpPage(
        HelpForm.plainText(query),
        found.stream()
            .skip((number - 1L) * PER_PAGE)
            .limit(PER_PAGE)
            .map(entry -> line(entry, words))
            .toList(),
        found.size(),
        number > 1 ? here + (number - 1) : null,
        number < pages ? here + (number + 1) : null);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean matches(RegisterEntry entry, String wanted, Words words) {
    String text =
        EditingWords.name(entry, words)
            + " "
            + entry.newest().record().path("provider").asString("");
    return wanted.isEmpty() || text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private ManagedHelpPage.Line line(RegisterEntry entry, Words words) {
    return new ManagedHelpPage.Line(
        entry.id(),
        EditingWords.name(entry, words),
        entry.newest().record().path("provider").asString(""),
        editingWords.checked(entry.newest().check(), words),
        EditingWords.marks(entry, words));
  }

  @GetMapping({"/nl/beheer/hulp/nieuw", "/en/manage/help/new"})
  Page empty(@RequestParam MultiValueMap<String, String> given, Language language) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    Map<String, List<String>> values = form.values(record);
    // The empty cell of a region's grid fills in what is missing there.
    form.typed(given)
        .forEach((path, typed) -> {
          if (!typed.isEmpty()) {
            values.put(path, typed);
          }
        });
    return page(null, Draft.NEW, values, List.of(), null, null, Shown.FORM, language);
  }

  @GetMapping({"/nl/beheer/hulp/{id}", "/en/manage/help/{id}"})
  Page form(
      @PathVariable("id") String id,
      @RequestParam(name = "saved", defaultValue = "") String saved,
      Language language) {
    RegisterEntry entry = own(id);
    return page(
        entry,
        entry.newest().number(),
        form.values(entry.newest().record()),
        List.of(),
        null,
        null,
        saved.isEmpty() ? Shown.FORM : Shown.SAVED,
        language);
  }

  private RegisterEntry own(String id) {
    Account account = current.signedIn();
    RegisterEntry entry = editing.entry(id).orElseThrow(() -> new NotFound("instrument"));
    if (!editing.mayChange(account, entry)) {
      throw new AccessDeniedException("Another's instrument");
    }
    return entry;
  }

  /** Why the form is shown. */
  private enum Shown {
    FORM,
    SAVED,
    PREVIEW,
    NOT_KEPT
  }

  private Page page(
      @Nullable RegisterEntry entry,
      int basedOn,
      Map<String, List<String>> values,
      List<RecordFault> faults,
      @Nullable Revision other,
      @Nullable Map<String, List<String>> others,
      Shown shown,
      Language language) {
    Words words = Words.of(language);
    return new HelpFormPage(
        entry == null ? "" : entry.id(),
        entry == null ? "" : EditingWords.name(entry, words),
        basedOn,
        view.parts(values, faults, others, words),
        view.faults(faults, words),
        other == null
            ? null
            : words.text("editing.conflict", other.actorName(), editingWords.when(other, words)),
        ease.warnings(values, entry, words),
        Optional.ofNullable(entry).map(it -> state(it, words)),
        shown == Shown.SAVED,
        shown == Shown.PREVIEW,
        shown == Shown.NOT_KEPT,
        entry == null
            ? Paths.of(language, "beheer", "hulp", "nieuw")
            : Paths.of(language, "beheer", "hulp", entry.id()),
        false);
  }

  private HelpFormPage.State state(RegisterEntry entry, Words words) {
    return new HelpFormPage.State(
        editingWords.checked(entry.newest().check(), words),
        LocalDate.now(clock).plus(NEXT_CHECK).toString(),
        entry.newest().withdrawn(),
        entry.faults().stream()
            .map(fault -> fault.field() + ": " + fault.problem().in(words.language()))
            .toList(),
        EditingWords.fieldNames(entry.newest().protectedFields(), words));
  }

  @PostMapping({"/nl/beheer/hulp/nieuw", "/en/manage/help/new"})
  View create(@RequestParam MultiValueMap<String, String> sent, Language language) {
    Map<String, List<String>> typed = form.typed(sent);
    List<RecordFault> faults = new ArrayList<>();
    ObjectNode record = form.record(JsonNodeFactory.instance.objectNode(), typed, faults);
    String name = record.path("name").path("nl").asString("");
    String id = NewId.of(name, it -> editing.entry(it).isPresent());
    return keep(null, new Draft(id, record, Draft.NEW), typed, faults, sent, language);
  }

  @PostMapping({"/nl/beheer/hulp/{id}", "/en/manage/help/{id}"})
  View save(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> sent,
      Language language) {
    RegisterEntry entry = own(id);
    int basedOn = number(sent.getFirst("basedOn")).orElse(entry.newest().number());
    Revision base = editing.revision(id, basedOn).orElse(entry.newest());
    Map<String, List<String>> typed = form.typed(sent);
    List<RecordFault> faults = new ArrayList<>();
    ObjectNode record = form.record(base.record(), typed, faults);
    return keep(entry, new Draft(id, record, base.number()), typed, faults, sent, language);
  }

  static Optional<Integer> number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}")
        ? Optional.of(Integer.parseInt(typed))
        : Optional.empty();
  }

  private View keep(
      @Nullable RegisterEntry entry,
      Draft draft,
      Map<String, List<String>> typed,
      List<RecordFault> faults,
      MultiValueMap<String, String> sent,
      Language language) {
    Account account = current.signedIn();
    boolean preview = sent.containsKey("preview") || !faults.isEmpty();
    Outcome outcome;
    try {
      outcome =
          preview
              ? editing.preview(account, draft, Origin.EDIT)
              : editing.save(account, draft, Origin.EDIT);
    } catch (DataAccessException | TransactionException e) {
      LOG.error("A change of {} could not be kept: {}", draft.instrumentId(), e.getMessage());
      return page(entry, draft.basedOn(), typed, faults, null, null, Shown.NOT_KEPT, language);
    }
    List<RecordFault> all = new ArrayList<>(faults);
    switch (outcome) {
      case Outcome.NotYours _ -> throw new AccessDeniedException("Another's instrument");
      case Outcome.Conflict conflict -> {
        return conflict(entry, draft, typed, conflict.newest(), all, language);
      }
      case Outcome.Refused refused -> {
        refused.faults().stream()
            .filter(fault -> all.stream().noneMatch(it -> it.field().equals(fault.field())))
            .forEach(all::add);
      }
      case Outcome.Saved _, Outcome.Unchanged _ -> {
        if (!preview) {
          return new SeeOther(
              Paths.of(language, "beheer", "hulp", draft.instrumentId()) + "?saved=1");
        }
      }
    }
    Shown shown = preview && all.isEmpty() ? Shown.PREVIEW : Shown.FORM;
    return page(entry, draft.basedOn(), typed, all, null, null, shown, language);
  }

  /** The own words stay where something was changed, the other's stand beside them. */
  private View conflict(
      @Nullable RegisterEntry entry,
      Draft draft,
      Map<String, List<String>> typed,
      Revision newest,
      List<RecordFault> faults,
      Language language) {
    Map<String, List<String>> theirs = form.values(newest.record());
    Map<String, List<String>> base =
        editing
            .revision(draft.instrumentId(), Math.max(0, draft.basedOn()))
            .map(revision -> form.values(revision.record()))
            .orElse(Map.of());
    return page(
        entry,
        newest.number(),
        HelpForm.together(base, typed, theirs),
        faults,
        newest,
        theirs,
        Shown.FORM,
        language);
  }

  @PostMapping({"/nl/beheer/hulp/{id}/nagekeken", "/en/manage/help/{id}/checked"})
  View check(
      @PathVariable("id") String id,
      @RequestParam(name = "basedOn", defaultValue = "") String basedOn,
      @RequestParam(name = "next", defaultValue = "") String next,
      Language language) {
    RegisterEntry entry = own(id);
    Optional<LocalDate> day;
    try {
      day = next.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(next.strip()));
    } catch (DateTimeParseException e) {
      Outcome refused =
          new Outcome.Refused(
              List.of(
                  new RecordFault(
                      Words.of(language).text("editing.check.next"),
                      new Text(
                          Words.of(Language.NL).text("editing.check.next.error"),
                          Words.of(Language.EN).text("editing.check.next.error")))));
      return after(refused, entry, language);
    }
    return after(
        editing.check(current.signedIn(), id, number(basedOn).orElse(-1), day), entry, language);
  }

  @PostMapping({"/nl/beheer/hulp/{id}/uit", "/en/manage/help/{id}/off"})
  View withdraw(
      @PathVariable("id") String id,
      @RequestParam(name = "basedOn", defaultValue = "") String basedOn,
      @RequestParam(name = "back", defaultValue = "") String back,
      Language language) {
    RegisterEntry entry = own(id);
    return after(
        editing.withdraw(current.signedIn(), id, number(basedOn).orElse(-1), back.isEmpty()),
        entry,
        language);
  }

  private View after(Outcome outcome, RegisterEntry entry, Language language) {
    return switch (outcome) {
      case Outcome.NotYours _ -> throw new AccessDeniedException("Another's instrument");
      case Outcome.Conflict conflict ->
          page(
              entry,
              conflict.newest().number(),
              form.values(conflict.newest().record()),
              List.of(),
              conflict.newest(),
              null,
              Shown.FORM,
              language);
      case Outcome.Refused refused ->
          page(
              entry,
              entry.newest().number(),
              form.values(entry.newest().record()),
              refused.faults(),
              null,
              null,
              Shown.FORM,
              language);
      case Outcome.Saved _, Outcome.Unchanged _ ->
          new SeeOther(Paths.of(language, "beheer", "hulp", entry.id()) + "?saved=1");
    };
  }
}
