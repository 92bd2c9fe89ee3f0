package nl.biotoop.profile.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.AskedAnalyses;
import nl.biotoop.profile.Claims;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Part;
import nl.biotoop.profile.Part.Kind;
import nl.biotoop.profile.Parts;
import nl.biotoop.profile.Passage;
import nl.biotoop.profile.RegionProfile;
import nl.biotoop.profile.RegionProfiles;
import nl.biotoop.profile.Statement;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the regions say of themselves, for everybody. */
@Controller
class ProfilesController {
  private static final int LONGEST_QUERY = 200;

  private final RegionProfiles profiles;
  private final Parts parts;
  private final ProfileRegions regions;
  private final AskedAnalyses analyses;
  private final Claims claims;
  private final Vocabulary vocabulary;
  private final Cited.Shelf shelf;
  private final CurrentUser current;

  ProfilesController(
      RegionProfiles profiles,
      Parts parts,
      ProfileRegions regions,
      AskedAnalyses analyses,
      Claims claims,
      Vocabulary vocabulary,
      Cited.Shelf shelf,
      CurrentUser current) {
    this.profiles = profiles;
    this.parts = parts;
    this.regions = regions;
    this.analyses = analyses;
    this.claims = claims;
    this.vocabulary = vocabulary;
    this.shelf = shelf;
    this.current = current;
  }

