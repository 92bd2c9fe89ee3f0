package nl.biotoop.index.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.index.Edition;
import nl.biotoop.index.IndexProposal;
import nl.biotoop.index.IndexProposal.Speaker;
import nl.biotoop.index.IndexProposals;
import nl.biotoop.index.IndexProposals.Adoption;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.Indices;
import nl.biotoop.index.RefusedSpec;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people agree on an index. */
@Controller
class KeptIndexController {
  private final Indices indices;
  private final IndexProposals proposals;
  private final ProposalForm form;
  private final IndexWords told;
  private final Territories territories;
  private final CurrentUser current;
  private final Clock clock;

  KeptIndexController(
      Indices indices,
      IndexProposals proposals,
      ProposalForm form,
      IndexWords told,
      Territories territories,
      CurrentUser current,
      Clock clock) {
    this.indices = indices;
    this.proposals = proposals;
    this.form = form;
    this.told = told;
    this.territories = territories;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/indexen", "/en/manage/indices"})
  Page all(Language language) {
    current.with(Access.FIGURES);
    Words words = Words.of(language);
    List<Edition> editions = indices.editions();
    Map<String, List<IndexProposal>> open = proposals.open();
    return new KeptIndicesPage(
        indices.newest().stream()
            .map(Edition::spec)
            .map(spec ->
                new KeptIndicesPage.Line(
                    spec.name().in(language),
                    Paths.of(language, "monitor", "indexen", spec.id()),
                    Paths.of(language, "beheer", "indexen", spec.id(), "nieuw"),
                    editions.stream()
                        .map(Edition::spec)
                        .filter(one -> one.id().equals(spec.id()))
                        .sorted(Comparator.comparingInt(IndexSpec::version).reversed())
                        .map(one ->
                            new Link(
                                Paths.of(language, "monitor", "indexen", one.key()),
                                words.text("index.version", one.version())))
                        .toList(),
                    open.getOrDefault(spec.id(), List.of()).stream()
                        .map(one -> new Link(address(one, language), by(one.by(), one, words)))
                        .toList()))
            .toList());
  }

  private static String address(IndexProposal proposal, Language language) {
    return Paths.of(
        language,
        "beheer",
        "indexen",
        proposal.spec().id(),
        "voorstellen",
        proposal.id().toString());
  }

  private static String address(IndexProposal proposal, Language language, String last) {
    return Paths.in(language, address(proposal, Language.NL) + "/" + last);
  }

  private String by(Speaker speaker, IndexProposal proposal, Words words) {
    return words.text(
        "index.by", speaker(speaker, words), words.minute(proposal.at(), clock.getZone()));
  }

  private String speaker(Speaker speaker, Words words) {
    String region =
        RegionCode.read(speaker.region())
            .flatMap(territories::name)
            .map(name -> name.in(words.language()))
            .orElse("");
    String role =
        speaker.role().equals("programme-manager")
            ? words.text("role.programme-manager")
            : words.text("role.researcher");
    return region.isEmpty() ? role : words.text("index.speaker", role, region);
  }

  private IndexSpec newest(String id) {
    return indices
        .find(id)
        .map(Edition::spec)
        .filter(spec -> spec.id().equals(id))
        .orElseThrow(() -> new NotFound("index"));
  }

  @GetMapping({"/nl/beheer/indexen/{id}/nieuw", "/en/manage/indices/{id}/new"})
  Page empty(
      @PathVariable("id") String id,
      @RequestParam(name = "from", defaultValue = "") String from,
      Language language) {
    current.with(Access.FIGURES);
    Words words = Words.of(language);
    IndexSpec newest = newest(id);
    Map<String, String> fields =
        Ids.read(from)
            .flatMap(proposals::find)
            .filter(one -> one.spec().id().equals(id))
            .map(one -> {
              Map<String, String> kept = form.fields(one.spec(), words);
              kept.put("reason", one.reason());
              return kept;
            })
            .orElseGet(() -> form.fields(newest, words));
    return form.page(newest, fields, List.of(), words);
  }

  @PostMapping({"/nl/beheer/indexen/{id}/nieuw", "/en/manage/indices/{id}/new"})
  View propose(
      @PathVariable("id") String id, @RequestParam Map<String, String> typed, Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    IndexSpec newest = newest(id);
    List<Fault> faults = new ArrayList<>();
    String json = form.json(newest, typed, language);
    try {
      IndexSpec spec = indices.read(json);
      IndexResult result = indices.result(spec, indices.vintage(), spec.seed(), spec.draws());
      if (result.obstacle().isPresent()) {
        faults.add(new Fault("year", IndexWords.obstacle(result, words)));
      }
    } catch (RefusedSpec e) {
      faults.addAll(form.faults(e.faults(), typed, words));
    }
    faults.addAll(ProposalForm.reason(typed, words));
    if (!faults.isEmpty()) {
      return form.page(newest, typed, faults, words);
    }
    UUID made = proposals.propose(account, json, Typed.text(typed.getOrDefault("reason", "")));
    return new SeeOther(
        Paths.of(language, "beheer", "indexen", id, "voorstellen", made.toString())
            + "?done=proposed");
  }

  private IndexProposal proposal(String index, String id) {
    return Ids.read(id)
        .flatMap(proposals::find)
        .filter(one -> one.spec().id().equals(index))
        .orElseThrow(() -> new NotFound("proposal"));
  }

  @GetMapping({
    "/nl/beheer/indexen/{id}/voorstellen/{proposal}",
    "/en/manage/indices/{id}/proposals/{proposal}"
  })
  Page show(
      @PathVariable("id") String id,
      @PathVariable("proposal") String proposal,
      @RequestParam(name = "done", defaultValue = "") String done,
      Language language) {
    Account account = current.with(Access.FIGURES);
    return page(account, proposal(id, proposal), "", List.of(), done, language);
  }

  private Page page(
      Account account,
      IndexProposal proposal,
      String note,
      List<Fault> faults,
      String done,
      Language language) {
    Words words = Words.of(language);
    IndexSpec spec = proposal.spec();
    Edition before =
        indices.find(spec.id() + "@" + proposal.basedOn()).orElseThrow(() -> new NotFound("index"));
    int newest = newest(spec.id()).version();
    boolean overtaken = proposal.isOpen() && newest != proposal.basedOn();
    IndexResult then = indices.result(spec, indices.vintage(), spec.seed(), spec.draws());
    return new IndexProposalPage(
        new Link(
            Paths.of(language, "monitor", "indexen", before.spec().key()),
            spec.name().in(language)),
        address(proposal, language, "notitie"),
        address(proposal, language, "aannemen"),
        address(proposal, language, "intrekken"),
        by(proposal.by(), proposal, words),
        proposal.reason(),
        changes(before.spec(), spec, words),
        words.text(
            "index.counts",
            then.complete().size(),
            then.regions().size(),
            then.complete().stream().map(RegionScore::country).distinct().count()),
        lines(indices.result(before), then, words),
        proposal.comments().stream()
            .map(one ->
                new IndexProposalPage.Comment(
                    one.text(),
                    words.text(
                        "index.by",
                        speaker(one.by(), words),
                        words.minute(one.at(), clock.getZone()))))
            .toList(),
        proposal
            .adopted()
            .map(at ->
                words.text("index.adopted", spec.version(), words.minute(at, clock.getZone())))
            .or(() ->
                proposal
                    .withdrawn()
                    .map(at -> words.text("index.withdrawn", words.minute(at, clock.getZone()))))
            .orElse(""),
        overtaken
            ? new Link(
                Paths.of(language, "beheer", "indexen", spec.id(), "nieuw")
                    + "?from="
                    + proposal.id(),
                words.text("index.overtaken", newest))
            : new Link("", ""),
        proposal.isOpen() && !overtaken && IndexProposals.mayAdopt(account),
        proposal.isOpen() && IndexProposals.mayWithdraw(account, proposal),
        note,
        faults,
        switch (done) {
          case "proposed" -> words.text("index.done.proposed");
          case "noted" -> words.text("index.done.noted");
          case "withdrawn" -> words.text("index.done.withdrawn");
          case "adopted" -> words.text("index.done.adopted");
          default -> "";
        });
  }

  private List<String> changes(IndexSpec before, IndexSpec then, Words words) {
    List<String> changes = new ArrayList<>();
    for (IndexSpec.Part part : then.parts()) {
      IndexSpec.Part old =
          before.parts().stream()
              .filter(one -> one.element().equals(part.element()))
              .findFirst()
              .orElse(null);
      if (!part.equals(old)) {
        changes.add(
            words.text(
                "index.change.part",
                told.element(part, words),
                told.indicator(part, words),
                words.number(part.weight(), 3),
                "" + part.atOrBefore(),
                old == null ? "–" : words.number(old.weight(), 3)));
      }
    }
    before.parts().stream()
        .filter(old -> then.parts().stream().noneMatch(one -> one.element().equals(old.element())))
        .forEach(old -> changes.add(words.text("index.change.gone", told.element(old, words))));
    if (!before.choices().normalisation().equals(then.choices().normalisation())) {
      changes.add(RegionOrigin.scale(then, words));
    }
    if (!Objects.equals(before.choices().aggregation(), then.choices().aggregation())) {
      changes.add(words.text("index.change.aggregation", RegionOrigin.aggregation(then, words)));
    }
    return changes.isEmpty() ? List.of(words.text("index.change.none")) : changes;
  }

  private List<IndexProposalPage.Line> lines(IndexResult now, IndexResult then, Words words) {
    return then.regions().stream()
        .filter(region -> region.country().equals(RegionCode.NETHERLANDS))
        .map(region ->
            new IndexProposalPage.Line(
                told.region(region.region(), words),
                now.region(region.region())
                    .flatMap(RegionScore::score)
                    .map(score -> IndexWords.score(score.value(), words))
                    .orElseGet(() -> words.text("observation.none")),
                region
                    .score()
                    .map(score -> IndexWords.score(score.value(), words))
                    .orElseGet(() -> words.text("observation.none")),
                region
                    .score()
                    .map(score ->
                        words.text(
                            "index.interval", RegionOrigin.low(score), RegionOrigin.high(score)))
                    .orElse("")))
        .toList();
  }

  @PostMapping({
    "/nl/beheer/indexen/{id}/voorstellen/{proposal}/notitie",
    "/en/manage/indices/{id}/proposals/{proposal}/note"
  })
  View comment(
      @PathVariable("id") String id,
      @PathVariable("proposal") String key,
      @RequestParam(name = "note", defaultValue = "") String typed,
      Language language) {
    Account account = current.with(Access.FIGURES);
    IndexProposal proposal = proposal(id, key);
    String note = Typed.text(typed);
    if (note.isEmpty() || note.length() > IndexProposal.LONGEST) {
      String error = Words.of(language).text("index.propose.error.note", IndexProposal.LONGEST);
      return page(account, proposal, note, List.of(new Fault("note", error)), "", language);
    }
    proposals.comment(account, proposal, note);
    return new SeeOther(address(proposal, language) + "?done=noted");
  }

  @PostMapping({
    "/nl/beheer/indexen/{id}/voorstellen/{proposal}/aannemen",
    "/en/manage/indices/{id}/proposals/{proposal}/adopt"
  })
  View adopt(
      @PathVariable("id") String id, @PathVariable("proposal") String key, Language language) {
    Account account = current.with(Access.PROGRAMME);
    IndexProposal proposal = proposal(id, key);
    return switch (proposals.adopt(account, proposal.id())) {
      case Adoption.Adopted _, Adoption.Already _ ->
          new SeeOther(address(proposal, language) + "?done=adopted");
      // The page tells which version came, or that it was taken back, and keeps the proposal.
      case Adoption.Overtaken _, Adoption.Withdrawn _ -> new SeeOther(address(proposal, language));
    };
  }

  @PostMapping({
    "/nl/beheer/indexen/{id}/voorstellen/{proposal}/intrekken",
    "/en/manage/indices/{id}/proposals/{proposal}/revoke"
  })
  View withdraw(
      @PathVariable("id") String id, @PathVariable("proposal") String key, Language language) {
    Account account = current.with(Access.FIGURES);
    IndexProposal proposal = proposal(id, key);
    // One that was adopted meanwhile stays; the page tells.
    String done = proposals.withdraw(account, proposal) ? "?done=withdrawn" : "";
    return new SeeOther(address(proposal, language) + done);
  }
}
