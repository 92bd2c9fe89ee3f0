package nl.biotoop.network.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.network.Kept;
import nl.biotoop.network.Organisation;
import nl.biotoop.network.Organisation.Seat;
import nl.biotoop.network.Organisations;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations of a region, for who runs its programme. */
@Controller
class PartnerFormController {
  private static final int LONGEST_SEEN = 20;

  private final Organisations organisations;
  private final Regions regions;
  private final Vocabulary vocabulary;
  private final CurrentUser current;

  PartnerFormController(
      Organisations organisations, Regions regions, Vocabulary vocabulary, CurrentUser current) {
    this.organisations = organisations;
    this.regions = regions;
    this.vocabulary = vocabulary;
    this.current = current;
  }

  /** What the form holds, as typed. */
  record Form(String name, String helix, String seat, String source, String seen) {
    Form {
      name = name.strip();
      source = source.strip();
      seen = seen.strip();
    }

    static Form of(Organisation one) {
      return new Form(one.name(), one.helix(), one.seat().code(), one.source(), one.seen());
    }

    Organisation draft(String region, String id, int revision) {
      return new Organisation(region, id, name, helix, seat(seat), source, seen, revision);
    }

    private static Seat seat(String code) {
      return Arrays.stream(Seat.values())
          .filter(seat -> seat.code().equals(code))
          .findFirst()
          .orElse(Seat.UNKNOWN);
    }
  }

  @GetMapping({"/nl/beheer/partners/{region}", "/en/manage/partners/{region}"})
  Page list(
      @PathVariable("region") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      Language language) {
    OwnRegion region = regions.named(id);
    current.with(Access.PROGRAMME, id);
    Words words = Words.of(language);
    return new PartnerListPage(
        id,
        region.name(),
        organisations.of(id).stream()
            .map(one ->
                new PartnerListPage.Line(
                    Paths.of(language, "beheer", "partners", id, one.id()),
                    one.name(),
                    helix(one.helix(), language),
                    words.text("network.seat." + one.seat().code()),
                    words.text("network.source", one.source(), one.seen())))
            .toList(),
        Done.text(done, words));
  }

  /** A helix that the vocabulary no longer has is shown by its id. */
  private String helix(String id, Language language) {
    return vocabulary.helices().stream()
        .filter(term -> term.id().equals(id))
        .map(term -> term.label().in(language))
        .findFirst()
        .orElse(id);
  }

  @GetMapping({"/nl/beheer/partners/{region}/nieuw", "/en/manage/partners/{region}/new"})
  Page blank(@PathVariable("region") String region, Language language) {
    OwnRegion own = regions.named(region);
    current.with(Access.PROGRAMME, region);
    Form blank = new Form("", vocabulary.helices().getFirst().id(), Seat.UNKNOWN.code(), "", "");
    return page(own, "", blank, 0, List.of(), List.of(), language);
  }

  @GetMapping({"/nl/beheer/partners/{region}/{id}", "/en/manage/partners/{region}/{id}"})
  Page one(
      @PathVariable("region") String region, @PathVariable("id") String id, Language language) {
    OwnRegion own = regions.named(region);
    current.with(Access.PROGRAMME, region);
    Organisation one = found(region, id);
    return page(own, id, Form.of(one), one.revision(), List.of(), List.of(), language);
  }

