package nl.biotoop.support.following.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.statistics.descriptive.Wilson;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.following.FollowedInstruments;
import nl.biotoop.support.following.Funnel;
import nl.biotoop.support.following.Known;
import nl.biotoop.support.following.Step;
import nl.biotoop.support.following.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of an instrument, for who works with it; and the way on to the provider. */
@Controller
class FollowedController {
  private final Instruments instruments;
  private final FollowedInstruments followed;
  private final CurrentUser current;

  FollowedController(Instruments instruments, FollowedInstruments followed, CurrentUser current) {
    this.instruments = instruments;
    this.followed = followed;
    this.current = current;
  }

  /**
   * On to the provider, at the address that stands in the register: nothing in the request can lead
   * elsewhere. Without an address the visitor is back at the instrument.
   */
  @GetMapping({"/nl/hulp/{id}/naar", "/en/help/{id}/to"})
  View on(
      @PathVariable("id") String id,
      @RequestParam(name = "to", defaultValue = "") String to,
      HttpServletRequest request,
      Language language) {
    Instrument instrument = instruments.find(id).instrument();
    Optional<String> contact = Optional.ofNullable(instrument.contact().url());
    Optional<String> apply = Optional.ofNullable(instrument.applyUrl());
    Optional<String> target =
        to.equals("apply") ? apply.or(() -> contact) : contact.or(() -> apply);
    if (target.isPresent() && Visits.counts(request)) {
      followed.contacted(instrument);
    }
    return new SeeOther(target.orElseGet(() -> Paths.of(language, "hulp", id)));
  }

  @GetMapping({"/nl/hulp/{id}/gevolgd", "/en/help/{id}/followed"})
  Page followed(
      @PathVariable("id") String id,
      @RequestParam(name = "saved", defaultValue = "") String saved,
      @RequestParam(name = "erased", defaultValue = "") String erased,
      Language language) {
    Words words = Words.of(language);
    String notice =
        saved.equals("1")
            ? words.text("followed.saved")
            : erased.matches("\\d{1,4}")
                ? words.text("followed.erased", Integer.parseInt(erased))
                : "";
    return page(id, notice, new Typed("", "", Map.of(), null, null, null, null), language);
  }

  private record Typed(
      String kvk,
      String year,
      Map<Step, Known> steps,
      @Nullable String kvkError,
      @Nullable String yearError,
      @Nullable String stepsError,
      @Nullable String eraseError) {}

