package nl.biotoop.resilience.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.resilience.Kept;
import nl.biotoop.resilience.OwnShock;
import nl.biotoop.resilience.OwnShocks;
import nl.biotoop.resilience.Shock;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shocks of the own regions, for who runs their programme. */
@Controller
class ShocksController {
  private static final UUID NO_ID = new UUID(0, 0);

  private final OwnShocks shocks;
  private final Territories territories;
  private final CurrentUser current;

  ShocksController(OwnShocks shocks, Territories territories, CurrentUser current) {
    this.shocks = shocks;
    this.territories = territories;
    this.current = current;
  }

  @GetMapping({"/nl/beheer/schokken", "/en/manage/shocks"})
  Page list(@RequestParam(name = "done", defaultValue = "") String done, Language language) {
    Words words = Words.of(language);
    return new ShocksPage(
        shocks.of(account()).stream()
            .map(one ->
                new ShocksPage.Line(
                    Paths.of(language, "beheer", "schokken", one.id().toString()),
                    one.name(),
                    region(one.region()),
                    ResilienceWords.years(one.from(), one.until(), words),
                    ResilienceWords.kind(one.kind(), words),
                    state(one, words)))
            .toList(),
        done(done, words));
  }

  private static String state(OwnShock shock, Words words) {
    return words.text(
        shock.takenBack() ? "resilience.manage.taken-back" : "resilience.manage.shown");
  }

  private static String done(String done, Words words) {
    return switch (done) {
      case "added" -> words.text("resilience.done.added");
      case "changed" -> words.text("resilience.done.changed");
      case "taken-back" -> words.text("resilience.done.taken-back");
      case "put-back" -> words.text("resilience.done.put-back");
      case "erased" -> words.text("resilience.done.erased");
      default -> "";
    };
  }

  @GetMapping({"/nl/beheer/schokken/nieuw", "/en/manage/shocks/new"})
  Page blank(Language language) {
    ShockForm blank = new ShockForm("", "", "", "", "", "", "", 0);
    return page(account(), "", blank, false, List.of(), List.of(), language);
  }

  @PostMapping({"/nl/beheer/schokken/nieuw", "/en/manage/shocks/new"})
  View add(@RequestParam MultiValueMap<String, String> sent, Language language) {
    Account account = account();
    List<String> regions = regions(account);
    ShockForm form = ShockForm.of(sent);
    if (regions.size() == 1) {
      form = form.in(regions.getFirst());
    }
    List<Fault> faults = form.faults(regions, shocks.thisYear(), Words.of(language));
    if (!faults.isEmpty()) {
      return page(account, "", form, false, List.of(), faults, language);
    }
    shocks.add(account, form.shock(NO_ID));
    return done("added", language);
  }

  @GetMapping({"/nl/beheer/schokken/{id}", "/en/manage/shocks/{id}"})
  Page one(@PathVariable("id") String id, Language language) {
    Account account = account();
    OwnShock found = found(account, id);
    return page(
        account, id, ShockForm.of(found), found.takenBack(), List.of(), List.of(), language);
  }

  @PostMapping({"/nl/beheer/schokken/{id}", "/en/manage/shocks/{id}"})
  View change(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> sent,
      Language language) {
    Account account = account();
    OwnShock found = found(account, id);
    ShockForm form = ShockForm.of(sent).in(found.region());
    List<Fault> faults = form.faults(regions(account), shocks.thisYear(), Words.of(language));
    if (!faults.isEmpty()) {
      return page(account, id, form, found.takenBack(), List.of(), faults, language);
    }
    return switch (shocks.change(account, form.shock(found.id()))) {
      case Kept.Saved _ -> done("changed", language);
      case Kept.Overtaken(OwnShock now) ->
          page(
              account,
              id,
              form.on(now.revision()),
              now.takenBack(),
              inWords(now, language),
              List.of(),
              language);
      case Kept.Gone _ -> throw new NotFound("shock");
    };
  }

  @PostMapping({"/nl/beheer/schokken/{id}/terugnemen", "/en/manage/shocks/{id}/take-back"})
  View takeBack(
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      Language language) {
    return moved(id, revision, shocks::takeBack, "taken-back", language);
  }

  @PostMapping({"/nl/beheer/schokken/{id}/terug", "/en/manage/shocks/{id}/restore"})
  View putBack(
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      Language language) {
    return moved(id, revision, shocks::putBack, "put-back", language);
  }

  @PostMapping({"/nl/beheer/schokken/{id}/wissen", "/en/manage/shocks/{id}/erase"})
  View erase(
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      Language language) {
    return moved(id, revision, shocks::erase, "erased", language);
  }

  private View moved(
      String id,
      String revision,
      BiFunction<Account, OwnShock, Kept> move,
      String done,
      Language language) {
    Account account = account();
    OwnShock now = found(account, id);
    return switch (move.apply(account, now.as(now.id(), ShockForm.revision(revision)))) {
      case Kept.Saved _ -> done(done, language);
      case Kept.Overtaken(OwnShock other) ->
          page(
              account,
              id,
              ShockForm.of(other),
              other.takenBack(),
              inWords(other, language),
              List.of(),
              language);
      case Kept.Gone _ -> throw new NotFound("shock");
    };
  }

  private Account account() {
    return current.with(Access.PROGRAMME);
  }

  private OwnShock found(Account account, String id) {
    return shocks.find(account, id).orElseThrow(() -> new NotFound("shock"));
  }

  /** The own regions whose programme the account runs. */
  private List<String> regions(Account account) {
    return territories.ownRegions().stream()
        .map(own -> own.id().value())
        .filter(id -> account.opens(Access.PROGRAMME, id))
        .toList();
  }

  private String region(String id) {
    return RegionCode.read(id).flatMap(territories::ownRegion).map(OwnRegion::name).orElse(id);
  }

  private static SeeOther done(String what, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "schokken") + "?done=" + what);
  }

  private static List<String> inWords(OwnShock now, Language language) {
    Words words = Words.of(language);
    return List.of(
        words.text("resilience.now", words.text("resilience.name"), now.name()),
        words.text(
            "resilience.now",
            words.text("resilience.period"),
            ResilienceWords.years(now.from(), now.until(), words)),
        words.text(
            "resilience.now",
            words.text("resilience.kind"),
            ResilienceWords.kind(now.kind(), words)),
        words.text("resilience.now", words.text("resilience.text"), now.text()),
        words.text("resilience.now", words.text("resilience.source"), now.source()),
        words.text("resilience.now", words.text("resilience.state"), state(now, words)));
  }

  private Page page(
      Account account,
      String id,
      ShockForm form,
      boolean takenBack,
      List<String> overtaken,
      List<Fault> faults,
      Language language) {
    Words words = Words.of(language);
    List<String> choices = id.isEmpty() ? regions(account) : List.of(form.region());
    return new ShockPage(
        id,
        choices.stream()
            .map(one -> new Choice(one, region(one), one.equals(form.region())))
            .toList(),
        form.name(),
        form.from(),
        form.until(),
        Arrays.stream(Shock.Kind.values())
            .map(kind ->
                new Choice(
                    kind.code(),
                    ResilienceWords.kind(kind, words),
                    kind.code().equals(form.kind())))
            .toList(),
        form.text(),
        form.source(),
        takenBack,
        id.isEmpty() || takenBack
            ? ""
            : Paths.of(language, "monitor", "veerkracht", id, form.region()),
        form.revision(),
        overtaken,
        faults);
  }
}
