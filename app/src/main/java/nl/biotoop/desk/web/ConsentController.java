package nl.biotoop.desk.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.desk.consent.Consents;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Membership;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** An asker's yes to be approached later, and the list of those who said so. */
@Controller
class ConsentController {
  private final Questions questions;
  private final Consents consents;
  private final CurrentUser current;
  private final Vocabulary vocabulary;
  private final Territories territories;
  private final Places places;
  private final Clock clock;

  ConsentController(
      Questions questions,
      Consents consents,
      CurrentUser current,
      Vocabulary vocabulary,
      Territories territories,
      Places places,
      Clock clock) {
    this.questions = questions;
    this.consents = consents;
    this.current = current;
    this.vocabulary = vocabulary;
    this.territories = territories;
    this.places = places;
    this.clock = clock;
  }

  @PostMapping({"/nl/vraag/{token}/toestemming", "/en/question/{token}/consent"})
  View give(@PathVariable("token") String token, Language language) {
    consents.give(find(token));
    return new SeeOther(Paths.of(language, "vraag", token));
  }

  @PostMapping({"/nl/vraag/{token}/toestemming/intrekken", "/en/question/{token}/consent/revoke"})
  View withdraw(@PathVariable("token") String token, Language language) {
    consents.withdraw(find(token));
    return new SeeOther(Paths.of(language, "vraag", token));
  }

  private Question find(String token) {
    return questions.withToken(token).orElseThrow(() -> new NotFound("question"));
  }

  @GetMapping({"/nl/vragen/benaderen", "/en/questions/approach"})
  Page list(
      @RequestParam(name = "theme", defaultValue = "") String theme,
      @RequestParam(name = "place", defaultValue = "") String place,
      Language language) {
    Words words = Words.of(language);
    List<ApproachPage.Line> lines =
        consents
            .approachable(
                current.signedIn(),
                Optional.of(theme).filter(it -> !it.isEmpty()),
                Optional.of(place).filter(it -> !it.isEmpty()))
            .stream()
            .map(asker ->
                new ApproachPage.Line(
                    asker.reach(),
                    asker
                        .theme()
                        .flatMap(id ->
                            vocabulary.themes().stream()
                                .filter(it -> it.id().equals(id))
                                .findFirst())
                        .map(Theme::label)
                        .map(label -> label.in(language))
                        .orElse(words.text("desk.unknown")),
                    asker
                        .municipality()
                        .map(code -> places.name(Optional.of(code)))
                        .orElse(words.text("desk.unknown")),
                    words.day(LocalDate.ofInstant(asker.agreedAt(), clock.getZone())),
                    Paths.of(language, "vragen", asker.question().toString())))
            .toList();
    return new ApproachPage(
        themes(theme, words),
        municipalities(place, words),
        lines,
        Paths.of(language, "vragen", "benaderen", "export.xlsx")
            + "?theme="
            + UriUtils.encode(theme, StandardCharsets.UTF_8)
            + "&place="
            + UriUtils.encode(place, StandardCharsets.UTF_8));
  }

  private List<Choice> themes(String chosen, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("desk.approach.all"), chosen.isEmpty())),
            vocabulary.themes().stream()
                .map(theme ->
                    new Choice(
                        theme.id(), theme.label().in(words.language()), theme.id().equals(chosen))))
        .toList();
  }

  /** Those of the own regions. */
  private List<Choice> municipalities(String chosen, Words words) {
    Set<String> regions =
        current.signedIn().memberships().stream()
            .map(Membership::region)
            .collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(new Choice("", words.text("desk.approach.all"), chosen.isEmpty())),
            territories.ownRegions().stream()
                .filter(region -> regions.contains("") || regions.contains(region.id().value()))
                .flatMap(region -> region.municipalities().stream())
                .map(one ->
                    new Choice(
                        one.code().value(),
                        territories.distinctName(one),
                        one.code().value().equals(chosen))))
        .toList();
  }
}
