package nl.biotoop.resilience.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Quotient;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.resilience.AgainstNation;
import nl.biotoop.resilience.AgainstNation.Own;
import nl.biotoop.resilience.AgainstNation.Phases;
import nl.biotoop.resilience.ResilienceProfile;
import nl.biotoop.resilience.ResilienceProfiles;
import nl.biotoop.resilience.Shock;
import nl.biotoop.resilience.Stretch;
import nl.biotoop.resilience.web.ResiliencePage.Cell;
import nl.biotoop.resilience.web.ResiliencePage.ShockBox;
import nl.biotoop.rules.Text;
import nl.biotoop.statistics.resilience.RegionalCycle.NoDownturn;
import nl.biotoop.statistics.resilience.RegionalCycle.NotRegained;
import nl.biotoop.statistics.resilience.RegionalCycle.Regained;
import nl.biotoop.statistics.resilience.RegionalCycle.Unknown;
import nl.biotoop.statistics.resilience.Resilience;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** Shocks and how regions came through them, as people read it. */
@Component
final class ResilienceWords {
  private static final double HUNDRED = 100;

  private final Territories territories;
  private final SourceLibrary library;

  ResilienceWords(Territories territories, SourceLibrary library) {
    this.territories = territories;
    this.library = library;
  }

  /** The name of an area; the code as it stands when no name is known. */
  String name(RegionCode area, Words words) {
    return territories.name(area, words.language());
  }

  /** One year, or the first and the last. */
  static String years(int from, int until, Words words) {
    return from == until
        ? String.valueOf(from)
        : words.text("resilience.years", String.valueOf(from), String.valueOf(until));
  }

  static String kind(Shock.Kind kind, Words words) {
    return words.text(
        kind == Shock.Kind.EXTERNAL ? "resilience.kind.external" : "resilience.kind.internal");
  }

  ShockBox box(Shock shock, Words words) {
    String areas =
        shock.areas().stream().map(area -> name(area, words)).collect(Collectors.joining(", "));
    String source =
        switch (shock.source()) {
          case Shock.Origin.Listed(String code) ->
              library.titles().getOrDefault(code, new Text(code, code)).in(words.language());
          case Shock.Origin.Named(String text) -> text;
        };
    return new ShockBox(
        Paths.of(words.language(), "monitor", "veerkracht") + "?shock=" + shock.code(),
        shock.name().in(words.language()),
        years(shock.from(), shock.until(), words),
        kind(shock.kind(), words),
        areas.isEmpty() ? words.text("resilience.everywhere") : areas,
        shock.text().in(words.language()),
        source,
        shock.source() instanceof Shock.Origin.Listed(String code)
            ? Paths.of(words.language(), "bronnen") + "#bron-" + code
            : "");
  }

  /** Before, during and after, with their years. */
  static List<String> headings(Shock shock, Words words) {
    int from = shock.from();
    int until = shock.until();
    return List.of(
        words.text("resilience.before", years(from - ResilienceProfiles.YEARS, from - 1, words)),
        words.text("resilience.during", years(from, until, words)),
        words.text("resilience.after", years(until + 1, until + ResilienceProfiles.YEARS, words)));
  }

  /** The means of before, during and after with their years, and the change. */
  static List<Cell> cells(ResilienceProfile profile, Words words) {
    return List.of(
        mean(profile.before(), words),
        mean(profile.during(), words),
        mean(profile.after(), words),
        profile.change().isPresent()
            ? new Cell(percent(profile.change().getAsDouble(), words), true)
            : new Cell(words.text("resilience.too-few"), false));
  }

  private static Cell mean(Stretch stretch, Words words) {
    return stretch.mean().isPresent()
        ? new Cell(
            words.text(
                "resilience.mean", words.number(stretch.mean().getAsDouble(), 1), stretch.n()),
            true)
        : new Cell(words.text("resilience.too-few"), false);
  }

  /** A growth with its sign. */
  static String percent(double share, Words words) {
    String number = words.text("resilience.percent", words.number(HUNDRED * share, 1));
    return share > 0 ? "+" + number : number;
  }

