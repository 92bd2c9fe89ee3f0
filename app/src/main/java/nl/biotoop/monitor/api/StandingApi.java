package nl.biotoop.monitor.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Benchmarks;
import nl.biotoop.benchmark.Standing;
import nl.biotoop.benchmark.Standing.Bottleneck;
import nl.biotoop.benchmark.Standing.ElementStanding;
import nl.biotoop.benchmark.Standing.Figured;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.benchmark.Standing.Position;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.monitor.api.StandingView.Link;
import nl.biotoop.monitor.web.StandingWords;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a region in the monitor shows, for programs. No place among others. */
@RestController
class StandingApi {
  private final Benchmarks benchmarks;
  private final Territories territories;
  private final Vocabulary vocabulary;
  private final Datasets datasets;
  private final Observations observations;

  StandingApi(
      Benchmarks benchmarks,
      Territories territories,
      Vocabulary vocabulary,
      Datasets datasets,
      Observations observations) {
    this.benchmarks = benchmarks;
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.datasets = datasets;
    this.observations = observations;
  }

  @GetMapping("/api/v1/regions/{code}/standing")
  ResponseEntity<StandingView> standing(@PathVariable("code") String code) {
    Standing standing =
        RegionCode.read(code).flatMap(benchmarks::of).orElseThrow(() -> new NotFound("region"));
    StandingView view = view(standing);
    return OpenData.answer(
            MediaType.APPLICATION_JSON,
            view.sources().stream().map(StandingView.SourceView::licenceUrl).toList())
        .body(view);
  }

  private StandingView view(Standing standing) {
    String code = standing.region().value();
    return new StandingView(
        code,
        name(standing.region()),
        standing.area().map(RegionCode::value).orElse(null),
        standing.known(),
        standing.vintage().number(),
        standing.elements().stream().map(this::element).toList(),
        standing.results().stream().map(StandingApi::measure).toList(),
        standing.bottleneck().map(StandingApi::bottleneck).orElse(null),
        standing.peers().stream().map(peer -> peer(peer.region(), peer.distance())).toList(),
        standing.context().stream().map(StandingApi::figure).toList(),
        sources(standing),
        new StandingView.Links(
            new Link("/api/v1/regions/" + code + "/standing"),
            new Link(Paths.of(Language.NL, "monitor", code))));
  }

  private Text name(RegionCode region) {
    return territories.name(region).orElse(new Text(region.value(), region.value()));
  }

  private StandingView.PeerView peer(RegionCode region, double distance) {
    return new StandingView.PeerView(region.value(), name(region), OpenData.number(distance));
  }

  private StandingView.ElementView element(ElementStanding element) {
    String id = element.element().id();
    return new StandingView.ElementView(
        id,
        element.element().label(),
        ApiCodes.of(vocabulary.layer(id)),
        position(element.position()),
        element.measures().stream().map(StandingApi::measure).toList(),
        element.better().stream().map(one -> peer(one.region(), one.distance())).toList(),
        element.measures().isEmpty()
            ? both(words -> words.text("monitor.fill." + element.element().id()))
            : null);
  }

  /** In both languages. */
  private static Text both(Function<Words, String> told) {
    return new Text(told.apply(Words.of(Language.NL)), told.apply(Words.of(Language.EN)));
  }

  private static StandingView.PositionView position(Position position) {
    Optional<Position.Likely> likely =
        position instanceof Position.Likely it ? Optional.of(it) : Optional.empty();
    return new StandingView.PositionView(
        switch (position) {
          case Position.Likely it -> ApiCodes.of(it.answer());
          case Position.TooFew _ -> "too-few";
          case Position.Unknown _ -> "unknown";
        },
        likely.map(it -> OpenData.number(it.above())).orElse(null),
        likely.map(it -> OpenData.number(it.newest())).orElse(null),
        likely.map(Position.Likely::draws).orElse(0),
        both(words -> StandingWords.answer(position, words)),
        both(words -> StandingWords.how(position, words)));
  }

  private static StandingView.FigureView figure(Figured one) {
    return new StandingView.FigureView(
        one.indicator().code(),
        one.indicator().name(),
        one.dataset(),
        one.year(),
        OpenData.number(one.figure().value().orElseThrow()),
        one.figure().status(),
        one.indicator().unit());
  }

  private static StandingView.MeasureView measure(Measured one) {
    Figured figured = one.figured();
    String series =
        String.join("/", figured.dataset(), figured.indicator().code(), one.region().value());
    return new StandingView.MeasureView(
        figure(figured),
        one.region().value(),
        figured.indicator().layer().code(),
        one.others()
            .map(others ->
                new StandingView.OthersView(
                    others.count(),
                    OpenData.number(others.low()),
                    OpenData.number(others.median()),
                    OpenData.number(others.high())))
            .orElse(null),
        position(one.position()),
        figured.indicator().substitute(),
        figured.indicator().quality(),
        new StandingView.MeasureLinks(new Link("/api/v1/figures/" + series)));
  }

  private static StandingView.BottleneckView bottleneck(Bottleneck found) {
    return new StandingView.BottleneckView(
        found.candidates().stream()
            .map(
                one -> new StandingView.ShareView(one.element().id(), OpenData.number(one.share())))
            .toList(),
        found.regions(),
        found.draws(),
        found.failed(),
        OpenData.number(found.gain()),
        found.efforts().stream()
            .map(
                one -> new StandingView.ShareView(one.element().id(), OpenData.number(one.share())))
            .toList());
  }

  /** Of everything that is shown, also of what it was worked out with. */
  private List<StandingView.SourceView> sources(Standing standing) {
    Set<String> codes =
        Stream.of(
                standing.context().stream(),
                standing.results().stream().map(Measured::figured),
                standing.elements().stream()
                    .flatMap(element -> element.measures().stream())
                    .map(Measured::figured))
            .flatMap(figures -> figures)
            .flatMap(one ->
                Stream.concat(
                    Stream.of(one.dataset()),
                    one.figure().cells().stream().map(cell -> cell.dataset())))
            .collect(Collectors.toSet());
    Map<String, List<Load>> loads = observations.countingLoads();
    return datasets.all().stream()
        .filter(dataset -> codes.contains(dataset.code()))
        .map(dataset ->
            StandingView.SourceView.of(dataset, loads.getOrDefault(dataset.code(), List.of())))
        .toList();
  }
}
