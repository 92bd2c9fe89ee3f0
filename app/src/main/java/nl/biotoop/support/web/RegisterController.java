package nl.biotoop.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Contacts;
import nl.biotoop.support.CorrectionReport;
import nl.biotoop.support.CorrectionReports;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.RegisterQuery;
import nl.biotoop.support.UnmetSearches;
import nl.biotoop.support.Window;
import nl.biotoop.support.following.FollowedInstruments;
import nl.biotoop.support.following.Visits;
import nl.biotoop.support.proposals.Proposal;
import nl.biotoop.support.proposals.Proposals;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All support: search, one instrument, and a way to say that something is wrong. */
@Controller
class RegisterController {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterController.class);

  private static final int PER_PAGE = 20;

  private final CurrentRegister register;
  private final Instruments instruments;
  private final CorrectionReports reports;
  private final Contacts contacts;
  private final Territories territories;
  private final Vocabulary vocabulary;
  private final RegisterFilters filters;
  private final UnmetSearches unmet;
  private final FollowedInstruments followed;
  private final Instruments.AskersSay askersSay;
  private final Proposals proposals;
  private final CurrentUser current;
  private final Clock clock;

  RegisterController(
      CurrentRegister register,
      Instruments instruments,
      CorrectionReports reports,
      Contacts contacts,
      Territories territories,
      Vocabulary vocabulary,
      RegisterFilters filters,
      UnmetSearches unmet,
      FollowedInstruments followed,
      Instruments.AskersSay askersSay,
      Proposals proposals,
      CurrentUser current,
      Clock clock) {
    this.register = register;
    this.instruments = instruments;
    this.reports = reports;
    this.contacts = contacts;
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.filters = filters;
    this.unmet = unmet;
    this.followed = followed;
    this.askersSay = askersSay;
    this.proposals = proposals;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/hulp", "/en/help"})
  Page search(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      Language language) {
    Words words = Words.of(language);
    RegisterFilters.Reading reading = filters.read(parameters, words);
    RegisterQuery query = reading.query();
    List<Instruments.Hit> found = instruments.search(query, language);
    int pages = Math.max(1, Math.ceilDiv(found.size(), PER_PAGE));
    int number = Math.clamp(reading.part(), 1, pages);
    List<Instruments.Hit> part =
        found.stream().skip((long) (number - 1) * PER_PAGE).limit(PER_PAGE).toList();
    if (Visits.counts(request)) {
      unmet.noteSearch(query, region(query), found);
      followed.shown(part.stream().map(Instruments.Hit::instrument).toList(), region(query));
    }
    return new RegisterPage(
        query.words(),
        filters.filters(query, words),
        reading.typedAmount(),
        query.ownOnly(),
        query.withClosed(),
        reading.notices(),
        part.stream().map(hit -> hit(hit, words)).toList(),
        found.size(),
        number > 1 ? partHref(parameters, number - 1, language) : null,
        number < pages ? partHref(parameters, number + 1, language) : null,
        number,
        pages,
        ContactView.of(adviser(query), words));
  }

  /** Whom to ask when nothing was found: the chosen region, else the whole country. */
  private Contact adviser(RegisterQuery query) {
    return region(query)
        .flatMap(region -> contacts.safetyNet(region).stream().findFirst())
        .orElseGet(contacts::nationalSafetyNet);
  }

  private Optional<OwnRegion> region(RegisterQuery query) {
    return query.region().flatMap(RegionCode::read).flatMap(territories::ownRegion);
  }

  private static String partHref(
      MultiValueMap<String, String> parameters, int part, Language language) {
    return UriComponentsBuilder.fromPath(Paths.of(language, "hulp"))
        .queryParams(parameters)
        .replaceQueryParam(RegisterFilters.PART, part)
        .encode()
        .toUriString();
  }

  private RegisterPage.Hit hit(Instruments.Hit hit, Words words) {
    Instrument instrument = hit.instrument();
    return new RegisterPage.Hit(
        Paths.of(words.language(), "hulp", instrument.id()),
        instrument.name().in(words.language()),
        level(instrument, words),
        instrument.provider(),
        instrument.summary().in(words.language()),
        marks(instrument, hit.window(), words));
  }

  private String level(Instrument instrument, Words words) {
    return vocabulary
        .level(instrument.level().name().toLowerCase(Locale.ROOT))
        .label()
        .in(words.language());
  }

  private List<String> marks(Instrument instrument, Window.State window, Words words) {
    List<String> marks = new ArrayList<>();
    switch (instrument.status()) {
      case ENDED -> marks.add(words.text("mark.ended"));
      case UNVERIFIED -> marks.add(words.text("mark.unverified"));
      case VERIFIED -> {}
    }
    if (window.isClosed() && instrument.status() != Instrument.Status.ENDED) {
      marks.add(words.text("mark.closed"));
    }
    // What nobody has checked yet says so on its own page: today that is all of it.
    if (register
        .now()
        .check(instrument.id())
        .filter(check -> !check.isFresh(clock.instant()))
        .isPresent()) {
      marks.add(words.text("mark.stale"));
    }
    return marks;
  }

  @GetMapping({"/nl/hulp/{id}", "/en/help/{id}"})
  Page instrument(@PathVariable("id") String id, HttpServletRequest request, Language language) {
    Words words = Words.of(language);
    Instruments.Hit hit = instruments.find(id);
    Instrument instrument = hit.instrument();
    if (Visits.counts(request)) {
      followed.opened(instrument);
    }
    Set<String> conditions = new LinkedHashSet<>();
    Set<String> arrange = new LinkedHashSet<>();
    Set<String> meantFor = new LinkedHashSet<>();
    sort(instrument.rule().condition(), language, conditions, arrange, meantFor);
    List<String> tags = new ArrayList<>();
    instrument
        .supportForms()
        .forEach(form -> tags.add(vocabulary.supportForm(form).plain().in(language)));
    instrument.phases().forEach(phase -> tags.add(vocabulary.phase(phase).label().in(language)));
    return new InstrumentPage(
        id,
        instrument.name().in(language),
        level(instrument, words),
        instrument.summary().in(language),
        marks(instrument, hit.window(), words),
        new InstrumentFacts(words, clock.getZone()).of(instrument, hit.window()),
        List.copyOf(conditions),
        List.copyOf(arrange),
        List.copyOf(meantFor),
        tags,
        words.text("instrument.decides", instrument.provider()),
        checked(id, words),
        register.now().check(id).filter(check -> check.isFresh(clock.instant())).isPresent(),
        proposals(id, words),
        current.account().filter(Proposals::mayPropose).isPresent(),
        countReports(instrument),
        countUsers(instrument),
        askersSay.of(id, words),
        current.account().filter(FollowedInstruments::maySee).isPresent());
  }

  private OptionalInt countUsers(Instrument instrument) {
    try {
      return followed.users(instrument);
    } catch (DataAccessException e) {
      LOG.error("The users of an instrument cannot be counted: {}", e.getMessage());
      return OptionalInt.empty();
    }
  }

  private String checked(String id, Words words) {
    return register
        .now()
        .check(id)
        .map(check ->
            words.text(
                "instrument.checked",
                words.day(check.at().atZone(clock.getZone()).toLocalDate()),
                check.by()))
        .orElse(words.text("instrument.unchecked"));
  }

  /** While the database does not answer, the page shows everything but this number. */
  private OptionalLong countReports(Instrument instrument) {
    try {
      return OptionalLong.of(reports.count(instrument));
    } catch (DataAccessException e) {
      LOG.error("The correction reports cannot be counted: {}", e.getMessage());
      return OptionalLong.empty();
    }
  }

  private String proposals(String id, Words words) {
    try {
      Map<Proposal.Status, Integer> counts = proposals.count(id);
      return counts.isEmpty()
          ? ""
          : words.text(
              "proposals.count",
              counts.getOrDefault(Proposal.Status.OPEN, 0),
              counts.getOrDefault(Proposal.Status.ACCEPTED, 0),
              counts.getOrDefault(Proposal.Status.REFUSED, 0));
    } catch (DataAccessException e) {
      LOG.error("The proposals cannot be counted: {}", e.getMessage());
      return "";
    }
  }

  private static void sort(
      Condition condition,
      Language language,
      Set<String> conditions,
      Set<String> arrange,
      Set<String> meantFor) {
    switch (condition) {
      case Condition.All all ->
          all.parts().forEach(part -> sort(part, language, conditions, arrange, meantFor));
      case Condition.Any any ->
          any.parts().forEach(part -> sort(part, language, conditions, arrange, meantFor));
      case Condition.Not not -> sort(not.part(), language, conditions, arrange, meantFor);
      case Condition.Leaf leaf ->
          (switch (leaf.kind()) {
                case ELIGIBILITY -> conditions;
                case ARRANGE -> arrange;
                case FIT -> meantFor;
              })
              .add(leaf.text().in(language));
    }
  }

  @GetMapping({"/nl/hulp/{id}/melding", "/en/help/{id}/report"})
  Page reportForm(@PathVariable("id") String id, Language language) {
    return form(register.now().instrument(id), "", "", null, null, false, language);
  }

  @PostMapping({"/nl/hulp/{id}/melding", "/en/help/{id}/report"})
  View report(
      @PathVariable("id") String id,
      @RequestParam(value = "kind", defaultValue = "") String kind,
      @RequestParam(value = "explanation", defaultValue = "") String typed,
      Language language) {
    Words words = Words.of(language);
    Instrument instrument = register.now().instrument(id);
    String explanation = Typed.text(typed);
    Optional<CorrectionReport.Kind> known = kind(kind);
    boolean tooLong = explanation.length() > CorrectionReport.LONGEST;
    if (known.isEmpty() || tooLong) {
      return form(
          instrument,
          kind,
          explanation,
          known.isEmpty() ? words.text("report.error.kind") : null,
          tooLong
              ? words.text("report.error.long", CorrectionReport.LONGEST, explanation.length())
              : null,
          false,
          language);
    }
    try {
      reports.add(instrument, known.get(), explanation, language);
    } catch (DataAccessException | TransactionException e) {
      LOG.error("A correction report could not be kept: {}", e.getMessage());
      return form(instrument, kind, explanation, null, null, true, language);
    }
    return new SeeOther(Paths.of(language, "hulp", id, "melding", "bedankt"));
  }

  @GetMapping({"/nl/hulp/{id}/melding/bedankt", "/en/help/{id}/report/thanks"})
  Page reported(@PathVariable("id") String id, Language language) {
    return new ReportedPage(id, register.now().instrument(id).name().in(language));
  }

  private static Optional<CorrectionReport.Kind> kind(String written) {
    for (CorrectionReport.Kind kind : CorrectionReport.Kind.values()) {
      if (code(kind).equals(written)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static String code(CorrectionReport.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static ReportPage form(
      Instrument instrument,
      String chosen,
      String explanation,
      @Nullable String kindError,
      @Nullable String explanationError,
      boolean notKept,
      Language language) {
    Words words = Words.of(language);
    List<QuestionControl.Choice> kinds = new ArrayList<>();
    for (CorrectionReport.Kind kind : CorrectionReport.Kind.values()) {
      kinds.add(
          new QuestionControl.Choice(
              code(kind), words.text("report.kind." + code(kind)), "", code(kind).equals(chosen)));
    }
    return new ReportPage(
        instrument.id(),
        instrument.name().in(language),
        kinds,
        explanation,
        kindError,
        explanationError,
        notKept);
  }
}
