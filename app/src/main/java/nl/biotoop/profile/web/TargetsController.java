package nl.biotoop.profile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Target;
import nl.biotoop.profile.Target.Outcome;
import nl.biotoop.profile.Targets;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures that documents name, for everybody. */
@Controller
class TargetsController {
  private final Targets targets;
  private final Territories territories;
  private final Cited.Shelf shelf;
  private final Clock clock;

  TargetsController(Targets targets, Territories territories, Cited.Shelf shelf, Clock clock) {
    this.targets = targets;
    this.territories = territories;
    this.shelf = shelf;
    this.clock = clock;
  }

  @GetMapping({"/nl/streefcijfers", "/en/targets"})
  Page targets(
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "document", defaultValue = "") String document,
      Language language) {
    Words words = Words.of(language);
    Function<Evidence, Cited> cite = shelf.in(words);
    LocalDate today = LocalDate.now(clock);
    List<Choice> regions =
        choices(
            regionsWithAName(),
            region,
            words.text("profile.targets.region.all"),
            id -> name(id, language));
    List<Choice> documents =
        choices(
            targets.all().stream().map(one -> one.evidence().code()).distinct().toList(),
            document,
            words.text("profile.targets.document.all"),
            code -> cite.apply(new Evidence(code, "", "")).title());
    List<Target> found =
        targets.all().stream()
            .filter(one -> chosen(regions).isEmpty() || one.region().equals(region))
            .filter(one -> chosen(documents).isEmpty() || one.evidence().code().equals(document))
            .toList();
    return new TargetsPage(
        regions,
        documents,
        unread(regions, region).isEmpty() ? unread(documents, document) : unread(regions, region),
        found.size(),
        count(found, today, Outcome.MISSED),
        count(found, today, Outcome.LATE_UNKNOWN),
        found.stream()
            .map(Target::region)
            .distinct()
            .map(id ->
                new TargetsPage.Group(
                    name(id, language),
                    found.stream()
                        .filter(one -> one.region().equals(id))
                        .map(one -> line(one, today, cite, words))
                        .toList()))
            .toList());
  }

  /** Every region of its own is a choice, also without figures: none is an answer too. */
  private List<String> regionsWithAName() {
    List<String> ids = new ArrayList<>();
    targets.all().stream().map(Target::region).distinct().forEach(ids::add);
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

  private static int count(List<Target> found, LocalDate today, Outcome outcome) {
    return (int) found.stream().filter(one -> one.outcome(today) == outcome).count();
  }

  private static TargetsPage.Line line(
      Target one, LocalDate today, Function<Evidence, Cited> cite, Words words) {
    Language language = words.language();
    Outcome outcome = one.outcome(today);
    Optional<Target.Actual> actual = one.actual();
    return new TargetsPage.Line(
        one.id(),
        one.measure().in(language),
        one.amount().in(language),
        words.text("profile.target.kind." + one.kind().code()),
        words.text("profile.target.outcome." + outcome.code()),
        outcome == Outcome.MISSED || outcome == Outcome.LATE_UNKNOWN,
        one.owner().in(language),
        one.deadline().map(words::day).orElseGet(() -> words.text("profile.target.no-deadline")),
        actual
            .map(it -> it.text().in(language) + " (" + it.year() + ")")
            .orElseGet(() -> words.text("profile.target.actual.unknown")),
        actual.map(it -> cite.apply(it.evidence())).orElse(null),
        cite.apply(one.evidence()),
        one.note().in(language));
  }
}
