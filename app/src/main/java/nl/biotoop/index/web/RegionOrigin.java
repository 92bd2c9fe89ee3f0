package nl.biotoop.index.web;

import java.util.ArrayList;
import java.util.List;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexResult.Origin;
import nl.biotoop.index.IndexResult.PartScore;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.web.IndexRegionPage.Fact;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;
import org.springframework.stereotype.Component;

/** How the score of one region came about, step by step. */
@Component
final class RegionOrigin {
  private static final int DECIMALS = 3;

  private final IndexWords told;

  RegionOrigin(IndexWords told) {
    this.told = told;
  }

  /** The place that 5 % of the draws stay at or below, as a whole place. */
  static int low(Score score) {
    return (int) Math.floor(score.low());
  }

  /** The place that 95 % of the draws stay at or below, as a whole place. */
  static int high(Score score) {
    return (int) Math.ceil(score.high());
  }

  IndexRegionPage page(
      IndexResult result, RegionScore region, IndexRegionPage.Recomputed recomputed, Words words) {
    IndexSpec spec = result.spec();
    String name = told.region(region.region(), words);
    List<String> warnings = new ArrayList<>(told.takenBack(result, words));
    String obstacle = IndexWords.obstacle(result, words);
    if (!obstacle.isEmpty()) {
      warnings.add(obstacle);
    }
    return new IndexRegionPage(
        new Link(
            Paths.of(words.language(), "monitor", "indexen", spec.key()),
            spec.name().in(words.language())),
        name,
        region.region().value(),
        region.missing().isEmpty()
            ? ""
            : words.text(
                "index.region.missing",
                told.listed(
                    region.missing().stream().map(part -> told.indicator(part, words)).toList(),
                    words)),
        warnings,
        region.parts().stream().map(part -> raw(part, region, words)).toList(),
        scale(spec, words),
        region.score().isEmpty()
            ? List.of()
            : region.parts().stream().map(part -> scaled(part, result, words)).toList(),
        region.score().map(score -> scores(score, spec, words)).orElse(List.of()),
        region
            .score()
            .map(score ->
                words.text(
                    "index.sure",
                    name,
                    low(score),
                    high(score),
                    result.complete().size(),
                    words.number(score.median(), 0),
                    words.number(result.origin().draws(), 0)))
            .orElse(""),
        origin(result, words),
        result.origin().loads().stream()
            .map(load ->
                new IndexRegionPage.Hashed(
                    words.text(
                        "index.load.exact",
                        told.table(load.dataset(), words),
                        told.day(load, words),
                        "" + load.number()),
                    load.payload()))
            .toList(),
        result.fingerprint(),
        recomputed);
  }

  private IndexRegionPage.Raw raw(PartScore part, RegionScore region, Words words) {
    boolean known = part.figure().figure().value().isPresent();
    return new IndexRegionPage.Raw(
        told.element(part.part(), words),
        told.series(part, region.region(), words),
        known ? part.figure().period() : "",
        known
            ? words.text(
                "index.with-unit",
                words.number(part.figure().figure().value().orElseThrow(), DECIMALS),
                told.unit(part.part(), words))
            : words.text("observation.none"),
        sentence(told.remarks(part, words)));
  }

  private static String sentence(List<String> remarks) {
    String joined = String.join("; ", remarks);
    return joined.isEmpty()
        ? ""
        : joined.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + joined.substring(1) + ".";
  }

  private IndexRegionPage.Scaled scaled(PartScore part, IndexResult result, Words words) {
    double[] values =
        result.complete().stream()
            .flatMap(region -> region.parts().stream())
            .filter(one -> one.part().equals(part.part()))
            .mapToDouble(one -> one.figure().figure().value().orElseThrow())
            .toArray();
    Moments moments = Moments.of(values);
    return new IndexRegionPage.Scaled(
        told.element(part.part(), words),
        words.number(part.figure().figure().value().orElseThrow(), DECIMALS),
        words.number(moments.mean(), DECIMALS),
        words.number(moments.standardDeviation(Deviation.POPULATION), DECIMALS),
        words.number(part.standard().orElseThrow(), DECIMALS),
        words.number(part.scaled().orElseThrow(), DECIMALS),
        words.number(part.part().weight(), DECIMALS));
  }

  /** How the figures come to one scale, in words. */
  static String scale(IndexSpec spec, Words words) {
    return switch (spec.choices().normalisation()) {
      case Normalisation.ExpZ(_, double cap) when Double.isInfinite(cap) ->
          words.text("index.scale.exponential");
      case Normalisation.ExpZ(_, double cap) ->
          words.text("index.scale.capped", words.number(cap, DECIMALS));
      case Normalisation.MinMax(double lower, double upper) ->
          words.text(
              "index.scale.min-max", words.number(lower, DECIMALS), words.number(upper, DECIMALS));
      default -> words.text("index.scale.other");
    };
  }

  /** How the scaled values become one number, in words. */
  static String aggregation(IndexSpec spec, Words words) {
    return switch (spec.choices().aggregation()) {
      case Aggregation.PowerMean(double power) when power == 1 ->
          words.text("index.aggregation.arithmetic");
      case Aggregation.PowerMean(double power) when power == 0 ->
          words.text("index.aggregation.geometric");
      case Aggregation.PowerMean(double power) when power == -1 ->
          words.text("index.aggregation.harmonic");
      default -> words.text("index.aggregation.other");
    };
  }

  private static List<Fact> scores(Score score, IndexSpec spec, Words words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.text("index.score"),
            words.text(
                "index.score.by",
                words.number(score.value(), DECIMALS),
                aggregation(spec, words))));
    facts.add(new Fact(words.text("index.additive"), words.number(score.additive(), DECIMALS)));
    facts.add(
        new Fact(
            words.text("index.logarithmic"),
            score.logarithmic().isPresent()
                ? words.number(score.logarithmic().getAsDouble(), DECIMALS)
                : words.text("observation.none")));
    facts.add(new Fact(words.text("index.mean-z"), words.number(score.meanStandard(), DECIMALS)));
    return facts;
  }

  private static List<Fact> origin(IndexResult result, Words words) {
    Origin origin = result.origin();
    return List.of(
        new Fact(words.text("index.origin.version"), result.spec().key()),
        new Fact(words.text("index.origin.vintage"), "" + origin.vintage().number()),
        new Fact(words.text("index.origin.seed"), "" + origin.seed()),
        new Fact(words.text("index.origin.draws"), words.number(origin.draws(), 0)),
        new Fact(words.text("index.origin.software"), origin.software()),
        new Fact(
            words.text("index.origin.regions"),
            words.text(
                "index.origin.regions.text", result.complete().size(), result.regions().size())));
  }
}
