package nl.biotoop.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.engine.NextQuestion;
import nl.biotoop.support.Advice;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Option;
import nl.biotoop.support.Publication;
import nl.biotoop.support.UnmetSearches;
import nl.biotoop.support.Wayfinder;
import nl.biotoop.support.embedding.House;
import nl.biotoop.support.embedding.HouseLooks;
import nl.biotoop.support.embedding.Houses;
import nl.biotoop.support.following.FollowedInstruments;
import nl.biotoop.support.following.Visits;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The wayfinder: a problem, a question a page, a result. All state is in the address. */
@Controller
class WayfinderController {
  private final CurrentRegister register;
  private final Wayfinder wayfinder;
  private final Publication publication;
  private final Territories territories;
  private final Vocabulary vocabulary;
  private final Questions questions;
  private final UnmetSearches unmet;
  private final FollowedInstruments followed;
  private final Houses houses;
  private final HouseLooks looks;
  private final Clock clock;

  WayfinderController(
      CurrentRegister register,
      Wayfinder wayfinder,
      Publication publication,
      Territories territories,
      Vocabulary vocabulary,
      Questions questions,
      UnmetSearches unmet,
      FollowedInstruments followed,
      Houses houses,
      HouseLooks looks,
      Clock clock) {
    this.register = register;
    this.wayfinder = wayfinder;
    this.publication = publication;
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.questions = questions;
    this.unmet = unmet;
    this.followed = followed;
    this.houses = houses;
    this.looks = looks;
    this.clock = clock;
  }

  @GetMapping({"/nl/", "/en/"})
  Page start(Language language) {
    return startPage(language, false, Map.of());
  }

  private StartPage startPage(
      Language language, boolean problemUnknown, Map<String, List<String>> answers) {
    return new StartPage(
        register.now().problems().stream()
            .map(problem ->
                new StartPage.Entry(
                    WayfinderAddress.startHref(language, problem, answers),
                    problem.text().in(language),
                    Questions.filterWords(problem)))
            .toList(),
        territories.ownRegions().stream()
            .map(region ->
                new Page.Link(Paths.of(language, "regio", region.id().value()), region.name()))
            .toList(),
        problemUnknown);
  }

  @GetMapping({"/nl/wegwijzer", "/en/wayfinder"})
  View wayfinder(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      Language language) {
    return at(
        WayfinderAddress.read(parameters, register.now(), wayfinder.answerReader()),
        request,
        language);
  }

  /** The wayfinder in a frame on the site of a house; without a house nobody may frame it. */
  @GetMapping({"/nl/inbed/wegwijzer", "/en/embed/wayfinder"})
  View framed(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      Language language) {
    Optional<House> house = looks.framed(request, language);
    WayfinderAddress address =
        WayfinderAddress.read(parameters, register.now(), wayfinder.answerReader())
            .in(house.map(House::code));
    if (address.problem().isEmpty() && house.isPresent()) {
      if (Visits.counts(request)) {
        houses.started(house.get());
      }
      Map<String, List<String>> known = new LinkedHashMap<>(address.parameters());
      house
          .flatMap(House::municipality)
          .ifPresent(code -> known.putIfAbsent(Wayfinder.AREA, List.of(questions.answerOf(code))));
      return startPage(language, address.problemUnknown(), known);
    }
    return at(address, request, language);
  }

  private View at(WayfinderAddress address, HttpServletRequest request, Language language) {
    if (address.problem().isEmpty()) {
      return startPage(language, address.problemUnknown(), address.parameters());
    }
    Optional<String> resolved = resolvedPlace(address, language);
    if (resolved.isPresent()) {
      return new SeeOther(resolved.get());
    }
    if (isAnswered(address)) {
      return new SeeOther(address.href(language));
    }
    Advice advice = wayfinder.advise(address.problem(), address.answers());
    Optional<Attribute> question = toAsk(address, advice);
    if (question.isPresent()) {
      return questions.page(question.get(), address, advice, language);
    }
    if (Visits.counts(request)) {
      unmet.noteResult(address.problem().get(), address.answers(), advice);
      followed.shown(shown(address, advice).map(Option::instrument).toList(), advice.region());
    }
    return result(address, advice, language);
  }

