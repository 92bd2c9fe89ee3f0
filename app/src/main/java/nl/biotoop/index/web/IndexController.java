package nl.biotoop.index.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.biotoop.index.Edition;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexResult.PartScore;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.Indices;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The indices, for everybody. */
@Controller
class IndexController {
  private final Indices indices;
  private final IndexWords told;
  private final RegionOrigin origin;

  IndexController(Indices indices, IndexWords told, RegionOrigin origin) {
    this.indices = indices;
    this.told = told;
    this.origin = origin;
  }

  @GetMapping({"/nl/monitor/indexen", "/en/monitor/indices"})
  Page all(Language language) {
    Words words = Words.of(language);
    List<Edition> editions = indices.editions();
    return new IndicesPage(
        indices.newest().stream()
            .map(edition -> {
              IndexSpec spec = edition.spec();
              return new IndicesPage.Line(
                  Paths.of(language, "monitor", "indexen", spec.id()),
                  spec.name().in(language),
                  spec.purpose().in(language),
                  words.text(
                      "index.about", spec.version(), spec.parts().size(), spec.regions().size()),
                  versions(editions, edition, words).stream().skip(1).toList());
            })
            .toList());
  }

  /** Every version of an index, the newest first. */
  private static List<Link> versions(List<Edition> editions, Edition one, Words words) {
    return editions.stream()
        .map(Edition::spec)
        .filter(spec -> spec.id().equals(one.spec().id()))
        .sorted(Comparator.comparingInt(IndexSpec::version).reversed())
        .map(spec ->
            new Link(
                Paths.of(words.language(), "monitor", "indexen", spec.key()),
                words.text("index.version", spec.version())))
        .toList();
  }

  @GetMapping({"/nl/monitor/indexen/{id}", "/en/monitor/indices/{id}"})
  Page one(
      @PathVariable("id") String id,
      @RequestParam(name = "country", defaultValue = IndexWords.HOME) String country,
      @RequestParam(name = "rank", defaultValue = "") String rank,
      Language language) {
    Words words = Words.of(language);
    List<Edition> editions = indices.editions();
    Edition edition = Indices.find(editions, id).orElseThrow(() -> new NotFound("index"));
    IndexSpec spec = edition.spec();
    IndexResult result = indices.result(edition);
    boolean ranked = !rank.isEmpty();
    List<RegionScore> shown = told.shown(result, country, words);
    List<String> warnings = new ArrayList<>(told.takenBack(result, words));
    String obstacle = IndexWords.obstacle(result, words);
    if (!obstacle.isEmpty()) {
      warnings.add(obstacle);
    }
    return new IndexPage(
        spec.name().in(language),
        spec.purpose().in(language),
        words.text("index.version", spec.version()),
        told.limits(result, words),
        warnings,
        told.countries(result, country, words),
        ranked,
        spec.parts().stream()
            .map(part -> new IndexPage.Head(told.element(part, words), told.indicator(part, words)))
            .toList(),
        shown.stream()
            .filter(region -> region.score().isPresent())
            .map(region -> line(edition, region, ranked, words))
            .toList(),
        shown.stream()
            .filter(region -> region.score().isEmpty())
            .map(region ->
                new IndexPage.Open(
                    href(edition, region, language),
                    told.region(region.region(), words),
                    missing(region, words)))
            .toList(),
        counts(result, words),
        agreement(result, words),
        result.origin().loads().stream()
            .map(load ->
                words.text("index.load", told.table(load.dataset(), words), told.day(load, words)))
            .toList(),
        versions(editions, edition, words),
        Paths.of(language, "monitor", "indexen", spec.key(), "gewichten"),
        List.of(
            new Link("/api/v1/indices/" + spec.key() + "/scores.csv", words.text("index.csv")),
            new Link("/api/v1/indices/" + spec.key() + "/scores", words.text("index.json")),
            new Link("/api/v1/indices/" + spec.key(), words.text("index.specification"))));
  }

  private Edition edition(String id) {
    return indices.find(id).orElseThrow(() -> new NotFound("index"));
  }

  private static String href(Edition edition, RegionScore region, Language language) {
    return Paths.of(language, "monitor", "indexen", edition.spec().key(), region.region().value());
  }

  private IndexPage.Line line(Edition edition, RegionScore region, boolean ranked, Words words) {
    Score score = region.score().orElseThrow();
    return new IndexPage.Line(
        href(edition, region, words.language()),
        told.region(region.region(), words),
        IndexWords.score(score.value(), words),
        ranked ? words.number(score.rank(), 0) : "",
        ranked
            ? words.text("index.interval", RegionOrigin.low(score), RegionOrigin.high(score))
            : "",
        region.parts().stream()
            .map(part ->
                new IndexPage.Cell(
                    IndexWords.score(part.scaled().orElseThrow(), words), mark(part, words)))
            .toList());
  }

  private static String mark(PartScore part, Words words) {
    return part.isInherited() ? words.text("index.mark.inherited") : "";
  }

  private String missing(RegionScore region, Words words) {
    return told.listed(
        region.missing().stream().map(part -> told.indicator(part, words)).toList(), words);
  }

  private static String counts(IndexResult result, Words words) {
    List<RegionScore> complete = result.complete();
    return words.text(
        "index.counts",
        complete.size(),
        result.regions().size(),
        complete.stream().map(RegionScore::country).distinct().count());
  }

  private String agreement(IndexResult result, Words words) {
    if (result.obstacle().isPresent()) {
      return "";
    }
    return indices.agreement(result).stream()
        .limit(1)
        .map(one ->
            words.text(
                "index.agreement",
                IndexWords.score(one.value(), words),
                one.regions(),
                told.table(result.spec().validation().orElseThrow().dataset(), words)))
        .collect(Collectors.joining());
  }

  @GetMapping({"/nl/monitor/indexen/{id}/{region}", "/en/monitor/indices/{id}/{region}"})
  Page region(
      @PathVariable("id") String id,
      @PathVariable("region") String region,
      @RequestParam(name = "recompute", defaultValue = "") String fingerprint,
      Language language) {
    Words words = Words.of(language);
    Edition edition = edition(id);
    IndexResult result =
        fingerprint.isEmpty() ? indices.result(edition) : indices.recompute(edition);
    RegionScore score =
        RegionCode.read(region)
            .flatMap(result::region)
            .orElseThrow(() -> new NotFound("region of index"));
    return origin.page(
        result,
        score,
        fingerprint.isEmpty()
            ? IndexRegionPage.Recomputed.NOT_ASKED
            : same(edition, result, fingerprint)
                ? IndexRegionPage.Recomputed.SAME
                : IndexRegionPage.Recomputed.OTHER,
        words);
  }

  /** As on the page that asked, and as on the day on which people agreed on it. */
  private static boolean same(Edition edition, IndexResult result, String asked) {
    String now = result.fingerprint();
    return asked.equals(now)
        && (edition.fingerprint().isEmpty() || edition.fingerprint().equals(now));
  }
}
