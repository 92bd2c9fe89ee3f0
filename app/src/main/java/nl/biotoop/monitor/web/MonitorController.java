package nl.biotoop.monitor.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Benchmarks;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where regions stand, for everybody. */
@Controller
class MonitorController {
  private final Benchmarks benchmarks;
  private final StandingPages pages;
  private final Sheets sheets;
  private final StandingWords told;
  private final Territories territories;
  private final Clock clock;

  MonitorController(
      Benchmarks benchmarks,
      StandingPages pages,
      Sheets sheets,
      StandingWords told,
      Territories territories,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.pages = pages;
    this.sheets = sheets;
    this.told = told;
    this.territories = territories;
    this.clock = clock;
  }

  @GetMapping({"/nl/monitor", "/en/monitor"})
  Page monitor(Language language) {
    Words words = Words.of(language);
    return new MonitorPage(
        List.of(
            group("own", territories.ownRegions().stream().map(it -> it.id()), words),
            group("province", territories.provinces().stream().map(it -> it.code()), words),
            group("corop", territories.coropAreas().stream().map(it -> it.code()), words)),
        Paths.of(language, "monitor", "vergelijken"));
  }

  private MonitorPage.Group group(String sort, Stream<RegionCode> regions, Words words) {
    return new MonitorPage.Group(
        words.text("monitor.group." + sort),
        regions
            .map(region -> new Link(StandingPages.address(region, words), told.name(region, words)))
            .toList());
  }

  @GetMapping({"/nl/monitor/{region}", "/en/monitor/{region}"})
  Page standing(
      @PathVariable("region") String region,
      @RequestParam(name = StandingPages.RANK, defaultValue = "") String rank,
      Language language) {
    return RegionCode.read(region)
        .flatMap(benchmarks::of)
        .map(standing ->
            pages.page(
                standing,
                rank.isEmpty() ? Map.of() : benchmarks.places(standing.region()),
                Words.of(language)))
        .orElseThrow(() -> new NotFound("region"));
  }

  @GetMapping({"/nl/monitor/{region}/blad", "/en/monitor/{region}/sheet"})
  Page sheet(@PathVariable("region") String region, Language language) {
    return sheets
        .page(region, LocalDate.now(clock), language)
        .orElseThrow(() -> new NotFound("region"));
  }
}
