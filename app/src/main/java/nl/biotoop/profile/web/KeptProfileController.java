package nl.biotoop.profile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Part;
import nl.biotoop.profile.Parts;
import nl.biotoop.profile.Passage;
import nl.biotoop.profile.PassageDraft;
import nl.biotoop.profile.RegionProfile;
import nl.biotoop.profile.RegionProfiles;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The profile of a region, for who runs its programme. */
@Controller
class KeptProfileController {
  private final RegionProfiles profiles;
  private final Parts parts;
  private final ProfileRegions regions;
  private final AskedAnalyses analyses;
  private final Cited.Shelf shelf;
  private final CurrentUser current;

  KeptProfileController(
      RegionProfiles profiles,
      Parts parts,
      ProfileRegions regions,
      AskedAnalyses analyses,
      Cited.Shelf shelf,
      CurrentUser current) {
    this.profiles = profiles;
    this.parts = parts;
    this.regions = regions;
    this.analyses = analyses;
    this.shelf = shelf;
    this.current = current;
  }

  @GetMapping({"/nl/beheer/regioprofiel/{region}", "/en/manage/region-profile/{region}"})
  Page list(
      @PathVariable("region") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      Language language) {
    OwnRegion region = regions.named(id);
    current.with(Access.PROGRAMME, id);
    Words words = Words.of(language);
    Function<Evidence, Cited> cite = shelf.in(words);
    RegionProfile profile = profiles.of(id);
    return new KeptProfilePage(
        id,
        region.name(),
        parts.all().stream()
            .map(part ->
                new KeptProfilePage.Line(
                    Paths.of(language, "beheer", "regioprofiel", id, "deel", part.id()),
                    Said.of(part, profile.in(part), cite, words)))
            .toList(),
        analyses.of(id).stream().map(asked -> AnalysisLine.of(asked, cite, words)).toList(),
        done.equals("analyses")
            ? words.text("profile.analyses")
            : parts.find(done).map(part -> Said.title(part, words)).orElse(""));
  }

  @GetMapping({
    "/nl/beheer/regioprofiel/{region}/deel/{part}",
    "/en/manage/region-profile/{region}/part/{part}"
  })
  Page form(
      @PathVariable("region") String id, @PathVariable("part") String partId, Language language) {
    OwnRegion region = regions.named(id);
    current.with(Access.PROGRAMME, id);
    Part part = named(partId);
    Passage now = profiles.of(id).in(part);
    Function<Evidence, Cited> cite = shelf.in(Words.of(language));
    return page(region, part, draft(now, cite, language), Optional.empty(), List.of(), language);
  }

  @PostMapping({
    "/nl/beheer/regioprofiel/{region}/deel/{part}",
    "/en/manage/region-profile/{region}/part/{part}"
  })
  View keep(
      @PathVariable("region") String id,
      @PathVariable("part") String partId,
      @RequestParam(name = "revision", defaultValue = "") String revision,
      @RequestParam(name = "choice", defaultValue = "") String choice,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "source", defaultValue = "") String source,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Language language) {
    OwnRegion region = regions.named(id);
    Account account = current.with(Access.PROGRAMME, id);
    Part part = named(partId);
    PassageDraft draft =
        new PassageDraft(
            revision.matches("[0-9]{1,8}") ? Integer.parseInt(revision) : -1,
            choice,
            Typed.text(text),
            language,
            Typed.text(source),
            Typed.text(reason));
    List<Fault> faults = faults(part, draft, Words.of(language));
    if (!faults.isEmpty()) {
      return page(region, part, draft, Optional.empty(), faults, language);
    }
    Optional<Passage> overtaken = profiles.keep(account, id, part, draft);
    return overtaken.isPresent()
        ? page(region, part, draft, overtaken, List.of(), language)
        : new SeeOther(Paths.of(language, "beheer", "regioprofiel", id) + "?done=" + part.id());
  }

  private Part named(String id) {
    return parts.find(id).orElseThrow(() -> new NotFound("part of a profile"));
  }

  /** The form as it opens: what is said now, in the language of the page. */
  private static PassageDraft draft(
      Passage now, Function<Evidence, Cited> cite, Language language) {
    return new PassageDraft(
        now.revision(),
        now.choice(),
        now.statements().stream().map(one -> one.in(language)).collect(Collectors.joining("\n")),
        language,
        now.statements().stream()
            .map(one -> cite.apply(one.evidence()))
            .map(
                one -> one.where().isEmpty() ? one.title() : one.title() + " (" + one.where() + ")")
            .distinct()
            .collect(Collectors.joining("; ")),
        "");
  }

  private static List<Fault> faults(Part part, PassageDraft draft, Words words) {
    List<Fault> faults = new ArrayList<>();
    for (PassageDraft.Problem problem : draft.problems(part)) {
      faults.add(
          switch (problem) {
            case CHOICE -> new Fault("choice", words.text("profile.error.choice"));
            case TEXT ->
                new Fault(
                    "text",
                    words.text("profile.error.text", part.longest(), draft.text().length()));
            case SOURCE ->
                new Fault("source", words.text("profile.error.source", Evidence.LONGEST));
            case REASON ->
                new Fault("reason", words.text("profile.error.reason", Passage.LONGEST_REASON));
          });
    }
    return faults;
  }

  private Page page(
      OwnRegion region,
      Part part,
      PassageDraft draft,
      Optional<Passage> overtaken,
      List<Fault> faults,
      Language language) {
    Words words = Words.of(language);
    Function<Evidence, Cited> cite = shelf.in(words);
    List<Choice> choices = new ArrayList<>();
    if (!part.options().isEmpty()) {
      choices.add(new Choice("", words.text("profile.choice.none"), draft.choice().isEmpty()));
      part.options()
          .forEach(option ->
              choices.add(
                  new Choice(
                      option.id(),
                      Said.choice(part, option.id(), words),
                      option.id().equals(draft.choice()))));
    }
    return new PassageFormPage(
        region.id().value(),
        region.name(),
        part.id(),
        Said.title(part, words),
        overtaken.map(Passage::revision).orElse(draft.basedOn()),
        choices,
        draft.text(),
        part.longest(),
        draft.source(),
        draft.reason(),
        profiles.history(region.id().value(), part).stream()
            .map(one -> Said.of(part, one, cite, words))
            .toList(),
        overtaken.map(now -> Said.of(part, now, cite, words)).orElse(null),
        faults);
  }
}
