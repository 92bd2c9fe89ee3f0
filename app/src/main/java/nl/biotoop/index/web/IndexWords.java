package nl.biotoop.index.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexResult.PartScore;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** What the pages say of an index. */
@Component
final class IndexWords {
  private static final List<String> FLAGS = List.of("b", "e", "p", "u", "d");
  private static final int DECIMALS = 2;
  private static final String ALL = "all";

  /** The country that is shown first. */
  static final String HOME = "NL";

  private final Vocabulary vocabulary;
  private final Indicators indicators;
  private final Datasets datasets;
  private final Territories territories;
  private final Clock clock;

  IndexWords(
      Vocabulary vocabulary,
      Indicators indicators,
      Datasets datasets,
      Territories territories,
      Clock clock) {
    this.vocabulary = vocabulary;
    this.indicators = indicators;
    this.datasets = datasets;
    this.territories = territories;
    this.clock = clock;
  }

  String region(RegionCode region, Words words) {
    return territories.name(region, words.language());
  }

  /** The regions of a country, by name; all of them when there is no such country. */
  List<RegionScore> shown(IndexResult result, String country, Words words) {
    boolean known =
        result.regions().stream().anyMatch(one -> one.country().value().equals(country));
    Collator collator = Collator.getInstance(Locale.of(words.language().code()));
    return result.regions().stream()
        .filter(region -> !known || region.country().value().equals(country))
        .sorted(
            Comparator.comparing(
                    (RegionScore region) -> region(region.country(), words), collator::compare)
                .thenComparing(region -> region(region.region(), words), collator::compare))
        .toList();
  }

  /** The countries of an index, to choose from. */
  List<Choice> countries(IndexResult result, String chosen, Words words) {
    Map<String, String> names = new TreeMap<>(Collator.getInstance(Locale.of("nl"))::compare);
    for (RegionScore region : result.regions()) {
      names.put(region(region.country(), words), region.country().value());
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(ALL, words.text("index.country.all"), !names.containsValue(chosen)));
    names.forEach((name, code) -> choices.add(new Choice(code, name, code.equals(chosen))));
    return choices;
  }

  String element(IndexSpec.Part part, Words words) {
    return vocabulary.element(part.element()).label().in(words.language());
  }

  String indicator(IndexSpec.Part part, Words words) {
    return indicators
        .find(part.indicator())
        .map(one -> one.name().in(words.language()))
        .orElse(part.indicator());
  }

  String unit(IndexSpec.Part part, Words words) {
    return indicators.find(part.indicator()).map(one -> one.unitIn(words)).orElse("");
  }

  /** Two decimals, also when they are zero: so that a column of scores lines up. */
  static String score(double number, Words words) {
    String text = words.number(number, DECIMALS);
    String point = words.language() == Language.NL ? "," : ".";
    int at = text.indexOf(point);
    return at < 0
        ? text + point + "0".repeat(DECIMALS)
        : text + "0".repeat(DECIMALS - (text.length() - at - 1));
  }

  /** What to know of the figure of an element, short; none when there is nothing to know. */
  List<String> remarks(PartScore part, Words words) {
    List<String> remarks = new ArrayList<>();
    RegionFigure figure = part.figure().figure();
    if (figure.value().isEmpty()) {
      return remarks;
    }
    if (part.isInherited()) {
      remarks.add(words.text("index.remark.inherited"));
    }
    if (figure instanceof RegionFigure.Bridged bridged) {
      remarks.add(
          words.text(
              "index.remark.bridged",
              bridged.cells().stream()
                  .map(Cell::figure)
                  .map(one -> one.region())
                  .collect(Collectors.joining(", "))));
    }
    if (part.part().substitute()) {
      remarks.add(words.text("index.remark.substitute"));
    }
    FLAGS.stream()
        .filter(figure.status()::contains)
        .forEach(flag -> remarks.add(words.text("observation.flag." + flag)));
    return remarks;
  }

  /** The elements of the shared model that an index has no figure for. */
  List<String> without(IndexSpec spec, Words words) {
    return vocabulary.elements().stream()
        .filter(
            element -> spec.parts().stream().noneMatch(part -> part.element().equals(element.id())))
        .map(Term::label)
        .map(label -> label.in(words.language()))
        .toList();
  }

  /** What the figures cannot say. */
  List<String> limits(IndexResult result, Words words) {
    IndexSpec spec = result.spec();
    List<String> limits = new ArrayList<>();
    List<String> without = without(spec, words);
    if (!without.isEmpty()) {
      limits.add(
          words.text(
              "index.limit.elements",
              spec.parts().size(),
              vocabulary.elements().size(),
              listed(without, words)));
    }
    List<String> years =
        result.complete().stream()
            .flatMap(region -> region.parts().stream())
            .map(part -> part.figure().period())
            .distinct()
            .sorted()
            .toList();
    if (years.size() > 1) {
      limits.add(words.text("index.limit.years", years.getFirst(), years.getLast()));
    }
    for (IndexSpec.Part part : spec.parts()) {
      if (part.substitute()) {
        limits.add(
            words.text(
                "index.limit.substitute",
                indicator(part, words),
                lower(
                    indicators
                        .find(part.indicator())
                        .map(one -> one.substitute().in(words.language()))
                        .orElse(""))));
      }
    }
    if (result.complete().stream()
        .anyMatch(region -> region.parts().stream().anyMatch(PartScore::isInherited))) {
      limits.add(words.text("index.limit.inherited"));
    }
    return limits;
  }

  private static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1).replaceAll("\\.$", "");
  }

  String listed(List<String> names, Words words) {
    return names.size() < 2
        ? String.join("", names)
        : words.text(
            "index.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  /** Why nobody has a score; {@code ""} when there are scores. */
  static String obstacle(IndexResult result, Words words) {
    return result
        .obstacle()
        .map(obstacle ->
            switch (obstacle) {
              case TOO_FEW -> words.text("index.obstacle.too-few");
              case NOT_COMPUTABLE -> words.text("index.obstacle.not-computable");
            })
        .orElse("");
  }

  /** That a load was taken back since; none when none was. */
  List<String> takenBack(IndexResult result, Words words) {
    return result.origin().takenBack().stream()
        .map(load -> words.text("index.taken-back", table(load.dataset(), words), day(load, words)))
        .toList();
  }

  String table(String dataset, Words words) {
    return datasets.find(dataset).map(one -> one.title().in(words.language())).orElse(dataset);
  }

  /** When a load came in; of one from a file also where that came from. */
  String day(Load load, Words words) {
    String day = words.day(LocalDate.ofInstant(load.at(), clock.getZone()));
    return load.file().map(it -> words.text("index.load.file", day, it.source())).orElse(day);
  }

  Link series(PartScore part, RegionCode region, Words words) {
    String known =
        part.figure().figure().cells().stream()
            .map(cell -> cell.figure().region())
            .findFirst()
            .orElse(region.value());
    return new Link(
        Paths.of(
            words.language(), "cijfers", part.part().dataset(), part.part().indicator(), known),
        indicator(part.part(), words));
  }
}
