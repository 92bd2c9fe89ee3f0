package nl.biotoop.observation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Obstacle;
import nl.biotoop.observation.RegionFigure.Part;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Quotient;
import nl.biotoop.observation.RegionFigure.Reason;
import nl.biotoop.observation.web.DatasetPage.Mark;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.FormerArea.Exchange;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Successor.Basis;
import org.springframework.stereotype.Component;

/** How a figure of a region came about, in words. */
@Component
final class RegionWords {
  /** More names than this are counted. */
  private static final int NAMES = 3;

  private final FigureAreas areas;
  private final Indicators indicators;

  RegionWords(FigureAreas areas, Indicators indicators) {
    this.areas = areas;
    this.indicators = indicators;
  }

  /** The value in the notation of the language; in words that there is none when there is none. */
  static String value(RegionFigure figure, Words words) {
    return figure.value().isPresent()
        ? FigureWords.number(rounded(figure), words)
        : words.text("observation.none");
  }

  /** The value as {@link #value} shows it; empty when there is none. */
  static OptionalDouble shown(RegionFigure figure) {
    return figure.value().isPresent()
        ? OptionalDouble.of(FigureWords.rounded(rounded(figure)))
        : OptionalDouble.empty();
  }

  /** What a picture must show of the figure. */
  static Mark mark(RegionFigure figure) {
    return switch (figure) {
      case Inherited _ -> Mark.INHERITED;
      case Published(Cell cell) -> FigureWords.mark(cell.figure());
      case Missing(List<Obstacle> obstacles) ->
          obstacles.stream()
                  .map(Obstacle::reason)
                  .anyMatch(why -> why == Reason.CONFIDENTIAL || why == Reason.WITHHELD)
              ? Mark.SECRET
              : Mark.NONE;
      case Built _, Quotient _, Bridged _ -> Mark.NONE;
    };
  }

  /** An estimate of a count and a quotient do not show digits they do not have. */
  private static double rounded(RegionFigure figure) {
    double value = figure.value().orElseThrow();
    return switch (figure) {
      case Built built when built.isEstimated() -> Math.round(value);
      case Quotient _ -> Math.round(value * 100) / 100.0;
      case Inherited inherited -> rounded(inherited.figure());
      case Built _, Published _, Bridged _, Missing _ -> value;
    };
  }

  /** How it came about, or why it is missing; of many areas the first are named. */
  List<String> remarks(RegionFigure figure, Words words) {
    List<String> told = new ArrayList<>(marks(figure, words));
    if (figure instanceof Missing(List<Obstacle> obstacles)) {
      told.addAll(obstacles(obstacles, NAMES, words));
    }
    String flags = FigureWords.flags(figure, words);
    if (!flags.isEmpty()) {
      told.add(words.text("observation.mark.flags", flags));
    }
    return told;
  }

  private List<String> marks(RegionFigure figure, Words words) {
    return switch (figure) {
      case Published(Cell cell) ->
          Stream.of(FigureWords.remark(cell.figure(), words))
              .filter(remark -> !remark.isEmpty())
              .map(remark -> remark + ".")
              .toList();
      case Bridged bridged -> List.of(bridged(bridged, words));
      case Built built -> built(built, words);
      case Quotient quotient -> quotient(quotient, words);
      case Inherited(RegionFigure larger, RegionCode from) -> {
        List<String> told = new ArrayList<>();
        told.add(words.text("observation.mark.inherited", areas.described(from, words)));
        if (!(larger instanceof Published)) {
          told.addAll(marks(larger, words));
        }
        yield told;
      }
      case Missing _ -> List.of();
    };
  }

  /** Of the two counts what has to be told of them, such as that one was added up. */
  private List<String> quotient(Quotient quotient, Words words) {
    return Stream.of(quotient.numerator(), quotient.denominator())
        .flatMap(count -> count instanceof Published ? Stream.of() : marks(count, words).stream())
        .distinct()
        .toList();
  }

  /** What is divided by what; empty when nothing is. */
  Optional<String> division(Indicator indicator, Words words) {
    return indicator
        .ratio()
        .map(ratio ->
            words.text(
                "observation.mark.quotient",
                indicator(ratio.numerator(), words),
                indicator(ratio.denominator(), words)));
  }

  private String indicator(String code, Words words) {
    return indicators.find(code).map(Indicator::name).orElseThrow().in(words.language());
  }

