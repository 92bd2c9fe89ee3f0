package nl.biotoop.profile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.Claim;
import nl.biotoop.profile.Claim.Exactness;
import nl.biotoop.profile.Claims;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.NewClaim;
import nl.biotoop.profile.Statement;
import nl.biotoop.profile.web.ClaimFormPage.Form;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What sources claim about a region: everybody reads it, who keeps figures notes it. */
@Controller
class ClaimsController {
  private final Claims claims;
  private final ProfileRegions regions;
  private final Cited.Shelf shelf;
  private final CurrentUser current;
  private final Clock clock;

  ClaimsController(
      Claims claims, ProfileRegions regions, Cited.Shelf shelf, CurrentUser current, Clock clock) {
    this.claims = claims;
    this.regions = regions;
    this.shelf = shelf;
    this.current = current;
    this.clock = clock;
  }

  private static NewClaim claim(Form form, Language language) {
    return new NewClaim(
        form.subject(),
        form.measure(),
        form.unit(),
        Arrays.stream(Exactness.values())
            .filter(one -> one.code().equals(form.exactness()))
            .findFirst()
            .orElse(Exactness.EXACTLY),
        Typed.number(form.amount(), language),
        form.rest(),
        form.meaning(),
        form.stated(),
        form.year().matches("[0-9]{1,4}")
            ? OptionalInt.of(Integer.parseInt(form.year()))
            : OptionalInt.empty(),
        form.source(),
        language);
  }

  @GetMapping({"/nl/regioprofiel/{region}/uitspraken", "/en/region-profile/{region}/claims"})
  Page list(
      @PathVariable("region") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      Language language) {
    OwnRegion region = regions.named(id);
    Words words = Words.of(language);
    boolean keeps =
        current.account().filter(account -> account.opens(Access.FIGURES, id)).isPresent();
    Function<Evidence, Cited> cite = shelf.in(words);
    Function<UUID, String> takeBack =
        row ->
            keeps
                ? Paths.of(
                    language,
                    "beheer",
                    "regioprofiel",
                    id,
                    "uitspraken",
                    row.toString(),
                    "intrekken")
                : "";
    List<Claims.Group> groups =
        claims.groups(id).stream()
            .sorted(Comparator.comparing(group -> group.pairs().isEmpty()))
            .toList();
    return new ClaimsPage(
        id,
        region.name(),
        groups.stream().map(group -> ClaimWords.group(group, cite, takeBack, words)).toList(),
        groups.stream().mapToInt(group -> group.pairs().size()).sum(),
        keeps,
        switch (done) {
          case "added" -> words.text("profile.claims.done.added");
          case "taken-back" -> words.text("profile.claims.done.taken-back");
          default -> "";
        });
  }

  @GetMapping({
    "/nl/beheer/regioprofiel/{region}/uitspraken",
    "/en/manage/region-profile/{region}/claims"
  })
  Page form(@PathVariable("region") String id, Language language) {
    OwnRegion region = regions.named(id);
    current.with(Access.FIGURES, id);
    Form blank = new Form("", "", Claim.PERCENT, Exactness.ABOUT.code(), "", false, "", "", "", "");
    return page(region, blank, List.of(), language);
  }

  @PostMapping({
    "/nl/beheer/regioprofiel/{region}/uitspraken",
    "/en/manage/region-profile/{region}/claims"
  })
  View add(
      @PathVariable("region") String id,
      @RequestParam(name = "subject", defaultValue = "") String subject,
      @RequestParam(name = "measure", defaultValue = "") String measure,
      @RequestParam(name = "unit", defaultValue = "") String unit,
      @RequestParam(name = "exactness", defaultValue = "") String exactness,
      @RequestParam(name = "amount", defaultValue = "") String amount,
      @RequestParam(name = "rest", defaultValue = "") String rest,
      @RequestParam(name = "meaning", defaultValue = "") String meaning,
      @RequestParam(name = "stated", defaultValue = "") String stated,
      @RequestParam(name = "year", defaultValue = "") String year,
      @RequestParam(name = "source", defaultValue = "") String source,
      Language language) {
    OwnRegion region = regions.named(id);
    Account account = current.with(Access.FIGURES, id);
    Form form =
        new Form(
            subject,
            measure,
            unit,
            exactness,
            amount,
            rest.equals("on"),
            meaning,
            stated,
            year,
            source);
    NewClaim claim = claim(form, language);
    List<Fault> faults = faults(claim, Words.of(language));
    if (!faults.isEmpty()) {
      return page(region, form, faults, language);
    }
    claims.add(account, id, claim);
    return done(id, "added", language);
  }

  @PostMapping({
    "/nl/beheer/regioprofiel/{region}/uitspraken/{id}/intrekken",
    "/en/manage/region-profile/{region}/claims/{id}/revoke"
  })
  View takeBack(
      @PathVariable("region") String region, @PathVariable("id") String id, Language language) {
    regions.named(region);
    Account account = current.with(Access.FIGURES, region);
    UUID row = Ids.read(id).orElseThrow(() -> new NotFound("claim"));
    if (!claims.takeBack(account, region, row)) {
      throw new NotFound("claim");
    }
    return done(region, "taken-back", language);
  }

  private static SeeOther done(String region, String what, Language language) {
    return new SeeOther(Paths.of(language, "regioprofiel", region, "uitspraken") + "?done=" + what);
  }

  private List<Fault> faults(NewClaim claim, Words words) {
    List<Fault> faults = new ArrayList<>();
    for (NewClaim.Problem problem : claim.problems(LocalDate.now(clock))) {
      String field = problem.name().toLowerCase(Locale.ROOT);
      faults.add(
          new Fault(
              field,
              switch (problem) {
                case SUBJECT -> words.text("profile.claim.error.subject", NewClaim.LONGEST_NAME);
                case MEASURE -> words.text("profile.claim.error.measure", NewClaim.LONGEST_NAME);
                case UNIT -> words.text("profile.claim.error.unit", NewClaim.LONGEST_UNIT);
                case AMOUNT -> words.text("profile.claim.error.amount");
                case REST -> words.text("profile.claim.error.rest");
                case MEANING -> words.text("profile.claim.error.meaning", NewClaim.LONGEST_MEANING);
                case STATED -> words.text("profile.claim.error.stated", NewClaim.LONGEST_STATED);
                case YEAR -> words.text("profile.claim.error.year");
                case SOURCE -> words.text("profile.claim.error.source", Evidence.LONGEST);
              }));
    }
    return faults;
  }

  private Page page(OwnRegion region, Form form, List<Fault> faults, Language language) {
    Words words = Words.of(language);
    List<Claim> known = claims.of(region.id().value());
    return new ClaimFormPage(
        region.id().value(),
        region.name(),
        form,
        Stream.of(Exactness.values())
            .map(one ->
                new Choice(
                    one.code(),
                    words.text("profile.exactness." + one.code()),
                    one.code().equals(form.exactness())))
            .toList(),
        known.stream().map(one -> Statement.in(one.subject(), language)).distinct().toList(),
        known.stream().map(one -> Statement.in(one.measure(), language)).distinct().toList(),
        faults);
  }
}
