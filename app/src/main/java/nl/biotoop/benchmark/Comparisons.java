package nl.biotoop.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.observation.RegionFigures.Asked;
import nl.biotoop.observation.Vintage;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * The regions that are compared, with their figures, read from the store at once: European regions
 * of the second level among themselves, and COROP areas with the own regions.
 *
 * @param vintage the store as it was read
 * @param population of the European regions; empty when the store does not have it
 */
record Comparisons(
    Vintage vintage, Comparison european, Optional<Panel> population, Comparison dutch) {

  /** Reads them. */
  @Component
  static final class Reader {
    private static final String INHABITANTS = "population";
    private static final String EUROPEAN_INHABITANTS = "tgs00096";

    /** Regions that do not exist on the ground: embassies, and inhabitants of an unknown region. */
    private static final Pattern NOWHERE = Pattern.compile(".*(ZZ|XX)");

    private final Holdings holdings;
    private final Indicators indicators;
    private final RegionFigures figures;
    private final Territories territories;

    Reader(
        Holdings holdings, Indicators indicators, RegionFigures figures, Territories territories) {
      this.holdings = holdings;
      this.indicators = indicators;
      this.figures = figures;
      this.territories = territories;
    }

    Comparisons read(Vintage vintage) {
      Map<String, Holding> held = held();
      List<RegionCode> nuts2 =
          held.values().stream()
              .flatMap(one -> one.regions().stream())
              .flatMap(code -> RegionCode.read(code).stream())
              .filter(this::isEuropean)
              .distinct()
              .sorted()
              .toList();
      List<RegionCode> dutch =
          Stream.concat(
                  territories.coropAreas().stream().map(CoropArea::code),
                  territories.ownRegions().stream().map(OwnRegion::id))
              .toList();
      List<Asked> asked = new ArrayList<>();
      for (Indicator indicator : indicators.all()) {
        String dataset = indicator.datasets().getFirst();
        Holding holding = held.get(key(dataset, counted(indicator)));
        if (holding == null
            || indicator.direction() == 0
            || indicator.layer() == Indicator.Layer.NONE) {
          continue;
        }
        Set<RegionLevel> levels = levels(holding.regions());
        if (levels.contains(RegionLevel.NUTS_2)) {
          asked.add(new Asked(dataset, indicator, nuts2, holding.periods()));
        } else if (levels.contains(RegionLevel.COROP)) {
          asked.add(new Asked(dataset, indicator, dutch, holding.periods()));
        }
      }
      Holding inhabitants = held.get(key(EUROPEAN_INHABITANTS, INHABITANTS));
      if (inhabitants != null) {
        indicators
            .find(INHABITANTS)
            .ifPresent(population ->
                asked.add(
                    new Asked(EUROPEAN_INHABITANTS, population, nuts2, inhabitants.periods())));
      }
      List<Panel> panels = panels(asked);
      return new Comparisons(
          vintage,
          Comparison.of(nuts2, of(panels, nuts2)),
          panels.stream()
              .filter(panel -> panel.indicator().code().equals(INHABITANTS))
              .filter(panel -> !panel.years().isEmpty())
              .findFirst(),
          Comparison.of(dutch, of(panels, dutch)));
    }

    /** Those of a comparison; how many people live somewhere is no judgement. */
    private static List<Panel> of(List<Panel> panels, List<RegionCode> regions) {
      return panels.stream()
          .filter(panel -> panel.regions().equals(regions))
          .filter(panel -> !panel.indicator().code().equals(INHABITANTS))
          .toList();
    }

    private List<Panel> panels(List<Asked> asked) {
      List<Panel> panels = new ArrayList<>();
      Iterator<Asked> questions = asked.iterator();
      for (Map<RegionCode, SortedMap<String, RegionFigure>> series : figures.series(asked)) {
        Asked question = questions.next();
        panels.add(
            Panel.of(
                question.indicator(), question.dataset(), List.copyOf(question.regions()), series));
      }
      return panels;
    }

    /** Of today: an older code has a bridge to a newer one. */
    private boolean isEuropean(RegionCode code) {
      return code.level() == RegionLevel.NUTS_2
          && !NOWHERE.matcher(code.value()).matches()
          && territories.bridge(code).isEmpty();
    }

    /** What there is, by table and indicator. */
    private Map<String, Holding> held() {
      Map<String, Holding> held = new HashMap<>();
      holdings
          .all()
          .forEach(
              (dataset, all) -> all.forEach(one -> held.put(key(dataset, one.indicator()), one)));
      return held;
    }

    private static String key(String dataset, String indicator) {
      return dataset + "/" + indicator;
    }

    /** What the table has of it: of a quotient that is what stands above the line. */
    private static String counted(Indicator indicator) {
      return indicator.ratio().map(Indicator.Ratio::numerator).orElse(indicator.code());
    }

    private static Set<RegionLevel> levels(Collection<String> regions) {
      return regions.stream()
          .flatMap(code -> RegionCode.read(code).stream())
          .map(RegionCode::level)
          .collect(Collectors.toSet());
    }
  }
}
