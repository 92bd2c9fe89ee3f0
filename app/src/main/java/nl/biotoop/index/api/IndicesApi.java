package nl.biotoop.index.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import nl.biotoop.index.Edition;
import nl.biotoop.index.IndexFiles;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexResult.PartScore;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.Indices;
import nl.biotoop.observation.Load;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The indices as open data. A name with a version, such as {@code eu-nuts2@1}, never moves. */
@RestController
class IndicesApi {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Indices indices;
  private final IndexFiles files;
  private final Territories territories;

  IndicesApi(Indices indices, IndexFiles files, Territories territories) {
    this.indices = indices;
    this.files = files;
    this.territories = territories;
  }

  record IndexList(String licence, List<Summary> indices) {}

  record Summary(
      String id,
      int version,
      Text name,
      Text purpose,
      int elements,
      int regions,
      boolean pinned,
      String scores) {
    static Summary of(Edition edition) {
      IndexSpec spec = edition.spec();
      return new Summary(
          spec.id(),
          spec.version(),
          spec.name(),
          spec.purpose(),
          spec.parts().size(),
          spec.regions().size(),
          edition.pinned(),
          "/api/v1/indices/" + spec.key() + "/scores");
    }
  }

  record LoadView(int number, String dataset, String origin, String sha256, boolean takenBack) {
    static LoadView of(Load load) {
      return new LoadView(
          load.number(), load.dataset(), load.origin(), load.payload(), !load.counts());
    }
  }

  record OriginView(
      int vintage,
      long seed,
      int draws,
      String software,
      String fingerprint,
      List<LoadView> loads) {
    static OriginView of(IndexResult result) {
      IndexResult.Origin origin = result.origin();
      return new OriginView(
          origin.vintage().number(),
          origin.seed(),
          origin.draws(),
          origin.software(),
          result.fingerprint(),
          origin.loads().stream().map(LoadView::of).toList());
    }
  }

  record OneIndex(String licence, Summary index, OriginView origin, JsonNode specification) {}

  record ElementView(
      String element,
      String indicator,
      String dataset,
      @Nullable BigDecimal value,
      @Nullable String year,
      List<String> flags,
      @Nullable BigDecimal scaled) {}

  record PlaceView(int place, BigDecimal low, BigDecimal median, BigDecimal high) {}

  record RegionView(
      String code,
      Text name,
      String country,
      @Nullable BigDecimal score,
      @Nullable BigDecimal additive,
      @Nullable BigDecimal logarithmic,
      @Nullable BigDecimal meanZ,
      @Nullable PlaceView rank,
      List<ElementView> elements,
      List<String> missing) {}

  record ScoreList(String licence, Summary index, OriginView origin, List<RegionView> regions) {}

  @GetMapping("/api/v1/indices")
  ResponseEntity<IndexList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new IndexList(OpenData.LICENCE, indices.editions().stream().map(Summary::of).toList()));
  }

  private Edition edition(String id) {
    return indices.find(id).orElseThrow(() -> new NotFound("index"));
  }

  @GetMapping("/api/v1/indices/{id}")
  ResponseEntity<OneIndex> one(@PathVariable("id") String id) {
    Edition edition = edition(id);
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new OneIndex(
                OpenData.LICENCE,
                Summary.of(edition),
                OriginView.of(indices.result(edition)),
                JSON.readTree(edition.spec().json())));
  }

  @GetMapping("/api/v1/indices/{id}/scores")
  ResponseEntity<ScoreList> scores(@PathVariable("id") String id) {
    Edition edition = edition(id);
    IndexResult result = indices.result(edition);
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new ScoreList(
                OpenData.LICENCE,
                Summary.of(edition),
                OriginView.of(result),
                result.regions().stream().map(this::view).toList()));
  }

  private RegionView view(RegionScore region) {
    @Nullable Score score = region.score().orElse(null);
    String code = region.region().value();
    return new RegionView(
        code,
        territories.name(region.region()).orElse(new Text(code, code)),
        region.country().value(),
        score == null ? null : OpenData.number(score.value()),
        score == null ? null : OpenData.number(score.additive()),
        score == null ? null : number(score.logarithmic()),
        score == null ? null : OpenData.number(score.meanStandard()),
        score == null
            ? null
            : new PlaceView(
                score.rank(),
                OpenData.number(score.low()),
                OpenData.number(score.median()),
                OpenData.number(score.high())),
        region.parts().stream().map(IndicesApi::view).toList(),
        region.missing().stream().map(IndexSpec.Part::indicator).toList());
  }

  private static ElementView view(PartScore part) {
    boolean known = part.figure().figure().value().isPresent();
    return new ElementView(
        part.part().element(),
        part.part().indicator(),
        part.part().dataset(),
        number(part.figure().figure().value()),
        known ? part.figure().period() : null,
        IndexFiles.flags(part),
        number(part.scaled()));
  }

  private static @Nullable BigDecimal number(OptionalDouble number) {
    return number.isPresent() ? OpenData.number(number.getAsDouble()) : null;
  }

  /** The same for a spreadsheet, with the columns of the command line. */
  @GetMapping("/api/v1/indices/{id}/scores.csv")
  ResponseEntity<String> csv(@PathVariable("id") String id) {
    Edition edition = edition(id);
    List<List<String>> rows = files.scores(indices.result(edition));
    OpenTable table = new OpenTable(rows.getFirst().toArray(String[]::new));
    rows.stream().skip(1).forEach(row -> table.add(row.stream().map(IndicesApi::cell).toArray()));
    return table.in(
        OpenData.answer(OpenTable.CSV), edition.spec().key().replace('@', '-') + ".csv");
  }

  /** A number below zero is no formula. */
  private static Object cell(String text) {
    return text.matches("-[0-9.]+") ? new BigDecimal(text) : text;
  }
}
