package nl.biotoop.support.editing.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.Draft;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.web.EditingWords;
import nl.biotoop.support.editing.web.HelpDifferencePage;
import nl.biotoop.support.editing.web.HelpForm;
import nl.biotoop.support.editing.web.HelpFormView;
import nl.biotoop.support.internal.Records;
import nl.biotoop.support.proposals.Proposal;
import nl.biotoop.support.proposals.Proposals;
import nl.biotoop.support.proposals.Providers;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Proposals: made by professionals, answered by who keeps the register. */
@Controller
class ProposalController {
  private static final int MOST_LINES = 100;

  private final Proposals proposals;
  private final Providers providers;
  private final RegisterEditing editing;
  private final CurrentUser current;
  private final HelpFormView view;
  private final ProposalWords proposalWords;
  private final Vocabulary vocabulary;
  private final Territories territories;

  ProposalController(
      Proposals proposals,
      Providers providers,
      RegisterEditing editing,
      CurrentUser current,
      HelpFormView view,
      ProposalWords proposalWords,
      Vocabulary vocabulary,
      Territories territories) {
    this.proposals = proposals;
    this.providers = providers;
    this.editing = editing;
    this.current = current;
    this.view = view;
    this.proposalWords = proposalWords;
    this.vocabulary = vocabulary;
    this.territories = territories;
  }

  @GetMapping({"/nl/voorstellen", "/en/proposals"})
  Page list(@RequestParam(name = "sent", defaultValue = "") String sent, Language language) {
    Words words = Words.of(language);
    Account account = current.signedIn();
    return new ProposalsPage(
        proposals.toAnswer(account, MOST_LINES).stream()
            .map(proposal -> proposalWords.line(proposal, words))
            .toList(),
        proposals.madeBy(account, MOST_LINES).stream()
            .map(proposal -> proposalWords.line(proposal, words))
            .toList(),
        providers.entries(account).stream()
            .map(entry -> new ProposalsPage.Help(entry.id(), EditingWords.name(entry, words)))
            .toList(),
        account.has(Role.PROGRAMME_MANAGER),
        !sent.isEmpty());
  }

