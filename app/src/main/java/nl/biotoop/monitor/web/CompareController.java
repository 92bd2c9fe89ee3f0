package nl.biotoop.monitor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Benchmarks;
import nl.biotoop.benchmark.Standing;
import nl.biotoop.benchmark.Standing.ElementStanding;
import nl.biotoop.benchmark.Standing.Figured;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.monitor.web.ComparePage.Cell;
import nl.biotoop.monitor.web.ComparePage.Row;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Regions side by side. Two that inherit one figure are not compared on it: that would compare a
 * figure with itself.
 */
@Controller
class CompareController {
  private static final int MOST = 4;
  private static final int LONGEST_CODE = 40;

  private final Benchmarks benchmarks;
  private final StandingWords told;
  private final Territories territories;

  CompareController(Benchmarks benchmarks, StandingWords told, Territories territories) {
    this.benchmarks = benchmarks;
    this.told = told;
    this.territories = territories;
  }

  /** One figure of some of the regions, by the place of the region. */
  private record Line(String element, Figured any, Map<Integer, Measured> byPlace) {}

  @GetMapping({"/nl/monitor/vergelijken", "/en/monitor/compare"})
  Page compare(
      @RequestParam(name = "region", defaultValue = "") List<String> asked, Language language) {
    Words words = Words.of(language);
    List<String> notices = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    for (String code : asked.stream().filter(it -> !it.isBlank()).distinct().toList()) {
      Optional<Standing> found = RegionCode.read(code).flatMap(benchmarks::of);
      if (found.isEmpty()) {
        notices.add(words.text("monitor.compare.unknown", shortened(code)));
      } else if (standings.size() == MOST) {
        notices.add(words.text("monitor.compare.most", MOST));
        break;
      } else {
        standings.add(found.get());
      }
    }
    return new ComparePage(
        choices(standings, words),
        notices,
        standings.stream().map(standing -> link(standing, words)).toList(),
        standings.size() < 2 ? List.of() : rows(standings, words));
  }

  private static String shortened(String code) {
    return code.length() <= LONGEST_CODE
        ? code
        : code.substring(0, code.offsetByCodePoints(0, LONGEST_CODE / 2)) + "…";
  }

  private Link link(Standing standing, Words words) {
    return new Link(
        Paths.of(words.language(), "monitor", standing.region().value()),
        told.name(standing.region(), words));
  }

  private List<List<Choice>> choices(List<Standing> standings, Words words) {
    List<List<Choice>> choices = new ArrayList<>();
    for (int place = 0; place < MOST; place++) {
      String chosen = place < standings.size() ? standings.get(place).region().value() : "";
      List<Choice> list = new ArrayList<>();
      list.add(new Choice("", words.text("monitor.compare.none"), chosen.isEmpty()));
      List<RegionCode> regions = new ArrayList<>(choosable());
      // A region from abroad is not in the list, but stays when it was asked for.
      RegionCode.read(chosen).filter(it -> !regions.contains(it)).ifPresent(regions::addFirst);
      regions.forEach(region ->
          list.add(
              new Choice(
                  region.value(), told.described(region, words), region.value().equals(chosen))));
      choices.add(list);
    }
    return choices;
  }

  private List<RegionCode> choosable() {
    return Stream.of(
            territories.ownRegions().stream().map(it -> it.id()),
            territories.provinces().stream().map(it -> it.code()),
            territories.coropAreas().stream().map(it -> it.code()))
        .flatMap(it -> it)
        .toList();
  }

  private List<Row> rows(List<Standing> standings, Words words) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (int place = 0; place < standings.size(); place++) {
      for (ElementStanding element : standings.get(place).elements()) {
        String name = element.element().label().in(words.language());
        for (Measured measured : element.measures()) {
          add(lines, name, measured, place);
        }
      }
    }
    for (int place = 0; place < standings.size(); place++) {
      for (Measured measured : standings.get(place).results()) {
        add(lines, words.text("monitor.results.short"), measured, place);
      }
    }
    return lines.values().stream().map(line -> row(line, standings, words)).toList();
  }

  private static void add(Map<String, Line> lines, String element, Measured measured, int place) {
    lines
        .computeIfAbsent(
            measured.figured().indicator().code(),
            _ -> new Line(element, measured.figured(), new LinkedHashMap<>()))
        .byPlace()
        .put(place, measured);
  }

  private Row row(Line line, List<Standing> standings, Words words) {
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < standings.size(); place++) {
      Measured measured = line.byPlace().get(place);
      cells.add(
          measured == null
              ? new Cell("", words.text("monitor.answer.unknown"), "")
              : new Cell(
                  StandingWords.origin(measured.figured(), measured.region(), words),
                  StandingWords.dated(measured.figured(), words),
                  told.described(measured.region(), words)
                          .equals(told.described(standings.get(place).region(), words))
                      ? ""
                      : words.text(
                          "monitor.compare.of", told.described(measured.region(), words))));
    }
    return new Row(
        line.element(),
        line.any().indicator().name().in(words.language()),
        line.any().indicator().unitIn(words),
        cells,
        remark(line.byPlace(), standings, words));
  }

  private String remark(Map<Integer, Measured> byPlace, List<Standing> standings, Words words) {
    List<Integer> places = List.copyOf(byPlace.keySet());
    for (int one : places) {
      for (int other : places) {
        if (one < other && isSame(byPlace.get(one), byPlace.get(other))) {
          return words.text(
              "monitor.compare.same",
              told.name(standings.get(one).region(), words),
              told.name(standings.get(other).region(), words));
        }
      }
    }
    boolean sameYear =
        byPlace.values().stream().map(it -> it.figured().year()).distinct().count() <= 1;
    return sameYear ? "" : words.text("monitor.compare.years");
  }

  private static boolean isSame(@Nullable Measured one, @Nullable Measured other) {
    return one != null
        && other != null
        && one.figured().figure().hasSourceOf(other.figured().figure());
  }
}
