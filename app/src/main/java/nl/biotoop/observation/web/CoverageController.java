package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicator.Layer;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is measured of each element, and the gaps. */
@Controller
class CoverageController {
  private final Vocabulary vocabulary;
  private final Datasets datasets;
  private final Indicators indicators;
  private final Holdings holdings;
  private final FigureFacts facts;

  CoverageController(
      Vocabulary vocabulary,
      Datasets datasets,
      Indicators indicators,
      Holdings holdings,
      FigureFacts facts) {
    this.vocabulary = vocabulary;
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
    this.facts = facts;
  }

  @GetMapping({"/nl/cijfers/dekking", "/en/figures/coverage"})
  Page coverage(Language language) {
    Words words = Words.of(language);
    Map<String, List<Holding>> held = holdings.all();
    List<CoveragePage.Element> elements =
        vocabulary.elements().stream().map(element -> element(element, held, words)).toList();
    return new CoveragePage(
        (int) elements.stream().filter(element -> !element.lines().isEmpty()).count(),
        elements,
        indicators.all().stream()
            .filter(one -> one.element().isEmpty() && one.layer() != Layer.NONE)
            .map(one -> line(one, held, words))
            .toList(),
        Paths.of(language, "cijfers", "indicatoren.csv"));
  }

  private CoveragePage.Element element(Term element, Map<String, List<Holding>> held, Words words) {
    return new CoveragePage.Element(
        element.label().in(words.language()),
        element.plain().in(words.language()),
        indicators.all().stream()
            .filter(one -> one.element().filter(element.id()::equals).isPresent())
            .map(one -> line(one, held, words))
            .toList());
  }

  private CoveragePage.Line line(
      Indicator indicator, Map<String, List<Holding>> held, Words words) {
    Language language = words.language();
    String dataset = indicator.datasets().getFirst();
    Optional<String> newest =
        held.getOrDefault(dataset, List.of()).stream()
            .filter(one -> one.indicator().equals(measured(indicator)))
            .map(one -> one.periods().getLast())
            .findFirst();
    List<String> notes = new ArrayList<>();
    if (newest.flatMap(year -> facts.staleness(indicator, year, words)).isPresent()) {
      notes.add(words.text("coverage.stale"));
    }
    String substitute = indicator.substitute().in(language);
    if (!substitute.isEmpty()) {
      notes.add(words.text("coverage.substitute", substitute));
    }
    return new CoveragePage.Line(
        Paths.of(language, "cijfers", dataset) + "?indicator=" + indicator.code(),
        indicator.name().in(language),
        words.text("coverage.layer." + indicator.layer().code()),
        newest.orElseGet(() -> words.text("observation.nothing")),
        notes,
        indicator.datasets().stream()
            .flatMap(code -> datasets.find(code).stream())
            .map(table ->
                new Link(FigureFacts.library(table.code(), words), table.title().in(language)))
            .toList());
  }

  /** What the table itself has: of a quotient that is what stands above the line. */
  private static String measured(Indicator indicator) {
    return indicator.ratio().map(Indicator.Ratio::numerator).orElse(indicator.code());
  }
}