  @GetMapping({"/nl/regioprofiel", "/en/region-profile"})
  Page list(
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "way", defaultValue = "") String way,
      Language language) {
    Words words = Words.of(language);
    String asked = typed.strip();
    String query = plain(asked.substring(0, Math.min(asked.length(), LONGEST_QUERY)));
    List<Part> ways = parts.of(Kind.WAY);
    boolean known = ways.stream().anyMatch(part -> part.option(way).isPresent());
    Function<Evidence, Cited> cite = shelf.in(words);
    List<ProfilesPage.Found> found =
        profiles.all().stream()
            .filter(
                one -> !known || ways.stream().anyMatch(part -> one.in(part).choice().equals(way)))
            .map(one -> found(one, query, cite, words))
            .filter(one -> query.isBlank() || !one.hits().isEmpty())
            .toList();
    return new ProfilesPage(
        asked,
        choices(ways, way, words),
        known || way.isEmpty() ? "" : way,
        found,
        regionChoices(List.of()));
  }

  private ProfilesPage.Found found(
      RegionProfile profile, String query, Function<Evidence, Cited> cite, Words words) {
    Passage task = profile.in(Parts.TASK);
    return new ProfilesPage.Found(
        Paths.of(words.language(), "regioprofiel", profile.region()),
        regions.named(profile.region()).name(),
        Said.of(parts.find(Parts.TASK).orElseThrow(), task, cite, words),
        query.isBlank()
            ? List.of()
            : parts.all().stream()
                .filter(part -> has(profile.in(part), part, query))
                .map(part -> hit(profile.in(part), part, query, cite, words))
                .toList());
  }

  /** A part with only the statements that hold what was asked; all when its title does. */
  private static Said hit(
      Passage passage, Part part, String query, Function<Evidence, Cited> cite, Words words) {
    List<Statement> holding =
        passage.statements().stream().filter(one -> holds(text(one), query)).toList();
    return Said.of(
        part,
        new Passage(
            passage.region(),
            passage.part(),
            passage.revision(),
            passage.choice(),
            holding.isEmpty() ? passage.statements() : holding,
            passage.change()),
        cite,
        words);
  }

  /** Whether every word that was asked stands in what is said, in either language. */
  private static boolean has(Passage passage, Part part, String query) {
    return !passage.isEmpty()
        && holds(
            Stream.concat(
                    passage.statements().stream().map(ProfilesController::text),
                    Stream.of(
                        part.kind() == Kind.WAY
                            ? part.option(passage.choice())
                                .map(it -> it.label().nl() + " " + it.label().en())
                                .orElse("")
                            : ""))
                .collect(Collectors.joining(" ")),
            query);
  }

  private static String text(Statement one) {
    return one.text().nl() + " " + one.text().en();
  }

  private static boolean holds(String text, String query) {
    return Stream.of(query.split("\\s+", -1)).allMatch(plain(text)::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Choice> choices(List<Part> ways, String chosen, Words words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.text("profile.ways.all"), chosen.isEmpty()));
    for (Part part : ways) {
      for (Part.Option option : part.options()) {
        choices.add(
            new Choice(
                option.id(),
                Said.title(part, words) + ": " + option.label().in(words.language()),
                option.id().equals(chosen)));
      }
    }
    return choices;
  }

  private List<Choice> regionChoices(List<String> chosen) {
    return regions.all().stream()
        .map(own -> new Choice(own.id().value(), own.name(), chosen.contains(own.id().value())))
        .toList();
  }

  @GetMapping({"/nl/regioprofiel/{region}", "/en/region-profile/{region}"})
  Page one(@PathVariable("region") String id, Language language) {
    OwnRegion region = regions.named(id);
    Words words = Words.of(language);
    Function<Evidence, Cited> cite = shelf.in(words);
    RegionProfile profile = profiles.of(id);
    Part task = parts.find(Parts.TASK).orElseThrow();
    return new ProfilePage(
        id,
        region.name(),
        said(profile, Kind.TASK, cite, words).getFirst(),
        profiles.history(id, task).stream().map(one -> Said.of(task, one, cite, words)).toList(),
        ladder(profile, cite, words),
        said(profile, Kind.FIELD, cite, words),
        said(profile, Kind.WAY, cite, words),
        said(profile, Kind.ANALYSIS, cite, words).getFirst(),
        conditions(profile, cite, words),
        analyses.of(id).stream().map(asked -> AnalysisLine.of(asked, cite, words)).toList(),
        claims.groups(id).stream().mapToInt(group -> group.pairs().size()).sum(),
        current.account().filter(account -> account.opens(Access.PROGRAMME, id)).isPresent());
  }

  private List<Said> said(
      RegionProfile profile, Kind kind, Function<Evidence, Cited> cite, Words words) {
    return parts.of(kind).stream()
        .map(part -> Said.of(part, profile.in(part), cite, words))
        .toList();
  }

  private ProfilePage.Ladder ladder(
      RegionProfile profile, Function<Evidence, Cited> cite, Words words) {
    Part part = parts.find(Parts.LADDER).orElseThrow();
    Passage passage = profile.in(part);
    return new ProfilePage.Ladder(
        Said.of(part, passage, cite, words).withoutChoice(),
        part.options().stream()
            .map(option ->
                new ProfilePage.Step(
                    words.text("profile.ladder." + option.id()),
                    option.id().equals(passage.choice())))
            .toList());
  }

  private List<ProfilePage.Scored> conditions(
      RegionProfile profile, Function<Evidence, Cited> cite, Words words) {
    Map<String, String> elements =
        vocabulary.elements().stream()
            .collect(
                Collectors.toMap(term -> term.id(), term -> term.label().in(words.language())));
    return parts.of(Kind.CONDITION).stream()
        .map(part -> {
          Part.Condition condition = part.condition().orElseThrow();
          OptionalInt score = profile.score(part);
          return new ProfilePage.Scored(
              Said.of(part, profile.in(part), cite, words),
              Optional.ofNullable(elements.get(condition.element())).orElse(condition.element()),
              score.isEmpty() ? words.text("profile.score.unknown") : "",
              cite.apply(condition.evidence()));
        })
        .toList();
  }

  @GetMapping({"/nl/regioprofiel/vergelijken", "/en/region-profile/compare"})
  Page compare(
      @RequestParam(name = "region", defaultValue = "") List<String> asked, Language language) {
    Words words = Words.of(language);
    List<String> known = regions.all().stream().map(own -> own.id().value()).toList();
    List<String> chosen = asked.stream().filter(known::contains).distinct().limit(2).toList();
    List<String> unread =
        asked.stream().filter(id -> !id.isEmpty() && !known.contains(id)).distinct().toList();
    Function<Evidence, Cited> cite = shelf.in(words);
    List<RegionProfile> both =
        chosen.size() < 2 ? List.of() : chosen.stream().map(profiles::of).toList();
    return new ComparePage(
        chosen.isEmpty() ? regionChoices(known.subList(0, 1)) : regionChoices(chosen.subList(0, 1)),
        chosen.size() < 2
            ? regionChoices(known.subList(1, 2))
            : regionChoices(chosen.subList(1, 2)),
        String.join(", ", unread),
        both.stream().map(one -> regions.named(one.region()).name()).toList(),
        both.isEmpty()
            ? List.of()
            : parts.all().stream()
                .map(part ->
                    new ComparePage.Row(
                        Said.title(part, words),
                        both.stream()
                            .map(one -> Said.of(part, one.in(part), cite, words))
                            .toList()))
                .toList(),
        asked.size() > 2 || (chosen.size() == 1 && unread.isEmpty()));
  }
}
