package nl.biotoop.network.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Sight;
import nl.biotoop.identity.Visibility;
import nl.biotoop.network.Initiative;
import nl.biotoop.network.Initiatives;
import nl.biotoop.network.Kept;
import nl.biotoop.network.TargetGroup;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One initiative of a region, for who runs its programme. */
@Controller
class InitiativeFormController {
  private static final UUID NO_ID = new UUID(0, 0);

  private final Initiatives initiatives;
  private final Regions regions;
  private final Vocabulary vocabulary;
  private final GroupWords groups;
  private final CurrentUser current;
  private final Sight sight;

  InitiativeFormController(
      Initiatives initiatives,
      Regions regions,
      Vocabulary vocabulary,
      GroupWords groups,
      CurrentUser current,
      Sight sight) {
    this.initiatives = initiatives;
    this.regions = regions;
    this.vocabulary = vocabulary;
    this.groups = groups;
    this.current = current;
    this.sight = sight;
  }

  @GetMapping({"/nl/beheer/initiatieven/{region}/nieuw", "/en/manage/initiatives/{region}/new"})
  Page blank(@PathVariable("region") String region, Language language) {
    OwnRegion own = regions.named(region);
    current.with(Access.PROGRAMME, region);
    Initiative blank =
        new Initiative(
            NO_ID,
            region,
            "",
            "",
            "",
            null,
            new TargetGroup(Set.of(), Set.of()),
            Set.of(),
            Set.of(),
            Visibility.ONLY_US,
            0);
    return page(own, "", blank, List.of(), List.of(), language);
  }

  @GetMapping({"/nl/beheer/initiatieven/{region}/{id}", "/en/manage/initiatives/{region}/{id}"})
  Page one(
      @PathVariable("region") String region, @PathVariable("id") String id, Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    return page(own, id, found(account, region, id), List.of(), List.of(), language);
  }

  @PostMapping({"/nl/beheer/initiatieven/{region}/nieuw", "/en/manage/initiatives/{region}/new"})
  View add(
      @PathVariable("region") String region,
      @RequestParam MultiValueMap<String, String> form,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    Initiative draft = draft(region, NO_ID, form);
    List<Fault> faults = faults(draft, language);
    if (!faults.isEmpty()) {
      return page(own, "", draft, List.of(), faults, language);
    }
    initiatives.add(account, draft);
    return done(region, "added", language);
  }

  @PostMapping({"/nl/beheer/initiatieven/{region}/{id}", "/en/manage/initiatives/{region}/{id}"})
  View change(
      @PathVariable("region") String region,
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> form,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    Initiative draft = draft(region, found(account, region, id).id(), form);
    List<Fault> faults = faults(draft, language);
    if (!faults.isEmpty()) {
      return page(own, id, draft, List.of(), faults, language);
    }
    return switch (initiatives.change(account, draft)) {
      case Kept.Saved<Initiative> _ -> done(region, "changed", language);
      case Kept.Overtaken<Initiative>(var now) ->
          page(
              own,
              id,
              draft.as(draft.id(), now.revision()),
              inWords(now, language),
              List.of(),
              language);
      case Kept.Gone<Initiative> _ -> throw new NotFound("initiative");
    };
  }

  @PostMapping({
    "/nl/beheer/initiatieven/{region}/{id}/verwijderen",
    "/en/manage/initiatives/{region}/{id}/remove"
  })
  View remove(
      @PathVariable("region") String region,
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    Initiative now = found(account, region, id);
    return switch (initiatives.remove(account, now.as(now.id(), Done.revision(revision)))) {
      case Kept.Saved<Initiative> _ -> done(region, "removed", language);
      case Kept.Overtaken<Initiative>(var other) ->
          page(own, id, other, inWords(other, language), List.of(), language);
      case Kept.Gone<Initiative> _ -> throw new NotFound("initiative");
    };
  }

  private Initiative found(Account account, String region, String id) {
    return initiatives.find(account, region, id).orElseThrow(() -> new NotFound("initiative"));
  }

