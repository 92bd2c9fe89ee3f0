package nl.biotoop.profile.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
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
import nl.biotoop.profile.AskedAnalyses;
import nl.biotoop.profile.AskedAnalysis;
import nl.biotoop.profile.AskedAnalysis.Draft;
import nl.biotoop.profile.AskedAnalysis.Status;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Statement;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The analyses a region asked for, for who runs its programme. */
@Controller
class AnalysesController {
  private final AskedAnalyses analyses;
  private final ProfileRegions regions;
  private final Cited.Shelf shelf;
  private final CurrentUser current;

  AnalysesController(
      AskedAnalyses analyses, ProfileRegions regions, Cited.Shelf shelf, CurrentUser current) {
    this.analyses = analyses;
    this.regions = regions;
    this.shelf = shelf;
    this.current = current;
  }

  @GetMapping({
    "/nl/beheer/regioprofiel/{region}/analyses/nieuw",
    "/en/manage/region-profile/{region}/analyses/new"
  })
  Page blank(@PathVariable("region") String id, Language language) {
    OwnRegion region = regions.named(id);
    current.with(Access.PROGRAMME, id);
    Draft blank = new Draft(0, "", "", "", Status.ASKED, "", "", language);
    return page(region, "", blank, Optional.empty(), List.of(), language);
  }

  @GetMapping({
    "/nl/beheer/regioprofiel/{region}/analyses/{id}",
    "/en/manage/region-profile/{region}/analyses/{id}"
  })
  Page one(
      @PathVariable("region") String region, @PathVariable("id") String id, Language language) {
    OwnRegion own = regions.named(region);
    current.with(Access.PROGRAMME, region);
    AskedAnalysis one = found(region, id);
    Cited cited = shelf.in(Words.of(language)).apply(one.evidence());
    Draft draft =
        new Draft(
            one.revision(),
            Statement.in(one.question(), language),
            Statement.in(one.asker(), language),
            one.supplier(),
            one.status(),
            Statement.in(one.answer(), language),
            cited.where().isEmpty() ? cited.title() : cited.title() + " (" + cited.where() + ")",
            language);
    return page(own, id, draft, Optional.empty(), List.of(), language);
  }

  @PostMapping({
    "/nl/beheer/regioprofiel/{region}/analyses/nieuw",
    "/en/manage/region-profile/{region}/analyses/new"
  })
  View add(
      @PathVariable("region") String id,
      @RequestParam(name = "question", defaultValue = "") String question,
      @RequestParam(name = "asker", defaultValue = "") String asker,
      @RequestParam(name = "supplier", defaultValue = "") String supplier,
      @RequestParam(name = "status", defaultValue = "") String status,
      @RequestParam(name = "answer", defaultValue = "") String answer,
      @RequestParam(name = "source", defaultValue = "") String source,
      Language language) {
    OwnRegion region = regions.named(id);
    Account account = current.with(Access.PROGRAMME, id);
    Draft draft = draft(0, question, asker, supplier, status, answer, source, language);
    List<Fault> faults = faults(draft, Words.of(language));
    if (!faults.isEmpty()) {
      return page(region, "", draft, Optional.empty(), faults, language);
    }
    analyses.add(account, id, draft);
    return done(id, language);
  }

  @PostMapping({
    "/nl/beheer/regioprofiel/{region}/analyses/{id}",
    "/en/manage/region-profile/{region}/analyses/{id}"
  })
  View change(
      @PathVariable("region") String region,
      @PathVariable("id") String id,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      @RequestParam(name = "question", defaultValue = "") String question,
      @RequestParam(name = "asker", defaultValue = "") String asker,
      @RequestParam(name = "supplier", defaultValue = "") String supplier,
      @RequestParam(name = "status", defaultValue = "") String status,
      @RequestParam(name = "answer", defaultValue = "") String answer,
      @RequestParam(name = "source", defaultValue = "") String source,
      Language language) {
    OwnRegion own = regions.named(region);
    Account account = current.with(Access.PROGRAMME, region);
    found(region, id);
    Draft draft =
        draft(
            revision.matches("[0-9]{1,8}") ? Integer.parseInt(revision) : -1,
            question,
            asker,
            supplier,
            status,
            answer,
            source,
            language);
    List<Fault> faults = faults(draft, Words.of(language));
    if (!faults.isEmpty()) {
      return page(own, id, draft, Optional.empty(), faults, language);
    }
    Optional<AskedAnalysis> overtaken = analyses.keep(account, region, id, draft);
    return overtaken.isPresent()
        ? page(own, id, draft, overtaken, List.of(), language)
        : done(region, language);
  }

  private static Draft draft(
      int revision,
      String question,
      String asker,
      String supplier,
      String status,
      String answer,
      String source,
      Language language) {
    return new Draft(
        revision,
        Typed.text(question),
        Typed.text(asker),
        Typed.text(supplier),
        Arrays.stream(Status.values())
            .filter(one -> one.code().equals(status))
            .findFirst()
            .orElse(Status.ASKED),
        Typed.text(answer),
        Typed.text(source),
        language);
  }

  private AskedAnalysis found(String region, String id) {
    return analyses.find(region, id).orElseThrow(() -> new NotFound("analysis"));
  }

  private static SeeOther done(String region, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "regioprofiel", region) + "?done=analyses");
  }

  private static List<Fault> faults(Draft draft, Words words) {
    List<Fault> faults = new ArrayList<>();
    for (Draft.Problem problem : draft.problems()) {
      faults.add(
          new Fault(
              problem.name().toLowerCase(Locale.ROOT),
              switch (problem) {
                case QUESTION ->
                    words.text("profile.analysis.error.question", Draft.LONGEST_QUESTION);
                case ASKER -> words.text("profile.analysis.error.asker", Draft.LONGEST_NAME);
                case SUPPLIER -> words.text("profile.analysis.error.supplier", Draft.LONGEST_NAME);
                case ANSWER -> words.text("profile.analysis.error.answer", Draft.LONGEST_ANSWER);
                case SOURCE -> words.text("profile.analysis.error.source", Evidence.LONGEST);
              }));
    }
    return faults;
  }

  private Page page(
      OwnRegion region,
      String id,
      Draft draft,
      Optional<AskedAnalysis> overtaken,
      List<Fault> faults,
      Language language) {
    Words words = Words.of(language);
    Function<Evidence, Cited> cite = shelf.in(words);
    return new AnalysisFormPage(
        region.id().value(),
        region.name(),
        id,
        overtaken.map(AskedAnalysis::revision).orElse(draft.basedOn()),
        draft.question(),
        draft.asker(),
        draft.supplier(),
        Stream.of(Status.values())
            .map(one ->
                new Choice(
                    one.code(),
                    words.text("profile.analysis.status." + one.code()),
                    one == draft.status()))
            .toList(),
        draft.answer(),
        draft.source(),
        overtaken.map(now -> AnalysisLine.of(now, cite, words)).orElse(null),
        faults);
  }
}
