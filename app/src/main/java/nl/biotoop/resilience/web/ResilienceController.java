package nl.biotoop.resilience.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Indicator;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.resilience.ResilienceProfile;
import nl.biotoop.resilience.ResilienceProfiles;
import nl.biotoop.resilience.Shock;
import nl.biotoop.resilience.Shocks;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How regions came through shocks, for everybody. */
@Controller
class ResilienceController {
  private final Shocks shocks;
  private final ResilienceProfiles profiles;
  private final ResilienceWords told;
  private final Territories territories;

  ResilienceController(
      Shocks shocks, ResilienceProfiles profiles, ResilienceWords told, Territories territories) {
    this.shocks = shocks;
    this.profiles = profiles;
    this.told = told;
    this.territories = territories;
  }

  @GetMapping({"/nl/monitor/veerkracht", "/en/monitor/resilience"})
  Page all(
      @RequestParam(name = "shock", defaultValue = "") String shockCode,
      @RequestParam(name = "measure", defaultValue = "") String measureCode,
      @RequestParam(name = "country", defaultValue = "") String countryCode,
      Language language) {
    Words words = Words.of(language);
    List<String> warnings = new ArrayList<>();
    List<Shock> every = shocks.all();
    Shock shock =
        chosen(every, one -> one.code(), shockCode, "resilience.unread.shock", warnings, words);
    List<Indicator> measures = profiles.measures();
    if (measures.isEmpty()) {
      throw new NotFound("figures");
    }
    Indicator measure =
        chosen(
            measures, Indicator::code, measureCode, "resilience.unread.measure", warnings, words);
    List<RegionCode> countries = profiles.countries(measure);
    RegionCode country =
        countryCode.isEmpty() || countries.isEmpty()
            ? RegionCode.NETHERLANDS
            : chosen(
                countries,
                RegionCode::value,
                countryCode,
                "resilience.unread.country",
                warnings,
                words);
    List<RegionCode> regions =
        profiles.regions(measure, country).stream().filter(it -> shocks.hits(shock, it)).toList();
    Map<RegionCode, ResilienceProfile> found = profiles.of(shock, measure, regions);
    return new ResiliencePage(
        every.stream()
            .map(one -> new Choice(one.code(), label(one, words), one.equals(shock)))
            .toList(),
        measures.stream()
            .map(one -> new Choice(one.code(), one.name().in(language), one.equals(measure)))
            .toList(),
        countries.stream()
            .map(one -> new Choice(one.value(), told.name(one, words), one.equals(country)))
            .sorted(Comparator.comparing(Choice::label, collator(language)))
            .toList(),
        warnings,
        told.box(shock, words),
        ResilienceWords.headings(shock, words),
        words.text("resilience.caption", measure.name().in(language), label(shock, words)),
        found.values().stream()
            .flatMap(profile -> profile.nation().stream())
            .findFirst()
            .map(against -> new ResiliencePage.Against(told.country(against, words))),
        groups(found, words),
        every.stream().map(one -> told.box(one, words)).toList());
  }

  /** What the address names; else the first, with a word about it. */
  private static <T> T chosen(
      List<T> all,
      Function<T, String> code,
      String asked,
      String key,
      List<String> warnings,
      Words words) {
    Optional<T> found = all.stream().filter(one -> code.apply(one).equals(asked)).findFirst();
    if (found.isEmpty() && !asked.isEmpty()) {
      warnings.add(words.text(key));
    }
    return found.orElseGet(all::getFirst);
  }

  private static Comparator<String> collator(Language language) {
    Collator collator = Collator.getInstance(Locale.of(language.code()));
    return (one, other) -> collator.compare(one, other);
  }

  private static String label(Shock shock, Words words) {
    return words.text(
        "resilience.label",
        shock.name().in(words.language()),
        ResilienceWords.years(shock.from(), shock.until(), words));
  }

  private List<ResiliencePage.Group> groups(Map<RegionCode, ResilienceProfile> found, Words words) {
    Map<RegionLevel, List<ResilienceProfile>> byLevel = new LinkedHashMap<>();
    found
        .values()
        .forEach(profile ->
            byLevel.computeIfAbsent(profile.region().level(), _ -> new ArrayList<>()).add(profile));
    Comparator<String> names = collator(words.language());
    List<ResiliencePage.Group> groups = new ArrayList<>();
    byLevel.forEach((level, profiles) ->
        groups.add(
            new ResiliencePage.Group(
                title(level, words),
                profiles.stream()
                    .map(profile -> line(profile, words))
                    .sorted(Comparator.comparing(line -> line.region().text(), names))
                    .toList())));
    return groups;
  }

