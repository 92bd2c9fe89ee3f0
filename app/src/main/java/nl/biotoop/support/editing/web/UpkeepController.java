package nl.biotoop.support.editing.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contacts;
import nl.biotoop.support.CorrectionReport;
import nl.biotoop.support.CorrectionReports;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.links.DeadLink;
import nl.biotoop.support.links.RegisterLinks;
import nl.biotoop.support.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What in the register asks for attention, and the way to give it. */
@Controller
class UpkeepController {
  private static final int MOST_LINES = 10;
  private static final int MOST_REPORTS = 500;
  private static final int MOST_CHECKS = 25;
  private static final Period NEXT_CHECK = Period.ofDays(180);

  private final RegisterEditing editing;
  private final CorrectionReports reports;
  private final Proposals proposals;
  private final RegisterLinks links;
  private final Contacts contacts;
  private final CurrentUser current;
  private final HelpForm form;
  private final HelpFormView view;
  private final EditingWords editingWords;
  private final Clock clock;

  UpkeepController(
      RegisterEditing editing,
      CorrectionReports reports,
      Proposals proposals,
      RegisterLinks links,
      Contacts contacts,
      CurrentUser current,
      HelpForm form,
      HelpFormView view,
      EditingWords editingWords,
      Clock clock) {
    this.editing = editing;
    this.reports = reports;
    this.proposals = proposals;
    this.links = links;
    this.contacts = contacts;
    this.current = current;
    this.form = form;
    this.view = view;
    this.editingWords = editingWords;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer", "/en/manage"})
  Page home(Language language) {
    return home(null, language);
  }

  private Page home(ManageHomePage.@Nullable Unanswered unanswered, Language language) {
    Words words = Words.of(language);
    Instant now = clock.instant();
    Map<String, RegisterEntry> own =
        editing.changeableBy(current.signedIn()).stream()
            .collect(Collectors.toMap(RegisterEntry::id, entry -> entry));
    List<RegisterEntry> inUse = own.values().stream().filter(UpkeepController::isInUse).toList();
    return new ManageHomePage(
        (int) inUse.stream().filter(entry -> needsCheck(entry, now)).count(),
        proposals.toAnswer(current.signedIn(), MOST_REPORTS).size(),
        links.isOn(),
        reports.open(MOST_REPORTS).stream()
            .filter(report -> own.containsKey(report.instrumentId()))
            .limit(MOST_CHECKS)
            .map(report -> report(report, own.get(report.instrumentId()), words))
            .toList(),
        List.of(
            group(
                words.text("editing.home.unreadable"),
                own.values(),
                it -> !it.faults().isEmpty(),
                words),
            deadLinks(inUse, links.dead(), words),
            group(words.text("editing.home.closed"), inUse, entry -> isClosed(entry, now), words),
            group(
                words.text("editing.home.no-contact"),
                inUse,
                UpkeepController::lacksContact,
                words)),
        unanswered);
  }

  /** What is over, or out of the register, needs no upkeep. */
  private static boolean isInUse(RegisterEntry entry) {
    return !entry.newest().withdrawn()
        && entry
            .instrument()
            .filter(instrument -> instrument.status() != Instrument.Status.ENDED)
            .isPresent();
  }

  private static boolean needsCheck(RegisterEntry entry, Instant now) {
    return entry.newest().check().filter(check -> check.isFresh(now)).isEmpty();
  }

  private static boolean isClosed(RegisterEntry entry, Instant now) {
    return entry.instrument().filter(it -> it.window().at(now).isClosed()).isPresent();
  }

  private static boolean lacksContact(RegisterEntry entry) {
    return entry.instrument().filter(it -> it.contact().url() == null).isPresent();
  }

  private static ManageHomePage.Group group(
      String title, Collection<RegisterEntry> entries, Predicate<RegisterEntry> asks, Words words) {
    return group(
        title,
        entries.stream()
            .filter(asks)
            .map(
                entry -> new ManageHomePage.Line(entry.id(), EditingWords.name(entry, words), "")));
  }

  /** The addresses of the instruments, and of the organisations to call, that no longer answer. */
  private ManageHomePage.Group deadLinks(
      List<RegisterEntry> entries, Map<String, DeadLink> dead, Words words) {
    Stream<ManageHomePage.Line> instruments =
        entries.stream()
            .flatMap(entry ->
                entry.instrument().stream()
                    .flatMap(RegisterLinks::addresses)
                    .flatMap(url -> Stream.ofNullable(dead.get(url)))
                    .map(link -> line(entry.id(), EditingWords.name(entry, words), link, words)));
    Stream<ManageHomePage.Line> organisations =
        contacts.all().stream()
            .flatMap(contact ->
                Stream.ofNullable(contact.url())
                    .flatMap(url -> Stream.ofNullable(dead.get(url)))
                    .map(link -> line("", contact.name(), link, words)));
    return group(words.text("editing.home.dead-link"), Stream.concat(instruments, organisations));
  }

  private static ManageHomePage.Line line(String id, String name, DeadLink link, Words words) {
    String problem = words.text("editing.dead-link." + link.problem().code());
    return new ManageHomePage.Line(id, name, link.url() + ": " + problem);
  }

  private static ManageHomePage.Group group(String title, Stream<ManageHomePage.Line> found) {
    List<ManageHomePage.Line> lines =
        found.sorted(Comparator.comparing(ManageHomePage.Line::name)).toList();
    return new ManageHomePage.Group(
        title, lines.stream().limit(MOST_LINES).toList(), Math.max(0, lines.size() - MOST_LINES));
  }

  private ManageHomePage.Report report(
      CorrectionReport report, @Nullable RegisterEntry entry, Words words) {
    CorrectionReport.Kind kind = report.kind();
    String name = entry == null ? report.instrumentId() : EditingWords.name(entry, words);
    return new ManageHomePage.Report(
        report.id().toString(),
        report.instrumentId(),
        name,
        words.text("report.kind." + code(kind)),
        report.explanation(),
        words.text("editing.reports.on", name, words.minute(report.reportedAt(), clock.getZone())));
  }

  private static String code(CorrectionReport.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @PostMapping({"/nl/beheer/meldingen/{id}", "/en/manage/reports/{id}"})
  View handle(
      @PathVariable("id") String id,
      @RequestParam(name = "answer", defaultValue = "") String typed,
      Language language) {
    UUID report = Ids.read(id).orElseThrow(() -> new NotFound("report"));
    Account account = current.signedIn();
    Optional<RegisterEntry> entry = reports.instrumentOf(report).flatMap(editing::entry);
    if (entry.isPresent() && !editing.mayChange(account, entry.get())) {
      throw new AccessDeniedException("Another's instrument");
    }
    String answer = HelpForm.plainText(typed);
    if (answer.isEmpty() || answer.length() > CorrectionReport.LONGEST_ANSWER) {
      String error =
          Words.of(language).text("editing.reports.error", CorrectionReport.LONGEST_ANSWER);
      return home(new ManageHomePage.Unanswered(id, error), language);
    }
    if (entry.isPresent()) {
      reports.handle(account, report, answer);
    }
    return new SeeOther(Paths.of(language, "beheer"));
  }

  @GetMapping({"/nl/beheer/nakijken", "/en/manage/to-check"})
  Page checks(
      @RequestParam(name = "done", defaultValue = "") String done,
      @RequestParam(name = "missed", defaultValue = "") String missed,
      Language language) {
    Words words = Words.of(language);
    Instant now = clock.instant();
    List<RegisterEntry> entries =
        editing.changeableBy(current.signedIn()).stream()
            .filter(UpkeepController::isInUse)
            .filter(entry -> needsCheck(entry, now))
            .sorted(Comparator.comparing(UpkeepController::lastChecked))
            .toList();
    return new ChecksPage(
        entries.stream().limit(MOST_CHECKS).map(entry -> line(entry, words)).toList(),
        entries.size(),
        ManagedHelpController.number(done).orElse(0),
        ManagedHelpController.number(missed).orElse(0));
  }

  /** Those never checked come first. */
  private static Instant lastChecked(RegisterEntry entry) {
    return entry.newest().check().map(check -> check.at()).orElse(Instant.EPOCH);
  }

  private ChecksPage.Line line(RegisterEntry entry, Words words) {
    Map<String, List<String>> values = form.values(entry.newest().record());
    List<String> facts = new ArrayList<>();
    for (HelpField field : HelpField.all()) {
      String text = view.text(field, values, words);
      boolean shown = field.path().startsWith("amount") || field.path().startsWith("window");
      if (shown && !text.isEmpty()) {
        facts.add(field.name(words) + ": " + text);
      }
    }
    return new ChecksPage.Line(
        entry.id(),
        entry.newest().number(),
        EditingWords.name(entry, words),
        entry.newest().record().path("summary").path(words.language().code()).asString(""),
        String.join("; ", facts),
        editingWords.checked(entry.newest().check(), words),
        entry.instrument().flatMap(Instrument::source).map(Instrument.Source::url).orElse(null));
  }

  /** Each box holds the instrument and the revision that was looked at. */
  @PostMapping({"/nl/beheer/nakijken", "/en/manage/to-check"})
  View check(
      @RequestParam(name = "right", defaultValue = "") List<String> ticked, Language language) {
    Account account = current.signedIn();
    int done = 0;
    int missed = 0;
    Optional<LocalDate> next = Optional.of(LocalDate.now(clock).plus(NEXT_CHECK));
    for (String box : new HashSet<>(ticked).stream().sorted().limit(MOST_CHECKS).toList()) {
      int at = box.lastIndexOf('@');
      Optional<Integer> basedOn = ManagedHelpController.number(box.substring(at + 1));
      if (at > 0 && basedOn.isPresent() && editing.entry(box.substring(0, at)).isPresent()) {
        Outcome outcome = editing.check(account, box.substring(0, at), basedOn.get(), next);
        done += outcome instanceof Outcome.Saved ? 1 : 0;
        missed += outcome instanceof Outcome.Conflict ? 1 : 0;
      }
    }
    return new SeeOther(
        Paths.of(language, "beheer", "nakijken") + "?done=" + done + "&missed=" + missed);
  }
}