  private static SeeOther done(String region, String what, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "initiatieven", region) + "?done=" + what);
  }

  /** The form as an initiative; what is no choice of ours is left out. */
  private Initiative draft(String region, UUID id, MultiValueMap<String, String> form) {
    String url = typed(form, "url");
    TargetGroup every = new TargetGroup(Set.of(), Set.of());
    Words words = Words.of(Language.NL);
    return new Initiative(
        id,
        region,
        typed(form, "name"),
        typed(form, "summary"),
        typed(form, "organisation"),
        url.isEmpty() ? null : url,
        new TargetGroup(
            ticked(form, "size", groups.sizes(every, words)),
            ticked(form, "sector", groups.sections(every, words))),
        ticked(form, "phase", choices(vocabulary.phases(), Set.of(), Language.NL)),
        ticked(form, "form", choices(vocabulary.supportForms(), Set.of(), Language.NL)),
        visibility(region, typed(form, "visibility")),
        Done.revision(typed(form, "revision")));
  }

  /** What was chosen; without a choice of ours nobody outside the region sees it. */
  private Visibility visibility(String region, String code) {
    return sight.choices(region).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(Visibility.ONLY_US);
  }

  private static String typed(MultiValueMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  private static Set<String> ticked(
      MultiValueMap<String, String> form, String field, List<Choice> choices) {
    List<String> sent = form.getOrDefault(field, List.of());
    return choices.stream().map(Choice::value).filter(sent::contains).collect(Collectors.toSet());
  }

  private static List<Choice> choices(List<Term> terms, Set<String> chosen, Language language) {
    return terms.stream()
        .map(term -> new Choice(term.id(), term.label().in(language), chosen.contains(term.id())))
        .toList();
  }

  private static List<Fault> faults(Initiative draft, Language language) {
    Words words = Words.of(language);
    List<Fault> faults = new ArrayList<>();
    if (draft.name().isEmpty() || draft.name().length() > Initiative.LONGEST_NAME) {
      faults.add(new Fault("name", words.text("network.error.name", Initiative.LONGEST_NAME)));
    }
    if (draft.summary().length() > Initiative.LONGEST_SUMMARY) {
      faults.add(
          new Fault("summary", words.text("network.error.summary", Initiative.LONGEST_SUMMARY)));
    }
    if (draft.organisation().length() > Initiative.LONGEST_NAME) {
      faults.add(
          new Fault("organisation", words.text("network.error.name", Initiative.LONGEST_NAME)));
    }
    if (draft.url() != null && !isWebAddress(draft.url())) {
      faults.add(new Fault("url", words.text("network.error.url")));
    }
    return faults;
  }

  private static boolean isWebAddress(String typed) {
    try {
      URI uri = new URI(typed);
      Predicate<String> web = scheme -> scheme.equals("https") || scheme.equals("http");
      return typed.length() <= Initiative.LONGEST_URL
          && uri.getScheme() != null
          && web.test(uri.getScheme())
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private List<String> inWords(Initiative now, Language language) {
    Words words = Words.of(language);
    return List.of(
        words.text("network.now", words.text("network.name"), now.name()),
        words.text("network.now", words.text("network.summary"), now.summary()),
        words.text("network.now", words.text("network.by"), now.organisation()),
        words.text("network.now", words.text("network.url"), now.url() == null ? "" : now.url()),
        words.text("network.now", words.text("network.group"), groups.of(now.group(), words)),
        words.text(
            "network.now",
            words.text("network.visibility"),
            words.text("network.visibility." + now.visibility().code())));
  }

  private Page page(
      OwnRegion region,
      String id,
      Initiative shown,
      List<String> overtaken,
      List<Fault> faults,
      Language language) {
    Words words = Words.of(language);
    return new InitiativePage(
        region.id().value(),
        region.name(),
        id,
        shown.name(),
        shown.summary(),
        shown.organisation(),
        shown.url() == null ? "" : shown.url(),
        List.of(
            new InitiativePage.Choices(
                "size",
                words.text("network.sizes"),
                words.text("network.sizes.help"),
                groups.sizes(shown.group(), words)),
            new InitiativePage.Choices(
                "sector",
                words.text("network.sectors"),
                words.text("network.sectors.help"),
                groups.sections(shown.group(), words)),
            new InitiativePage.Choices(
                "phase",
                words.text("network.phases"),
                words.text("network.phases.help"),
                choices(vocabulary.phases(), shown.phases(), language)),
            new InitiativePage.Choices(
                "form",
                words.text("network.forms"),
                words.text("network.forms.help"),
                choices(vocabulary.supportForms(), shown.forms(), language))),
        sight.choices(region.id().value()).stream()
            .map(one -> new Choice(one.code(), who(one, region, words), one == shown.visibility()))
            .toList(),
        shown.revision(),
        overtaken,
        faults);
  }

  /** Who sees it, of a cohort by name. */
  private String who(Visibility one, OwnRegion region, Words words) {
    String who = words.text("network.visibility." + one.code());
    return one == Visibility.COHORT
        ? words.text(
            "network.visibility.names",
            who,
            sight.togetherWith(region.id().value()).stream()
                .map(id -> regions.named(id).name())
                .collect(Collectors.joining(", ")))
        : who;
  }
}