  private static String title(RegionLevel level, Words words) {
    return switch (level) {
      case OWN_REGION -> words.text("resilience.group.own");
      case PROVINCE -> words.text("resilience.group.province");
      case COROP -> words.text("resilience.group.corop");
      case COUNTRY, NUTS_1, NUTS_2, NUTS_3, MUNICIPALITY -> words.text("resilience.group.european");
    };
  }

  private ResiliencePage.Line line(ResilienceProfile profile, Words words) {
    return new ResiliencePage.Line(
        new Link(
            address(profile.shock(), profile.region(), words), told.name(profile.region(), words)),
        told.remark(profile, words),
        ResilienceWords.cells(profile, words),
        profile.nation().stream()
            .flatMap(against ->
                Stream.of(
                    ResilienceWords.index(against.resistance(), words),
                    ResilienceWords.index(against.recovery(), words),
                    ResilienceWords.own(against.own(), words)))
            .toList());
  }

  private static String address(Shock shock, RegionCode region, Words words) {
    return Paths.of(words.language(), "monitor", "veerkracht", shock.code(), region.value());
  }

  @GetMapping({
    "/nl/monitor/veerkracht/{shock}/{region}",
    "/en/monitor/resilience/{shock}/{region}"
  })
  Page one(
      @PathVariable("shock") String code,
      @PathVariable("region") String regionCode,
      Language language) {
    Words words = Words.of(language);
    List<Shock> every = shocks.all();
    Shock shock =
        every.stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("shock"));
    RegionCode region =
        RegionCode.read(regionCode)
            .filter(it -> territories.name(it).isPresent())
            .orElseThrow(() -> new NotFound("region"));
    List<ResilienceProfile> found = profiles.of(shock, region);
    List<Shock> here = every.stream().filter(one -> shocks.hits(one, region)).toList();
    return new RegionResiliencePage(
        told.name(region, words),
        told.box(shock, words),
        !shocks.hits(shock, region),
        notes(shock, here, words),
        ResilienceWords.headings(shock, words),
        found.stream()
            .filter(profile -> !profile.isEmpty())
            .map(profile -> measureLine(profile, words))
            .toList(),
        found.stream()
            .filter(ResilienceProfile::isEmpty)
            .map(profile -> profile.measure().name().in(language))
            .collect(Collectors.joining(", ")),
        found.stream()
            .filter(profile -> !profile.isEmpty())
            .flatMap(profile -> facts(profile, words).stream())
            .findFirst(),
        others(shock, here, region, words));
  }

  private static List<String> notes(Shock shock, List<Shock> here, Words words) {
    int first = shock.from() - ResilienceProfiles.YEARS;
    int last = shock.until() + ResilienceProfiles.YEARS;
    return here.stream()
        .filter(other -> !other.equals(shock) && other.overlaps(first, last))
        .map(other -> words.text("resilience.also", label(other, words)))
        .toList();
  }

  private RegionResiliencePage.Line measureLine(ResilienceProfile profile, Words words) {
    Indicator measure = profile.measure();
    return new RegionResiliencePage.Line(
        new Link(
            Paths.of(
                words.language(),
                "cijfers",
                measure.datasets().getFirst(),
                measure.code(),
                profile.area().value()),
            measure.name().in(words.language())),
        told.remark(profile, words),
        ResilienceWords.cells(profile, words));
  }

  private Optional<RegionResiliencePage.Facts> facts(ResilienceProfile profile, Words words) {
    return profile
        .nation()
        .map(against ->
            new RegionResiliencePage.Facts(
                words.text("resilience.against", told.name(against.nation(), words)),
                told.country(against, words),
                told.remark(profile, words),
                ResilienceWords.index(against.resistance(), words),
                ResilienceWords.index(against.recovery(), words),
                ResilienceWords.own(against.own(), words)));
  }

  private static List<Link> others(Shock shock, List<Shock> here, RegionCode region, Words words) {
    List<Link> others = new ArrayList<>();
    others.add(
        new Link(
            Paths.of(words.language(), "monitor", "veerkracht") + "?shock=" + shock.code(),
            words.text("resilience.all-regions", label(shock, words))));
    here.stream()
        .filter(other -> !other.equals(shock))
        .map(other ->
            new Link(
                address(other, region, words),
                words.text("resilience.other-shock", label(other, words))))
        .forEach(others::add);
    return others;
  }
}