  @GetMapping({"/nl/voorstellen/nieuw", "/en/proposals/new"})
  Page empty(
      @RequestParam(name = "instrument", defaultValue = "") String instrument,
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "phase", defaultValue = "") String phase,
      @RequestParam(name = "form", defaultValue = "") String form,
      Language language) {
    return form(new Typed(instrument, "", region, phase, form, ""), null, language);
  }

  /** What the form holds. */
  private record Typed(
      String instrument, String kind, String region, String phase, String form, String text) {}

  private Page form(Typed typed, @Nullable String error, Language language) {
    Words words = Words.of(language);
    if (!typed.instrument().isEmpty()) {
      RegisterEntry entry =
          editing
              .entry(typed.instrument())
              .filter(it -> !it.newest().withdrawn())
              .orElseThrow(() -> new NotFound("instrument"));
      return new ProposalFormPage(
          entry.id(),
          EditingWords.name(entry, words),
          List.of(
              choice(Proposal.Kind.IMPROVEMENT, typed.kind(), words),
              choice(Proposal.Kind.FINDING, typed.kind(), words)),
          List.of(),
          List.of(),
          List.of(),
          typed.text(),
          error);
    }
    return new ProposalFormPage(
        "",
        "",
        List.of(),
        territories.ownRegions().stream()
            .map(region ->
                new Choice(
                    region.id().value(), region.name(), region.id().value().equals(typed.region())))
            .toList(),
        terms(vocabulary.phases(), typed.phase(), language),
        terms(vocabulary.supportForms(), typed.form(), language),
        typed.text(),
        error);
  }

  private static Choice choice(Proposal.Kind kind, String typed, Words words) {
    boolean chosen =
        kind.name().equals(typed) || (typed.isEmpty() && kind == Proposal.Kind.IMPROVEMENT);
    return new Choice(kind.name(), ProposalWords.kind(kind, words), chosen);
  }

  private static List<Choice> terms(List<Term> terms, String chosen, Language language) {
    return terms.stream()
        .map(term -> new Choice(term.id(), term.label().in(language), term.id().equals(chosen)))
        .toList();
  }

  @PostMapping({"/nl/voorstellen/nieuw", "/en/proposals/new"})
  View create(
      @RequestParam(name = "instrument", defaultValue = "") String instrument,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "region", defaultValue = "") String region,
      @RequestParam(name = "phase", defaultValue = "") String phase,
      @RequestParam(name = "form", defaultValue = "") String form,
      @RequestParam(name = "text", defaultValue = "") String written,
      Language language) {
    Account account = current.signedIn();
    Words words = Words.of(language);
    String text = HelpForm.plainText(written);
    Typed typed = new Typed(instrument, kind, region, phase, form, text);
    if (text.isEmpty() || text.length() > Proposal.LONGEST) {
      return form(typed, words.text("proposals.error.text", Proposal.LONGEST), language);
    }
    if (!instrument.isEmpty()) {
      if (editing.entry(instrument).isEmpty()) {
        throw new NotFound("instrument");
      }
      proposals.about(
          account,
          instrument,
          kind.equals(Proposal.Kind.FINDING.name())
              ? Proposal.Kind.FINDING
              : Proposal.Kind.IMPROVEMENT,
          text);
    } else {
      boolean known =
          territories.ownRegions().stream().anyMatch(it -> it.id().value().equals(region))
              && vocabulary.phases().stream().anyMatch(it -> it.id().equals(phase))
              && vocabulary.supportForms().stream().anyMatch(it -> it.id().equals(form));
      if (!known) {
        return form(typed, words.text("proposals.error.gap"), language);
      }
      proposals.gap(account, region, phase, form, text);
    }
    return new SeeOther(Paths.of(language, "voorstellen") + "?sent=1");
  }

  private Proposal proposal(String id) {
    return Ids.read(id)
        .flatMap(known -> proposals.forAccount(current.signedIn(), known))
        .orElseThrow(() -> new NotFound("proposal"));
  }

  @GetMapping({"/nl/voorstellen/{id}", "/en/proposals/{id}"})
  Page show(@PathVariable("id") String id, Language language) {
    return page(proposal(id), "", null, language);
  }

  private Page page(Proposal proposal, String typed, @Nullable String error, Language language) {
    Words words = Words.of(language);
    return new ProposalPage(
        proposal.id().toString(),
        ProposalWords.kind(proposal.kind(), words),
        proposalWords.about(proposal, words),
        proposal
            .instrument()
            .map(it -> Paths.of(language, "hulp", it))
            .or(() -> proposal.region().map(it -> Paths.of(language, "regio", it)))
            .orElse(""),
        proposal.text(),
        proposalWords.made(proposal, words),
        ProposalWords.status(proposal.status(), words),
        proposalWords.answer(proposal, words),
        lines(proposal, words),
        proposal.change().isPresent(),
        proposal.status().isOpen() && proposals.mayAnswer(current.signedIn(), proposal),
        typed,
        error);
  }

  /** What would be different from what stands now. */
  private List<HelpDifferencePage.Line> lines(Proposal proposal, Words words) {
    Optional<RegisterEntry> entry = proposal.instrument().flatMap(editing::entry);
    if (entry.isEmpty() || proposal.change().isEmpty() || !proposal.status().isOpen()) {
      return List.of();
    }
    Map<String, String> now = view.texts(entry.get().newest().record(), words);
    Map<String, String> wanted = view.texts(merged(proposal, entry.get()), words);
    List<HelpDifferencePage.Line> lines = new ArrayList<>();
    now.forEach((field, text) -> {
      String other = wanted.getOrDefault(field, "");
      if (!other.equals(text)) {
        lines.add(new HelpDifferencePage.Line(field, text, other));
      }
    });
    return lines;
  }

  /** Only what the provider changed; what the region changed meanwhile stays. */
  private ObjectNode merged(Proposal proposal, RegisterEntry entry) {
    ObjectNode wanted = proposal.change().orElseThrow();
    ObjectNode base =
        editing.revision(entry.id(), proposal.basedOn()).orElse(entry.newest()).record();
    Set<String> changed = Records.changed(base, wanted);
    return Records.with(entry.newest().record(), changed, wanted);
  }

  @PostMapping({"/nl/voorstellen/{id}/antwoord", "/en/proposals/{id}/answer"})
  View answer(
      @PathVariable("id") String id,
      @RequestParam(name = "answer", defaultValue = "") String written,
      @RequestParam(name = "accept", defaultValue = "") String accept,
      Language language) {
    Proposal proposal = proposal(id);
    Account account = current.signedIn();
    Words words = Words.of(language);
    if (!proposals.mayAnswer(account, proposal)) {
      throw new AccessDeniedException("Another's proposal");
    }
    String answer = HelpForm.plainText(written);
    if (answer.isEmpty() || answer.length() > Proposal.LONGEST_ANSWER) {
      String error = words.text("proposals.error.answer", Proposal.LONGEST_ANSWER);
      return page(proposal, answer, error, language);
    }
    boolean accepted = !accept.isEmpty();
    if (accepted && proposal.status().isOpen() && proposal.change().isPresent()) {
      RegisterEntry entry =
          proposal
              .instrument()
              .flatMap(editing::entry)
              .orElseThrow(() -> new NotFound("instrument"));
      Draft draft = new Draft(entry.id(), merged(proposal, entry), entry.newest().number());
      Outcome outcome = editing.save(account, draft, Origin.SUGGESTION);
      if (!(outcome instanceof Outcome.Saved) && !(outcome instanceof Outcome.Unchanged)) {
        return page(proposal, answer, words.text("proposals.error.change"), language);
      }
    }
    if (proposal.status().isOpen()) {
      proposals.answer(account, proposal, accepted, answer);
    }
    return new SeeOther(Paths.of(language, "voorstellen", id));
  }
}
