package nl.biotoop.profile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.NotedTarget;
import nl.biotoop.profile.NotedTarget.Draft;
import nl.biotoop.profile.Statement;
import nl.biotoop.profile.Target;
import nl.biotoop.profile.Target.Outcome;
import nl.biotoop.profile.TargetNotes;
import nl.biotoop.profile.web.TargetsPage.Noted;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures that documents name, for everybody; their regions note how they stand. */
@Controller
class TargetsController {
  private final TargetNotes targets;
  private final Territories territories;
  private final Cited.Shelf shelf;
  private final CurrentUser current;
  private final Clock clock;

  TargetsController(
      TargetNotes targets,
      Territories territories,
      Cited.Shelf shelf,
      CurrentUser current,
      Clock clock) {
    this.targets = targets;
    this.territories = territories;
    this.shelf = shelf;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/streefcijfers", "/en/targets"})
  Page targets(
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "document", defaultValue = "") String document,
      @RequestParam(name = "done", defaultValue = "") String done,
      Language language) {
    Words words = Words.of(language);
    Function<Evidence, Cited> cite = shelf.in(words);
    LocalDate today = LocalDate.now(clock);
    Optional<Account> account = current.account();
    List<NotedTarget> all = targets.all();
    List<Choice> regions =
        choices(
            regionsWithAName(all),
            region,
            words.text("profile.targets.region.all"),
            id -> name(id, language));
    List<Choice> documents =
        choices(
            all.stream().map(one -> one.target().evidence().code()).distinct().toList(),
            document,
            words.text("profile.targets.document.all"),
            code -> cite.apply(new Evidence(code, "", "")).title());
    List<NotedTarget> found =
        all.stream()
            .filter(one -> chosen(regions).isEmpty() || one.target().region().equals(region))
            .filter(one ->
                chosen(documents).isEmpty() || one.target().evidence().code().equals(document))
            .toList();
    return new TargetsPage(
        regions,
        documents,
        unread(regions, region).isEmpty() ? unread(documents, document) : unread(regions, region),
        found.size(),
        count(found, today, Outcome.MISSED),
        count(found, today, Outcome.LATE_UNKNOWN),
        done.equals("noted"),
        found.stream()
            .map(one -> one.target().region())
            .distinct()
            .map(id ->
                new TargetsPage.Group(
                    name(id, language),
                    found.stream()
                        .filter(one -> one.target().region().equals(id))
                        .map(one -> line(one, account, today, cite, words))
                        .toList()))
            .toList());
  }

  /** Every region of its own is a choice, also without figures: none is an answer too. */
  private List<String> regionsWithAName(List<NotedTarget> all) {
    List<String> ids = new ArrayList<>();
    all.stream().map(one -> one.target().region()).distinct().forEach(ids::add);
    territories.ownRegions().stream()
        .map(own -> own.id().value())
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }

  private static String chosen(List<Choice> choices) {
    return choices.stream().filter(Choice::chosen).map(Choice::value).findFirst().orElse("");
  }

  /** What was asked and is no choice; {@code ""} when it is one. */
  private static String unread(List<Choice> choices, String asked) {
    return chosen(choices).equals(asked) ? "" : asked;
  }