  private List<String> built(Built built, Words words) {
    List<String> told = new ArrayList<>();
    RegionCode first = built.parts().getFirst().area();
    boolean corops = first.level() == RegionLevel.COROP;
    told.add(
        corops && built.parts().size() == 1
            ? words.text("observation.mark.same-area", areas.described(first, words))
            : words.text(
                corops ? "observation.mark.corops" : "observation.mark.municipalities",
                built.parts().size()));
    if (built.isBackCast()) {
      List<RegionCode> former =
          built.parts().stream().filter(part -> part.former().isPresent()).map(Part::area).toList();
      told.add(words.text("observation.mark.back-cast", names(former, NAMES, words)));
    }
    if (built.isEstimated()) {
      told.add(words.text("observation.mark.estimated"));
    }
    if (!built.exchanges().isEmpty()) {
      told.add(words.text("observation.mark.exchanged"));
    }
    return told;
  }

  private String bridged(Bridged bridged, Words words) {
    String codes =
        String.join(", ", bridged.cells().stream().map(cell -> cell.figure().region()).toList());
    return switch (bridged.kind()) {
      case RECODED -> words.text("observation.mark.recoded", codes);
      case BORDER_MOVED -> words.text("observation.mark.border-moved", codes);
      case MERGED, SPLIT -> words.text("observation.mark.merged", codes);
    };
  }

  /** That other own regions show the very same measurement; empty when none does. */
  Optional<String> sameSource(
      RegionCode region, Map<RegionCode, RegionFigure> figures, Words words) {
    RegionFigure figure = figures.get(region);
    if (figure == null || region.level() != RegionLevel.OWN_REGION) {
      return Optional.empty();
    }
    List<RegionCode> same =
        figures.entrySet().stream()
            .filter(one -> !one.getKey().equals(region) && one.getValue().hasSourceOf(figure))
            .map(Map.Entry::getKey)
            .filter(other -> other.level() == RegionLevel.OWN_REGION)
            .toList();
    return sameSource(same, words);
  }

  /** The same of cells that a source has inherited; empty when this one is none. */
  Optional<String> sameSource(Figure figure, Collection<Figure> figures, Words words) {
    if (!figure.isInherited() || figure.value().isEmpty()) {
      return Optional.empty();
    }
    return sameSource(
        figures.stream()
            .filter(other -> !other.equals(figure) && other.value().isPresent())
            .filter(other -> other.isInherited() && other.origin().equals(figure.origin()))
            .flatMap(other -> RegionCode.read(other.region()).stream())
            .toList(),
        words);
  }

  private Optional<String> sameSource(List<RegionCode> same, Words words) {
    return same.isEmpty()
        ? Optional.empty()
        : Optional.of(words.text("observation.mark.same-source", names(same, NAMES, words)));
  }

  /** Why there is no figure, a sentence for each reason and indicator. */
  List<String> obstacles(List<Obstacle> obstacles, int named, Words words) {
    Map<List<String>, List<RegionCode>> regions = new LinkedHashMap<>();
    Map<List<String>, Obstacle> first = new LinkedHashMap<>();
    for (Obstacle obstacle : obstacles) {
      List<String> kind = List.of(obstacle.reason().name(), obstacle.indicator());
      regions.computeIfAbsent(kind, _ -> new ArrayList<>()).add(obstacle.region());
      first.putIfAbsent(kind, obstacle);
    }
    List<String> told = new ArrayList<>();
    first.forEach((kind, obstacle) ->
        told.add(
            words.text(
                "observation.obstacle." + code(obstacle.reason()),
                indicator(obstacle.indicator(), words),
                names(regions.getOrDefault(kind, List.of()), named, words))));
    return told;
  }

  private static String code(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String names(Collection<RegionCode> regions, int named, Words words) {
    List<String> names = regions.stream().map(region -> areas.name(region.value(), words)).toList();
    return names.size() <= named + 1
        ? String.join(", ", names)
        : words.text(
            "observation.and-more",
            String.join(", ", names.subList(0, named)),
            names.size() - named);
  }

  /** What moved over the border later and is not counted. */
  String exchange(Exchange exchange, Words words) {
    return words.text(
        "observation.exchange",
        words.day(exchange.date()),
        areas.name(exchange.from().value(), words),
        areas.name(exchange.to().value(), words),
        exchange
            .inhabitants()
            .map(people -> words.number(people))
            .orElseGet(() -> words.text("observation.exchange.unknown")));
  }

  /** Which part of an area counts, and what that was measured by. */
  static String share(Part part, Words words) {
    String share = words.text("observation.share", words.number(100 * part.share(), 1));
    return part.former()
        .filter(former -> !former.isWhole())
        .map(former -> share + " " + basis(former.basis(), words))
        .orElse(share);
  }

  private static String basis(Basis basis, Words words) {
    return switch (basis) {
      case INHABITANTS -> words.text("observation.share.inhabitants");
      case HECTARES -> words.text("observation.share.hectares");
      case EQUAL_PARTS -> words.text("observation.share.equal-parts");
    };
  }
}