  /** A form was sent and its answer could be read: go on at the clean address. */
  private static boolean isAnswered(WayfinderAddress address) {
    return address
        .asked()
        .filter(asked -> address.answers().wasAsked(asked))
        .filter(asked -> address.refused().stream().noneMatch(it -> it.attribute().equals(asked)))
        .isPresent();
  }

  /** A typed municipality that is one without doubt becomes an answer. */
  private Optional<String> resolvedPlace(WayfinderAddress address, Language language) {
    if (address.typedPlace().isEmpty()
        || (address.answers().wasAsked(Wayfinder.AREA) && address.asked().isEmpty())
        || address.answers().declined().contains(Wayfinder.AREA)
        || address.answers().answer(Wayfinder.AREA).isPresent()
        || !(territories.find(address.typedPlace().get()) instanceof Lookup.Found found)) {
      return Optional.empty();
    }
    Parsed parsed =
        wayfinder
            .answerReader()
            .with(
                address.answers(),
                Wayfinder.AREA,
                List.of(questions.answerOf(found.municipality().code().value())));
    return parsed instanceof Parsed.Accepted(var answers)
        ? Optional.of(address.with(answers).href(language))
        : Optional.empty();
  }

  /** What to ask now: what could not be read, what is to be changed, or what tells most. */
  private Optional<Attribute> toAsk(WayfinderAddress address, Advice advice) {
    Optional<Attribute> again =
        address
            .asked()
            .or(address::ask)
            .or(() ->
                address.typedPlace().filter(_ -> placeIsOpen(address)).map(_ -> Wayfinder.AREA))
            .flatMap(register.now().attributes()::find)
            .filter(attribute -> attribute.use() == Attribute.Use.RULE);
    if (again.isPresent()) {
      return again;
    }
    return !address.showsResult() && advice.next() instanceof NextQuestion.Ask ask
        ? Optional.of(ask.attribute())
        : Optional.empty();
  }

  private static boolean placeIsOpen(WayfinderAddress address) {
    return !address.answers().wasAsked(Wayfinder.AREA) && !address.showsResult();
  }

  private static Stream<Option> shown(WayfinderAddress address, Advice advice) {
    Stream<Option> all = advice.options().stream();
    return address.showsAll() ? all : all.limit(ResultPage.MOST_OPTIONS);
  }

  private ResultPage result(WayfinderAddress address, Advice advice, Language language) {
    Words words = Words.of(language);
    List<OptionView> shown = views(shown(address, advice).toList(), words);
    boolean more = advice.next() instanceof NextQuestion.Ask;
    return new ResultPage(
        address.problem().map(it -> it.text().in(language)).orElse(""),
        address.otherProblemHref(language),
        shown,
        advice.options().size() - shown.size(),
        address.allHref(language),
        views(advice.closed(), words),
        views(advice.excluded(), words),
        ContactView.all(publication.contacts(advice), words),
        advice.region().map(region -> region.name()).orElse(null),
        publication.ownHelpFirst(advice),
        wayfinder.municipality(address.answers()).isPresent(),
        questions.notices(address, "", words),
        questions.answers(address, words),
        more ? address.href(language) : null,
        address.askHref(language),
        mailHref(address, words));
  }

  private List<OptionView> views(List<Option> options, Words words) {
    InstrumentFacts facts = new InstrumentFacts(words, clock.getZone());
    return options.stream()
        .map(option ->
            OptionView.of(
                option,
                words,
                facts,
                vocabulary
                    .level(option.instrument().level().name().toLowerCase(Locale.ROOT))
                    .label()
                    .in(words.language())))
        .toList();
  }

  /** A mail to oneself: the address of the page is all there is to keep. */
  private static String mailHref(WayfinderAddress address, Words words) {
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    return "mailto:?subject="
        + UriUtils.encode(words.text("result.mail.subject"), StandardCharsets.UTF_8)
        + "&body="
        + UriUtils.encode(
            words.text("result.mail.body")
                + "\r\n\r\n"
                + site
                + address.in(Optional.empty()).resultHref(words.language()),
            StandardCharsets.UTF_8);
  }
}
