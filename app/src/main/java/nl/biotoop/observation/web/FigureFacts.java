package nl.biotoop.observation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.web.DatasetPage.Fact;
import nl.biotoop.observation.web.DatasetPage.Intake;
import nl.biotoop.observation.web.DatasetPage.Source;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Component;

/** What the pages about figures say of an indicator and of a source. */
@Component
final class FigureFacts {
  private static final int DECEMBER = 12;

  private final Observations observations;
  private final Vocabulary vocabulary;
  private final Clock clock;

  FigureFacts(Observations observations, Vocabulary vocabulary, Clock clock) {
    this.observations = observations;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  List<Fact> about(Indicator indicator, Words words) {
    Language language = words.language();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(words.text("observation.definition"), indicator.definition().in(language)));
    facts.add(new Fact(words.text("observation.unit"), indicator.unitIn(words)));
    facts.add(new Fact(words.text("observation.direction"), direction(indicator, words)));
    facts.add(
        new Fact(
            words.text("observation.element"),
            indicator
                .element()
                .map(id -> vocabulary.element(id).label().in(language))
                .orElseGet(() -> words.text("observation.element.none"))));
    add(facts, words.text("observation.substitute"), indicator.substitute().in(language));
    add(facts, words.text("observation.quality"), indicator.quality().in(language));
    return facts;
  }

  private static String direction(Indicator indicator, Words words) {
    return switch (indicator.direction()) {
      case 1 -> words.text("observation.direction.more");
      case -1 -> words.text("observation.direction.less");
      default -> words.text("observation.direction.neither");
    };
  }

  private static void add(List<Fact> facts, String label, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(label, text));
    }
  }

  Source source(Dataset dataset, Words words) {
    List<Load> loads = observations.loads(dataset.code());
    List<String> files = FromFile.sources(loads);
    return new Source(
        dataset.owner(),
        dataset.url(),
        dataset.licence(),
        dataset.licenceUrl(),
        library(dataset.code(), words),
        files.isEmpty()
            ? List.of()
            : List.of(
                words.text("observation.file.note", dataset.owner()),
                words.text("observation.file.licence")),
        files,
        loads.stream()
            .map(load ->
                new Intake(
                    intake(load, words),
                    load.file()
                        .map(it -> words.text("observation.load.file", it.name(), it.source()))
                        .orElse(""),
                    load.payload()))
            .toList());
  }

  /** A series for a spreadsheet and for programs. */
  static List<Link> files(String dataset, String indicator, String region, Words words) {
    String open = "/api/v1/figures/" + String.join("/", dataset, indicator, region);
    return List.of(
        new Link(open + ".csv", words.text("observation.series.csv")),
        new Link(open, words.text("observation.series.json")),
        new Link(open + ".jsonstat.json", words.text("observation.series.json-stat")));
  }

  /** Where a table stands among all sources. */
  static String library(String dataset, Words words) {
    return Paths.of(words.language(), "bronnen") + "#bron-" + dataset;
  }

  /** The numbers of the loads that count and came from a file somebody handed in. */
  Set<Integer> fromFiles() {
    return observations.countingLoads().values().stream()
        .flatMap(List::stream)
        .filter(load -> load.file().isPresent())
        .map(Load::number)
        .collect(Collectors.toSet());
  }

  /** The day of a load, and whether it came from a file. */
  String loaded(Instant at, boolean fromFile, Words words) {
    return fromFile ? words.text("observation.loaded.file", day(at, words)) : day(at, words);
  }

  /** When a load came in, with how many figures, and whether the program did it by itself. */
  String intake(Load load, Words words) {
    String text =
        words.text(
            load.actor().isPresent() ? "observation.load.fetched" : "observation.load.shipped",
            day(load.at(), words),
            load.figures());
    text = load.file().isPresent() ? words.text("observation.loaded.file", text) : text;
    return load.counts() ? text : text + ". " + words.text("observation.load.taken-back");
  }

  String day(Instant at, Words words) {
    return words.day(LocalDate.ofInstant(at, clock.getZone()));
  }

  /** That the newest figure is older than we want; empty when it is not. */
  Optional<String> staleness(Indicator indicator, String newest, Words words) {
    if (!newest.matches("[12][0-9]{3}.*")) {
      return Optional.empty();
    }
    YearMonth end = YearMonth.of(Integer.parseInt(newest.substring(0, 4)), DECEMBER);
    return end.plusMonths(indicator.freshMonths()).isBefore(YearMonth.now(clock))
        ? Optional.of(words.text("observation.stale", newest))
        : Optional.empty();
  }
}