  @PostMapping({"/nl/hulp/{id}/gevolgd", "/en/help/{id}/followed"})
  View note(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> sent,
      Language language) {
    Words words = Words.of(language);
    Instrument instrument = instruments.find(id).instrument();
    Account account = current.signedIn();
    String kvk = digits(first(sent, "kvk"));
    String year = first(sent, "year");
    Map<Step, Known> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, known(first(sent, step.code())));
    }
    String kvkError =
        FollowedInstruments.KVK.matcher(kvk).matches() ? null : words.text("followed.error.kvk");
    String yearError =
        followed.years().stream().map(String::valueOf).anyMatch(year::equals)
            ? null
            : words.text("followed.error.year");
    String stepsError = null;
    if (kvkError == null && yearError == null) {
      try {
        followed.note(account, instrument, kvk, Integer.parseInt(year), steps);
        return new SeeOther(Paths.of(language, "hulp", id, "gevolgd") + "?saved=1");
      } catch (IllegalArgumentException e) {
        stepsError = words.text("followed.error.steps");
      }
    }
    return page(
        id, "", new Typed(kvk, year, steps, kvkError, yearError, stepsError, null), language);
  }

  @PostMapping({"/nl/hulp/{id}/gevolgd/wissen", "/en/help/{id}/followed/erase"})
  View erase(
      @PathVariable("id") String id,
      @RequestParam(name = "erase", defaultValue = "") String typed,
      Language language) {
    String kvk = digits(typed);
    if (!FollowedInstruments.KVK.matcher(kvk).matches()) {
      String error = Words.of(language).text("followed.error.kvk");
      return page(id, "", new Typed("", "", Map.of(), null, null, null, error), language);
    }
    int erased = followed.erase(current.signedIn(), kvk);
    return new SeeOther(Paths.of(language, "hulp", id, "gevolgd") + "?erased=" + erased);
  }

  private static String digits(String typed) {
    return typed.replaceAll("[\\s.]", "");
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  private static Known known(String written) {
    return written.equals("yes") ? Known.YES : written.equals("no") ? Known.NO : Known.UNKNOWN;
  }

  private FollowedPage page(String id, String notice, Typed typed, Language language) {
    Words words = Words.of(language);
    Instrument instrument = instruments.find(id).instrument();
    Account account = current.signedIn();
    Funnel funnel = followed.funnel(account, instrument);
    Funnel.Visits visits = funnel.visits();
    return new FollowedPage(
        id,
        instrument.name().in(language),
        List.of(
            new FollowedPage.Visit(words.text("followed.shown"), number(visits.shown(), words)),
            new FollowedPage.Visit(words.text("followed.opened"), number(visits.opened(), words)),
            new FollowedPage.Visit(
                words.text("followed.contacted"), number(visits.contacted(), words))),
        funnel.firms().isPresent()
            ? words.text("followed.firms", funnel.firms().getAsInt())
            : words.text("followed.firms.few", Funnel.FEWEST),
        funnel.firms().isPresent()
            ? funnel.stages().stream().map(stage -> line(stage, words)).toList()
            : List.of(),
        FollowedInstruments.mayNote(account) ? form(typed, words) : null,
        notice);
  }

  private static String number(OptionalInt number, Words words) {
    return number.isPresent()
        ? words.number(number.getAsInt())
        : words.text("followed.few", Funnel.FEWEST);
  }

  private static FollowedPage.Line line(Funnel.Stage stage, Words words) {
    String hidden = words.text("followed.hidden");
    String tooFew = words.text("followed.too-few");
    boolean told = stage.of().isPresent();
    return new FollowedPage.Line(
        words.text("followed.step." + stage.step().code()),
        told ? words.number(stage.of().getAsInt()) : tooFew,
        stage.yes().isPresent() ? words.number(stage.yes().getAsInt()) : hidden,
        stage.no().isPresent() ? words.number(stage.no().getAsInt()) : hidden,
        stage.unknown().isPresent() ? words.number(stage.unknown().getAsInt()) : hidden,
        stage.conversion().map(it -> interval(it, words)).orElse(tooFew),
        told ? words.text("followed.percent", percent(stage.unknownShare(), words)) : tooFew);
  }

  private static String interval(Wilson share, Words words) {
    return words.text(
        "followed.interval",
        percent(share.share(), words),
        percent(share.lower(), words),
        percent(share.upper(), words));
  }

  private static String percent(double share, Words words) {
    return words.number(Math.rint(100 * share));
  }

  private FollowedPage.Form form(Typed typed, Words words) {
    List<Choice> years = new ArrayList<>();
    for (int year : followed.years()) {
      String written = Integer.toString(year);
      years.add(new Choice(written, written, written.equals(typed.year)));
    }
    List<FollowedPage.Field> steps = new ArrayList<>();
    for (Step step : Step.values()) {
      Known chosen = typed.steps.getOrDefault(step, Known.UNKNOWN);
      List<Choice> choices = new ArrayList<>();
      for (Known known : List.of(Known.UNKNOWN, Known.YES, Known.NO)) {
        choices.add(
            new Choice(
                known.name().toLowerCase(Locale.ROOT),
                switch (known) {
                  case YES -> words.text("answer.yes");
                  case NO -> words.text("answer.no");
                  case UNKNOWN -> words.text("answer.dont-know");
                },
                known == chosen));
      }
      steps.add(
          new FollowedPage.Field(step.code(), words.text("followed.step." + step.code()), choices));
    }
    return new FollowedPage.Form(
        typed.kvk,
        years,
        steps,
        typed.kvkError,
        typed.yearError,
        typed.stepsError,
        typed.eraseError);
  }
}