  /** What has to be told of how the figures came about; {@code ""} when a source has them. */
  String remark(ResilienceProfile profile, Words words) {
    List<RegionFigure> used =
        profile
            .figures()
            .subMap(profile.before().from(), profile.after().until() + 1)
            .values()
            .stream()
            .toList();
    List<String> told = new ArrayList<>();
    used.stream()
        .filter(Inherited.class::isInstance)
        .map(figure -> ((Inherited) figure).from())
        .distinct()
        .map(from -> words.text("resilience.inherited", name(from, words)))
        .forEach(told::add);
    if (!profile.leftOut().isEmpty()) {
      told.add(
          words.text(
              "resilience.left-out",
              profile.leftOut().stream()
                  .sorted()
                  .map(area -> name(area, words))
                  .collect(Collectors.joining(", "))));
    }
    if (used.stream().anyMatch(ResilienceWords::isBuilt)) {
      told.add(words.text("resilience.built"));
    }
    if (used.stream().anyMatch(figure -> figure.status().contains("b"))) {
      told.add(words.text("resilience.break"));
    }
    if (used.stream().anyMatch(figure -> figure.status().contains("p"))) {
      told.add(words.text("resilience.provisional"));
    }
    return String.join(" ", told);
  }

  private static boolean isBuilt(RegionFigure figure) {
    return figure instanceof Built
        || (figure instanceof Quotient quotient
            && (quotient.numerator() instanceof Built || quotient.denominator() instanceof Built));
  }

  /** What the country did. */
  List<String> country(AgainstNation against, Words words) {
    String country = name(against.nation(), words);
    Optional<Phases> known = against.phases();
    if (known.isEmpty()) {
      return List.of(words.text("resilience.nation.unknown", country));
    }
    Phases phases = known.get();
    List<String> told = new ArrayList<>();
    if (phases.peak() == phases.trough()) {
      told.add(words.text("resilience.nation.steady", country));
    } else {
      told.add(
          words.text(
              "resilience.nation.shrank",
              country,
              String.valueOf(phases.peak()),
              String.valueOf(phases.trough()),
              words.number(-HUNDRED * phases.contraction(), 1)));
      told.add(
          phases.next() == phases.trough()
              ? words.text("resilience.nation.not-grown", country, String.valueOf(phases.trough()))
              : words.text(
                  "resilience.nation.grew",
                  String.valueOf(phases.trough()),
                  String.valueOf(phases.next()),
                  words.number(HUNDRED * phases.expansion(), 1)));
    }
    if (against.isAlone()) {
      told.add(words.text("resilience.alone", country));
    }
    return told;
  }

  /** An index with what it means, or why there is none. */
  static String index(Resilience resilience, Words words) {
    return switch (resilience) {
      case Resilience.Index(double value, double _, double _) ->
          words.text(
              Math.abs(value) < 0.005
                  ? "resilience.index.same"
                  : value > 0 ? "resilience.index.better" : "resilience.index.worse",
              // Adding nothing makes 0 of -0.
              words.number(Math.round(HUNDRED * value) / HUNDRED + 0.0));
      case Resilience.Undefined(Resilience.Reason reason) ->
          switch (reason) {
            case MISSING_VALUE -> words.text("resilience.index.missing");
            case NATION_DID_NOT_CONTRACT -> words.text("resilience.index.steady");
            case NATION_DID_NOT_EXPAND -> words.text("resilience.index.not-grown");
            case NEAR_ZERO_DENOMINATOR -> words.text("resilience.index.near-zero");
          };
    };
  }

  /** Whether the region is back where it was before. */
  static String own(Own own, Words words) {
    return switch (own.cycle()) {
      case Regained back ->
          words.text(
              "resilience.own.regained",
              String.valueOf(own.year(back.trough() + back.recovery())),
              String.valueOf(own.year(back.peak())),
              String.valueOf(own.year(back.trough())),
              words.number(-HUNDRED * back.depth(), 1),
              back.recovery());
      case NotRegained under ->
          words.text(
              "resilience.own.not-regained",
              String.valueOf(own.lastYear()),
              String.valueOf(own.year(under.peak())),
              String.valueOf(own.year(under.trough())),
              words.number(-HUNDRED * under.depth(), 1),
              under.atLeast());
      case NoDownturn _ -> words.text("resilience.own.none");
      case Unknown _ -> words.text("resilience.own.unknown");
    };
  }
}
