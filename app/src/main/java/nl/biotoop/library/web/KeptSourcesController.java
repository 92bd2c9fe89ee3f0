package nl.biotoop.library.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.library.Source;
import nl.biotoop.library.SourceCheck;
import nl.biotoop.library.SourceChecks;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.links.DeadLink;
import nl.biotoop.support.links.RegisterLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources, for who keeps them true: which are dead, and who looked when. */
@Controller
class KeptSourcesController {
  private static final int LONGEST_DAY = 40;

  private final SourceLibrary library;
  private final SourceChecks checks;
  private final RegisterLinks links;
  private final CurrentUser current;
  private final Clock clock;

  KeptSourcesController(
      SourceLibrary library,
      SourceChecks checks,
      RegisterLinks links,
      CurrentUser current,
      Clock clock) {
    this.library = library;
    this.checks = checks;
    this.links = links;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/bronnen", "/en/manage/sources"})
  Page all(@RequestParam(name = "done", defaultValue = "") String done, Language language) {
    current.with(Access.FIGURES);
    Words words = Words.of(language);
    List<Source> sources = library.all();
    Map<String, DeadLink> dead =
        links.dead(sources.stream().map(Source::url).flatMap(Optional::stream));
    return new KeptSourcesPage(
        sources.stream()
            .filter(source -> source.code().equals(done))
            .map(source -> source.title().in(language))
            .findFirst()
            .orElse(""),
        links.isOn(),
        (int) sources.stream().filter(source -> source.checkedOn().isEmpty()).count(),
        sources.stream().flatMap(source -> dead(source, dead, words)).toList(),
        sources.stream()
            .sorted(Comparator.comparing(source -> source.checkedOn().orElse(LocalDate.MIN)))
            .map(source -> line(source, words))
            .toList());
  }

  private static Stream<KeptSourcesPage.Dead> dead(
      Source source, Map<String, DeadLink> dead, Words words) {
    return source
        .url()
        .flatMap(url -> Optional.ofNullable(dead.get(url)))
        .map(link ->
            new KeptSourcesPage.Dead(
                address(source.code(), words.language()),
                source.title().in(words.language()),
                SourceWords.language(source, words),
                link.url() + ": " + problem(link, words)))
        .stream();
  }

  private static String problem(DeadLink link, Words words) {
    return words.text("editing.dead-link." + link.problem().code());
  }

  private static KeptSourcesPage.Line line(Source source, Words words) {
    return new KeptSourcesPage.Line(
        address(source.code(), words.language()),
        source.title().in(words.language()),
        SourceWords.language(source, words),
        SourceWords.by(source, words),
        SourceWords.kind(source.kind(), words),
        source.checkedOn().map(words::day).orElseGet(() -> words.text("library.unchecked")));
  }

  private static String address(String code, Language language) {
    return Paths.of(language, "beheer", "bronnen") + "/" + code;
  }

  @GetMapping({"/nl/beheer/bronnen/{code}", "/en/manage/sources/{code}"})
  Page one(@PathVariable("code") String code, Language language) {
    Account account = current.with(Access.FIGURES);
    return page(
        account, found(code), LocalDate.now(clock).toString(), "", List.of(), Words.of(language));
  }

  @PostMapping({"/nl/beheer/bronnen/{code}/nagekeken", "/en/manage/sources/{code}/checked"})
  View check(
      @PathVariable("code") String code,
      @RequestParam(name = "on", defaultValue = "") String on,
      @RequestParam(name = "note", defaultValue = "") String note,
      Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Source source = found(code);
    List<Fault> faults = new ArrayList<>();
    Optional<LocalDate> day = day(on);
    if (day.isEmpty()) {
      faults.add(new Fault("on", words.text("library.error.on", words.day(today()))));
    }
    String text = Typed.text(note);
    if (text.length() > SourceCheck.LONGEST_NOTE) {
      faults.add(new Fault("note", words.text("library.error.note", SourceCheck.LONGEST_NOTE)));
    }
    if (!faults.isEmpty()) {
      return page(account, source, on, note, faults, words);
    }
    checks.add(account, source, day.orElseThrow(), text);
    return new SeeOther(Paths.of(language, "beheer", "bronnen") + "?done=" + source.code());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A day on which somebody can have looked; empty when it is none. */
  private Optional<LocalDate> day(String typed) {
    if (typed.length() > LONGEST_DAY) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip()))
          .filter(day -> !day.isAfter(today()) && !day.isBefore(SourceCheck.EARLIEST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Source found(String code) {
    return library.find(code).orElseThrow(() -> new NotFound("source"));
  }

  private Page page(
      Account account, Source source, String on, String note, List<Fault> faults, Words words) {
    return new KeptSourcePage(
        source.code(),
        source.title().in(words.language()),
        SourceWords.language(source, words),
        SourceWords.by(source, words),
        source.published(),
        source.url().orElse(""),
        links.dead(source.url().stream()).values().stream()
            .map(link -> problem(link, words))
            .findFirst()
            .orElse(""),
        on,
        note,
        checks.of(account, source.code()).stream()
            .map(check -> new KeptSourcePage.Note(words.day(check.on()), check.note()))
            .toList(),
        faults);
  }
}
