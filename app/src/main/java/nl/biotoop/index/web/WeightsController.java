package nl.biotoop.index.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.index.Edition;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.Indices;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets everybody try other weights, without a trace. */
@Controller
class WeightsController {
  private final Indices indices;
  private final IndexWords told;

  WeightsController(Indices indices, IndexWords told) {
    this.indices = indices;
    this.told = told;
  }

  @GetMapping({"/nl/monitor/indexen/{id}/gewichten", "/en/monitor/indices/{id}/weights"})
  Page weights(
      @PathVariable("id") String id,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = "country", defaultValue = IndexWords.HOME) String country,
      @RequestParam(name = "rank", defaultValue = "") String rank,
      Language language) {
    Words words = Words.of(language);
    Edition edition = indices.find(id).orElseThrow(() -> new NotFound("index"));
    IndexSpec spec = edition.spec();
    IndexResult agreed = indices.result(edition);
    List<Fault> faults = new ArrayList<>();
    List<Double> weights = read(spec, fields, faults, words);
    boolean ranked = !rank.isEmpty();
    return new WeightsPage(
        spec.name().in(language) + ", " + words.text("index.version", spec.version()),
        Paths.of(language, "monitor", "indexen", spec.key()),
        spec.parts().stream()
            .map(part ->
                new WeightsPage.Weight(
                    field(part),
                    told.element(part, words),
                    fields.getOrDefault(field(part), words.number(part.weight(), 3)),
                    words.number(part.weight(), 3)))
            .toList(),
        told.countries(agreed, country, words),
        ranked,
        IndexWords.obstacle(agreed, words),
        faults.isEmpty() ? lines(agreed, weights, country, ranked, words) : List.of(),
        faults);
  }

  private static String field(IndexSpec.Part part) {
    return ProposalForm.WEIGHT + part.element();
  }

  /** The weights as typed, those that were agreed on where nothing was. */
  private List<Double> read(
      IndexSpec spec, Map<String, String> fields, List<Fault> faults, Words words) {
    List<Double> weights = new ArrayList<>();
    for (IndexSpec.Part part : spec.parts()) {
      Optional<Double> weight =
          Optional.ofNullable(fields.get(field(part)))
              .map(typed ->
                  Typed.number(typed, words.language()).stream()
                      .boxed()
                      .filter(it -> it >= 0 && it <= IndexSpec.HEAVIEST)
                      .findFirst()
                      .orElse(Double.NaN))
              .or(() -> Optional.of(part.weight()));
      if (weight.get().isNaN()) {
        faults.add(
            new Fault(
                field(part),
                told.element(part, words) + ": " + words.text("index.propose.error.weight")));
      }
      weights.add(weight.get());
    }
    if (faults.isEmpty() && weights.stream().allMatch(weight -> weight == 0)) {
      faults.add(new Fault(field(spec.parts().getFirst()), words.text("index.propose.error.zero")));
    }
    return weights;
  }

  private List<WeightsPage.Line> lines(
      IndexResult agreed, List<Double> weights, String country, boolean ranked, Words words) {
    IndexResult other = indices.weighing(agreed, weights);
    List<WeightsPage.Line> lines = new ArrayList<>();
    for (RegionScore region : told.shown(agreed, country, words)) {
      Optional<Score> before = region.score();
      Optional<Score> after = other.region(region.region()).flatMap(RegionScore::score);
      if (before.isPresent() && after.isPresent()) {
        lines.add(
            new WeightsPage.Line(
                Paths.of(
                    words.language(),
                    "monitor",
                    "indexen",
                    agreed.spec().key(),
                    region.region().value()),
                told.region(region.region(), words),
                IndexWords.score(before.get().value(), words),
                IndexWords.score(after.get().value(), words),
                ranked ? places(before.get(), words) : "",
                ranked ? places(after.get(), words) : ""));
      }
    }
    return lines;
  }

  private static String places(Score score, Words words) {
    return words.text("index.interval", RegionOrigin.low(score), RegionOrigin.high(score));
  }
}