  @PostMapping({"/nl/beheer/partners/{region}/nieuw", "/en/manage/partners/{region}/new"})
  View add(
      @PathVariable("region") String region,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "helix", defaultValue = "") String helix,
      @RequestParam(name = "seat", defaultValue = "") String seat,
      @RequestParam(name = "source", defaultValue = "") String source,
      @RequestParam(name = "seen", defaultValue = "") String seen,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    Form form = new Form(name, helix, seat, source, seen);
    List<Fault> faults = faults(form, language);
    if (!faults.isEmpty()) {
      return page(own, "", form, 0, List.of(), faults, language);
    }
    organisations.add(account, form.draft(region, "", 0));
    return done(region, "added", language);
  }

  @PostMapping({"/nl/beheer/partners/{region}/{id}", "/en/manage/partners/{region}/{id}"})
  View change(
      @PathVariable("region") String region,
      @PathVariable("id") String id,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "helix", defaultValue = "") String helix,
      @RequestParam(name = "seat", defaultValue = "") String seat,
      @RequestParam(name = "source", defaultValue = "") String source,
      @RequestParam(name = "seen", defaultValue = "") String seen,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    Form form = new Form(name, helix, seat, source, seen);
    int basedOn = Done.revision(revision);
    List<Fault> faults = faults(form, language);
    if (!faults.isEmpty()) {
      return page(own, id, form, basedOn, List.of(), faults, language);
    }
    return switch (organisations.change(account, form.draft(region, id, basedOn))) {
      case Kept.Saved<Organisation> _ -> done(region, "changed", language);
      case Kept.Overtaken<Organisation>(var now) ->
          page(own, id, form, now.revision(), inWords(now, language), List.of(), language);
      case Kept.Gone<Organisation> _ -> throw new NotFound("organisation");
    };
  }

  @PostMapping({
    "/nl/beheer/partners/{region}/{id}/verwijderen",
    "/en/manage/partners/{region}/{id}/remove"
  })
  View remove(
      @PathVariable("region") String region,
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    Organisation seen = found(region, id).withRevision(Done.revision(revision));
    return switch (organisations.remove(account, seen)) {
      case Kept.Saved<Organisation> _ -> done(region, "removed", language);
      case Kept.Overtaken<Organisation>(var now) ->
          page(own, id, Form.of(now), now.revision(), inWords(now, language), List.of(), language);
      case Kept.Gone<Organisation> _ -> throw new NotFound("organisation");
    };
  }

  private Organisation found(String region, String id) {
    return organisations.find(region, id).orElseThrow(() -> new NotFound("organisation"));
  }

  private static SeeOther done(String region, String what, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "partners", region) + "?done=" + what);
  }

  private List<Fault> faults(Form form, Language language) {
    Words words = Words.of(language);
    List<Fault> faults = new ArrayList<>();
    if (form.name().isEmpty() || form.name().length() > Organisation.LONGEST_NAME) {
      faults.add(new Fault("name", words.text("network.error.name", Organisation.LONGEST_NAME)));
    }
    if (vocabulary.helices().stream().noneMatch(term -> term.id().equals(form.helix()))) {
      faults.add(new Fault("helix", words.text("network.error.helix")));
    }
    if (form.source().isEmpty() || form.source().length() > Organisation.LONGEST_SOURCE) {
      faults.add(
          new Fault("source", words.text("network.error.source", Organisation.LONGEST_SOURCE)));
    }
    if (form.seen().isEmpty() || form.seen().length() > LONGEST_SEEN) {
      faults.add(new Fault("seen", words.text("network.error.seen", LONGEST_SEEN)));
    }
    return faults;
  }

  private List<String> inWords(Organisation now, Language language) {
    Words words = Words.of(language);
    return List.of(
        words.text("network.now", words.text("network.name"), now.name()),
        words.text("network.now", words.text("network.helix"), helix(now.helix(), language)),
        words.text(
            "network.now",
            words.text("network.seat"),
            words.text("network.seat." + now.seat().code())),
        words.text("network.now", words.text("network.source.title"), now.source()),
        words.text("network.now", words.text("network.seen"), now.seen()));
  }

  private Page page(
      OwnRegion region,
      String id,
      Form form,
      int revision,
      List<String> overtaken,
      List<Fault> faults,
      Language language) {
    Words words = Words.of(language);
    return new PartnerPage(
        region.id().value(),
        region.name(),
        id,
        form.name(),
        vocabulary.helices().stream()
            .map(term ->
                new Choice(term.id(), term.label().in(language), term.id().equals(form.helix())))
            .toList(),
        Stream.of(Seat.values())
            .map(seat ->
                new Choice(
                    seat.code(),
                    words.text("network.seat." + seat.code()),
                    seat.code().equals(form.seat())))
            .toList(),
        form.source(),
        form.seen(),
        revision,
        overtaken,
        faults);
  }
}