  private static List<Choice> choices(
      List<String> ids, String asked, String all, Function<String, String> label) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", all, !ids.contains(asked)));
    ids.forEach(id -> choices.add(new Choice(id, label.apply(id), id.equals(asked))));
    return choices;
  }

  private String name(String region, Language language) {
    return RegionCode.read(region)
        .flatMap(territories::name)
        .map(text -> text.in(language))
        .orElse(region);
  }

  private static int count(List<NotedTarget> found, LocalDate today, Outcome outcome) {
    return (int) found.stream().filter(one -> one.target().outcome(today) == outcome).count();
  }

  private static TargetsPage.Line line(
      NotedTarget noted,
      Optional<Account> account,
      LocalDate today,
      Function<Evidence, Cited> cite,
      Words words) {
    Target one = noted.target();
    Language language = words.language();
    Outcome outcome = one.outcome(today);
    List<Noted> all = notes(noted, false, cite, words);
    return new TargetsPage.Line(
        one.id(),
        one.measure().in(language),
        one.amount().in(language),
        words.text("profile.target.kind." + one.kind().code()),
        words.text("profile.target.outcome." + outcome.code()),
        outcome == Outcome.MISSED || outcome == Outcome.LATE_UNKNOWN,
        one.owner().in(language),
        one.deadline().map(words::day).orElseGet(() -> words.text("profile.target.no-deadline")),
        all.isEmpty() ? words.text("profile.target.actual.unknown") : all.getFirst().text(),
        all.isEmpty() ? null : all.getFirst().source(),
        cite.apply(one.evidence()),
        one.note().in(language),
        all.stream().skip(1).toList(),
        account.filter(it -> it.opens(Access.PROGRAMME, one.region())).isPresent()
            ? Paths.of(language, "beheer", "streefcijfers", one.id())
            : "");
  }

  /** How a figure stands and stood, the newest first; that of the content last. */
  private static List<Noted> notes(
      NotedTarget noted, boolean named, Function<Evidence, Cited> cite, Words words) {
    List<Noted> all = new ArrayList<>();
    for (NotedTarget.Note note : noted.notes()) {
      all.add(
          new Noted(
              words.text(
                  "profile.actual.on",
                  Statement.in(note.actual().text(), words.language()),
                  words.day(note.day())),
              cite.apply(note.actual().evidence()),
              named ? words.text("profile.actual.by", note.by()) : ""));
    }
    noted
        .shipped()
        .ifPresent(actual ->
            all.add(
                new Noted(
                    actual.text().in(words.language()) + " (" + actual.year() + ")",
                    cite.apply(actual.evidence()),
                    "")));
    return all;
  }

  @GetMapping({"/nl/beheer/streefcijfers/{id}", "/en/manage/targets/{id}"})
  Page form(@PathVariable("id") String id, Language language) {
    NotedTarget now = kept(id);
    Draft blank = new Draft(now.revision(), "", OptionalDouble.empty(), "", "", language);
    return form(now, blank, "", false, List.of(), language);
  }

  @PostMapping({"/nl/beheer/streefcijfers/{id}", "/en/manage/targets/{id}"})
  View note(
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "amount", defaultValue = "") String amount,
      @RequestParam(name = "day", defaultValue = "") String day,
      @RequestParam(name = "source", defaultValue = "") String source,
      Language language) {
    NotedTarget now = kept(id);
    String number = Typed.text(amount);
    Draft draft =
        new Draft(
            revision.matches("[0-9]{1,8}") ? Integer.parseInt(revision) : -1,
            Typed.text(text),
            number.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Typed.number(number, language).orElse(Double.NaN)),
            Typed.text(day),
            Typed.text(source),
            language);
    List<Fault> faults = faults(draft, Words.of(language));
    if (!faults.isEmpty()) {
      return form(now, draft, number, false, faults, language);
    }
    Account account = current.with(Access.PROGRAMME, now.target().region());
    Optional<NotedTarget> overtaken = targets.add(account, now.target(), draft);
    return overtaken.isPresent()
        ? form(overtaken.get(), draft, number, true, List.of(), language)
        : new SeeOther(
            Paths.of(language, "streefcijfers")
                + "?region="
                + now.target().region()
                + "&done=noted#cijfer-"
                + id);
  }

  /** The figure, for who runs the programme of its region. */
  private NotedTarget kept(String id) {
    NotedTarget found = targets.find(id).orElseThrow(() -> new NotFound("target"));
    current.with(Access.PROGRAMME, found.target().region());
    return found;
  }

  private List<Fault> faults(Draft draft, Words words) {
    return draft.problems(LocalDate.now(clock)).stream()
        .map(problem ->
            switch (problem) {
              case TEXT ->
                  new Fault("text", words.text("profile.actual.error.text", Draft.LONGEST_TEXT));
              case AMOUNT -> new Fault("amount", words.text("profile.actual.error.amount"));
              case DAY -> new Fault("day", words.text("profile.actual.error.day"));
              case SOURCE ->
                  new Fault("source", words.text("profile.actual.error.source", Evidence.LONGEST));
            })
        .toList();
  }

  private Page form(
      NotedTarget now,
      Draft draft,
      String amount,
      boolean overtaken,
      List<Fault> faults,
      Language language) {
    Words words = Words.of(language);
    Target target = now.target();
    return new ActualFormPage(
        name(target.region(), language),
        Paths.of(language, "streefcijfers") + "?region=" + target.region(),
        target.measure().in(language),
        target.amount().in(language),
        target.threshold().isPresent(),
        overtaken ? now.revision() : draft.basedOn(),
        draft.text(),
        amount,
        draft.day(),
        draft.source(),
        overtaken,
        notes(now, true, shelf.in(words), words),
        faults);
  }
}
