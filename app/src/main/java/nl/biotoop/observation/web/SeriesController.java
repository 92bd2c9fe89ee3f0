package nl.biotoop.observation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Events.Event;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Holdings.Version;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Shell;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** One indicator of one area through the years, on our own site and on those of partners. */
@Controller
class SeriesController {
  /** What the code of a house may look like; anything else is not looked up. */
  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

  private static final int LONGEST_CODE = 40;

  private final Datasets datasets;
  private final Indicators indicators;
  private final Holdings holdings;
  private final FigureAreas places;
  private final FigureFacts facts;
  private final RegionPages regions;
  private final RegionWords told;
  private final EventWords events;
  private final Shell.House.Keeper houses;

  SeriesController(
      Datasets datasets,
      Indicators indicators,
      Holdings holdings,
      FigureAreas places,
      FigureFacts facts,
      RegionPages regions,
      RegionWords told,
      EventWords events,
      Shell.House.Keeper houses) {
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
    this.places = places;
    this.facts = facts;
    this.regions = regions;
    this.told = told;
    this.events = events;
    this.houses = houses;
  }

  @GetMapping({
    "/nl/cijfers/{dataset}/{indicator}/{region}",
    "/en/figures/{dataset}/{indicator}/{region}"
  })
  Page series(
      @PathVariable("dataset") String code,
      @PathVariable("indicator") String indicator,
      @PathVariable("region") String region,
      @RequestParam(name = "year", defaultValue = "") String year,
      @RequestParam(name = "house", defaultValue = "") String house,
      Language language) {
    Words words = Words.of(language);
    Dataset dataset = datasets.find(code).orElseThrow(() -> new NotFound("dataset"));
    Holding held =
        regions.held(dataset).stream()
            .filter(one -> one.indicator().equals(indicator))
            .findFirst()
            .orElseThrow(() -> new NotFound("indicator"));
    Optional<Indicator> known = indicators.find(indicator);
    Optional<RegionCode> built =
        RegionCode.read(region)
            .filter(it -> known.filter(one -> regions.tells(one, held, it)).isPresent());
    if (built.isPresent()) {
      return regions.page(
          dataset,
          known.orElseThrow(),
          held,
          built.get(),
          year,
          embed(code, indicator, region, house, words),
          words);
    }
    if (!held.regions().contains(region)) {
      throw new NotFound("region");
    }
    Map<String, List<Version>> series = holdings.series(code, indicator, region);
    SortedSet<String> periods = new TreeSet<>(held.periods());
    periods.addAll(series.keySet());
    List<Event> happened = events.in(region);
    Set<Integer> fromFiles = facts.fromFiles();
    Optional<SeriesPicture.Drawn> drawn =
        SeriesPicture.of(
            series.values().stream()
                .flatMap(versions -> Holdings.current(versions).stream())
                .map(Version::figure)
                .toList(),
            happened,
            words);
    Map<String, RegionFigure> bridged =
        known
            .map(one ->
                regions.bridged(
                    dataset,
                    one,
                    region,
                    periods.stream().filter(it -> !series.containsKey(it)).toList()))
            .orElse(Map.of());
    return new SeriesPage(
        name(indicator, words),
        places.name(region, words),
        region,
        places.later(region, words),
        known.map(one -> one.unitIn(words)).orElse(""),
        new Link(
            Paths.of(language, "cijfers", code) + "?indicator=" + indicator,
            dataset.title().in(language)),
        known.map(one -> facts.about(one, words)).orElse(List.of()),
        drawn.map(SeriesPicture.Drawn::picture),
        drawn.map(SeriesPicture.Drawn::fromZero).orElse(true),
        periods.stream()
            .map(period ->
                line(
                    absent(indicator, region, period),
                    series.getOrDefault(period, List.of()),
                    Optional.ofNullable(bridged.get(period)),
                    EventWords.during(happened, period, words),
                    fromFiles,
                    words))
            .toList(),
        FigureFacts.files(code, indicator, region, words),
        embed(code, indicator, region, house, words),
        facts.source(dataset, words));
  }

  /** The same in a frame on the site of a house; without a house nobody may frame it. */
  @GetMapping({
    "/nl/inbed/cijfers/{dataset}/{indicator}/{region}",
    "/en/embed/figures/{dataset}/{indicator}/{region}"
  })
  Page framed(
      @PathVariable("dataset") String code,
      @PathVariable("indicator") String indicator,
      @PathVariable("region") String region,
      HttpServletRequest request,
      Language language) {
    houses.frame(request, language);
    return series(code, indicator, region, "", "", language);
  }

  private SeriesPage.Embed embed(
      String dataset, String indicator, String region, String typed, Words words) {
    String house = typed.strip();
    boolean known = CODE.matcher(house).matches() && houses.has(house);
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    String frame = Paths.of(words.language(), "inbed", "cijfers", dataset, indicator, region);
    String title =
        words.text("observation.series.title", name(indicator, words), places.name(region, words));
    return new SeriesPage.Embed(
        Paths.of(words.language(), "cijfers", dataset, indicator, region),
        house.length() <= LONGEST_CODE ? house : house.substring(0, LONGEST_CODE) + "…",
        known,
        "<iframe src=\""
            + site
            + frame
            + "?"
            + Shell.House.PARAMETER
            + "="
            + (known ? house : words.text("observation.embed.code"))
            + "\" title=\""
            + HtmlUtils.htmlEscape(title)
            + "\" width=\"100%\" height=\"700\" loading=\"lazy\""
            + " referrerpolicy=\"no-referrer\"></iframe>");
  }

  private SeriesPage.Line line(
      Figure absent,
      List<Version> versions,
      Optional<RegionFigure> bridged,
      Optional<String> event,
      Set<Integer> fromFiles,
      Words words) {
    Optional<Version> now = Holdings.current(versions);
    Figure figure = now.map(Version::figure).orElse(absent);
    return new SeriesPage.Line(
        figure.period(),
        bridged
            .map(older -> RegionWords.value(older, words))
            .orElseGet(() -> FigureWords.value(figure, words)),
        figure.value().isPresent() || bridged.flatMap(SeriesController::known).isPresent(),
        bridged
            .map(older -> String.join(" ", told.remarks(older, words)))
            .orElseGet(() -> places.remark(figure, now.isPresent(), words)),
        event.orElse(""),
        now.map(version -> facts.loaded(version.at(), fromFiles.contains(version.load()), words))
            .orElse(""),
        versions.stream()
            .filter(version -> now.filter(version::equals).isEmpty())
            .filter(version -> !version.counts() || !version.figure().equals(figure))
            .map(version -> before(version, words))
            .toList());
  }

  private String before(Version version, Words words) {
    String remark = FigureWords.remark(version.figure(), words);
    String value = FigureWords.value(version.figure(), words);
    return words.text(
        version.counts() ? "observation.before" : "observation.before.taken-back",
        facts.day(version.at(), words),
        remark.isEmpty() ? value : value + " (" + remark + ")");
  }

  private static Optional<Double> known(RegionFigure figure) {
    return figure.value().stream().boxed().findFirst();
  }

  private static Figure absent(String indicator, String region, String period) {
    return new Figure(indicator, region, period, OptionalDouble.empty(), "");
  }

  private String name(String indicator, Words words) {
    return indicators.find(indicator).map(one -> one.name().in(words.language())).orElse(indicator);
  }
}
