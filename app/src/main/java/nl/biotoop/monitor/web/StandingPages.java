package nl.biotoop.monitor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.benchmark.Place;
import nl.biotoop.benchmark.Standing;
import nl.biotoop.benchmark.Standing.Bottleneck;
import nl.biotoop.benchmark.Standing.ElementStanding;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.benchmark.Standing.Position;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.ecosystem.Vocabulary.Layer;
import nl.biotoop.monitor.web.StandingPage.BottleneckView;
import nl.biotoop.monitor.web.StandingPage.Gap;
import nl.biotoop.monitor.web.StandingPage.Learning;
import nl.biotoop.monitor.web.StandingPage.PlaceView;
import nl.biotoop.monitor.web.StandingPage.Row;
import nl.biotoop.observation.Indicator;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import org.springframework.stereotype.Component;

/** Makes the page of a region out of where it stands. */
@Component
final class StandingPages {
  /** So many regions to learn from are shown of an element. */
  private static final int TEACHERS = 3;

  private static final String RESULTS = "uitkomsten";

  /** In an address: the places are asked for. */
  static final String RANK = "rank";

  private static final String PLACES = "plaatsen";

  private final StandingWords told;
  private final Vocabulary vocabulary;

  StandingPages(StandingWords told, Vocabulary vocabulary) {
    this.told = told;
    this.vocabulary = vocabulary;
  }

  /** The address of the page. */
  static String address(RegionCode region, Words words) {
    return Paths.of(words.language(), "monitor", region.value());
  }

  /** The page without places. */
  StandingPage page(Standing standing, Words words) {
    return page(standing, Map.of(), words);
  }

  /**
   * The page.
   *
   * @param places by element; none when nobody asked for them
   */
  StandingPage page(Standing standing, Map<Term, Place> places, Words words) {
    Language language = words.language();
    return new StandingPage(
        told.name(standing.region(), words),
        standing.known(),
        standing
            .area()
            .filter(area -> isSmaller(standing.region()))
            .map(area -> told.described(area, words))
            .orElse(""),
        model(standing, words),
        standing.elements().stream().map(element -> row(element, words)).toList(),
        address(standing.region(), words)
            + (places.isEmpty() ? "?" + RANK + "=yes#" : "#")
            + PLACES,
        places.entrySet().stream().map(one -> place(one.getKey(), one.getValue(), words)).toList(),
        standing.results().stream().map(result -> row(result, words)).toList(),
        standing.elements().stream()
            .filter(element -> element.measures().isEmpty())
            .map(element -> gap(element, words))
            .toList(),
        bottleneck(standing, words),
        standing.elements().stream()
            .filter(element -> !element.better().isEmpty())
            .map(element -> learning(element, words))
            .toList(),
        standing.peers().stream()
            .map(peer ->
                new StandingPage.PeerView(
                    address(peer.region(), words),
                    told.described(peer.region(), words),
                    StandingWords.likeness(peer.distance(), words)))
            .toList(),
        standing.context().stream()
            .map(figured ->
                words.text(
                    "monitor.context.line",
                    figured.indicator().name().in(language),
                    StandingWords.dated(figured, words)))
            .toList(),
        more(standing.region(), words));
  }

  private static PlaceView place(Term element, Place place, Words words) {
    String name = element.label().in(words.language());
    return switch (place) {
      case Place.Found found ->
          new PlaceView(
              name,
              words.text("monitor.place.of", found.place(), found.of()),
              words.text("monitor.place.interval", found.low(), found.high()));
      case Place.TooFew _ -> new PlaceView(name, words.text("monitor.too-few"), "");
      case Place.Unknown _ -> new PlaceView(name, words.text("monitor.answer.unknown"), "");
    };
  }

  private List<Link> more(RegionCode region, Words words) {
    Language language = words.language();
    String name = told.name(region, words);
    List<Link> more = new ArrayList<>();
    more.add(
        new Link(
            Paths.of(language, "monitor", region.value(), "blad"),
            words.text("monitor.region.sheet", name)));
    more.add(
        new Link(
            Paths.of(language, "monitor", "vergelijken") + "?region=" + region,
            words.text("monitor.region.compare", name)));
    more.add(
        new Link(
            Paths.of(language, "monitor", region.value(), "jaren"),
            words.text("monitor.region.years", name)));
    if (region.level() == RegionLevel.OWN_REGION) {
      more.add(
          new Link(
              Paths.of(language, "regioprofiel", region.value()),
              words.text("monitor.region.profile", name)));
    }
    return more;
  }

  private static boolean isSmaller(RegionCode region) {
    return region.level() == RegionLevel.OWN_REGION || region.level() == RegionLevel.COROP;
  }

  private static String anchor(ElementStanding element) {
    return "onderdeel-" + element.element().id();
  }

  private Row row(ElementStanding element, Words words) {
    return new Row(
        anchor(element),
        element.element().label().in(words.language()),
        StandingWords.answer(element.position(), words),
        StandingWords.how(element.position(), words),
        StandingWords.tone(element.position()),
        element.measures().stream().map(measured -> told.measure(measured, words)).toList());
  }

  private Row row(Measured result, Words words) {
    return new Row(
        "",
        result.figured().indicator().name().in(words.language()),
        StandingWords.answer(result.position(), words),
        StandingWords.how(result.position(), words),
        StandingWords.tone(result.position()),
        List.of(told.measure(result, words)));
  }

  private static Gap gap(ElementStanding element, Words words) {
    return new Gap(
        anchor(element),
        element.element().label().in(words.language()),
        words.text("monitor.fill." + element.element().id()));
  }

  private Model model(Standing standing, Words words) {
    List<Model.Layer> layers = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      layers.add(
          new Model.Layer(
              words.text("monitor.layer." + layer.name()),
              standing.elements().stream()
                  .filter(element -> vocabulary.layer(element.element().id()) == layer)
                  .map(element ->
                      new Model.Content(
                          "#" + anchor(element),
                          element.element().label().in(words.language()),
                          StandingWords.answer(element.position(), words),
                          StandingWords.tone(element.position())))
                  .toList()));
    }
    for (Indicator.Layer layer : List.of(Indicator.Layer.OUTPUT, Indicator.Layer.OUTCOME)) {
      List<Measured> of =
          standing.results().stream()
              .filter(result -> result.figured().indicator().layer() == layer)
              .toList();
      layers.add(
          new Model.Layer(
              words.text("monitor.layer." + layer.name()),
              List.of(
                  new Model.Content(
                      "#" + RESULTS,
                      words.text("monitor.layer.what." + layer.code()),
                      summary(of, words),
                      "undecided"))));
    }
    return Model.of(layers);
  }

  /** How many of the results are better and worse than the middle, in a few words. */
  private static String summary(List<Measured> results, Words words) {
    if (results.isEmpty()) {
      return words.text("monitor.answer.unknown");
    }
    long better = results.stream().filter(it -> is(it.position(), "better")).count();
    long worse = results.stream().filter(it -> is(it.position(), "worse")).count();
    return words.text("monitor.layer.summary", better, results.size(), worse);
  }

  private static boolean is(Position position, String tone) {
    return StandingWords.tone(position).equals(tone);
  }

  private static BottleneckView bottleneck(Standing standing, Words words) {
    Optional<Bottleneck> found = standing.bottleneck();
    if (found.isEmpty()) {
      return new BottleneckView(
          "", List.of(), List.of(), List.of(), words.text("monitor.bottleneck.unknown"));
    }
    Bottleneck bottleneck = found.get();
    Language language = words.language();
    Bottleneck.Candidate first = bottleneck.candidates().getFirst();
    String element = first.element().label().in(language);
    return new BottleneckView(
        words.text("monitor.bottleneck.first", element, first.ofTen()),
        bottleneck.candidates().stream()
            .map(one ->
                words.text(
                    "monitor.bottleneck.line", one.element().label().in(language), one.ofTen()))
            .toList(),
        bottleneck.efforts().stream()
            .map(one ->
                words.text(
                    "monitor.effort.line",
                    one.element().label().in(language),
                    Math.round(one.share() * 100)))
            .toList(),
        steps(first.element().id(), element, words),
        words.text(
            "monitor.bottleneck.note",
            bottleneck.candidates().size(),
            bottleneck.regions(),
            bottleneck.draws() - bottleneck.failed()));
  }

  /** What can be done about an element now. */
  private static List<Link> steps(String element, String name, Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "hulp") + "?element=" + element,
            words.text("monitor.step.help", name)),
        new Link(Paths.of(words.language(), "vragen", "inzicht"), words.text("monitor.step.needs")),
        new Link(Paths.of(words.language(), "vraag"), words.text("monitor.step.ask")));
  }

  private Learning learning(ElementStanding element, Words words) {
    return new Learning(
        element.element().label().in(words.language()),
        element.measures().stream()
            .map(it -> StandingWords.dated(it.figured(), words))
            .collect(Collectors.joining("; ")),
        element.better().stream()
            .limit(TEACHERS)
            .map(better ->
                new StandingPage.Better(
                    address(better.region(), words),
                    told.described(better.region(), words),
                    better.figures().stream()
                        .map(it -> StandingWords.dated(it, words))
                        .collect(Collectors.joining("; ")),
                    StandingWords.likeness(better.distance(), words)))
            .toList(),
        Math.max(0, element.better().size() - TEACHERS));
  }
}
