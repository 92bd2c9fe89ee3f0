package nl.biotoop.support.editing.web.proposals;

import java.time.Clock;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.web.EditingWords;
import nl.biotoop.support.proposals.Proposal;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** Proposals in words. */
@Component
final class ProposalWords {
  private final RegisterEditing editing;
  private final Vocabulary vocabulary;
  private final Territories territories;
  private final Clock clock;

  ProposalWords(
      RegisterEditing editing, Vocabulary vocabulary, Territories territories, Clock clock) {
    this.editing = editing;
    this.vocabulary = vocabulary;
    this.territories = territories;
    this.clock = clock;
  }

  static String kind(Proposal.Kind kind, Words words) {
    return words.text("proposals.kind." + kind.code());
  }

  static String status(Proposal.Status status, Words words) {
    return words.text("proposals.status." + status.code());
  }

  String about(Proposal proposal, Words words) {
    if (proposal.instrument().isPresent()) {
      String id = proposal.instrument().get();
      return editing.entry(id).map(entry -> EditingWords.name(entry, words)).orElse(id);
    }
    return words.text(
        "proposals.about.gap",
        proposal.region().map(this::region).orElse(""),
        proposal.phase().map(id -> vocabulary.phase(id).label().in(words.language())).orElse(""),
        proposal
            .form()
            .map(id -> vocabulary.supportForm(id).label().in(words.language()))
            .orElse(""));
  }

  String region(String id) {
    return RegionCode.read(id).flatMap(territories::ownRegion).map(OwnRegion::name).orElse(id);
  }

  String made(Proposal proposal, Words words) {
    return words.text(
        "proposals.made", proposal.accountName(), words.minute(proposal.madeAt(), clock.getZone()));
  }

  String answer(Proposal proposal, Words words) {
    return proposal
        .answer()
        .map(answer ->
            words.text(
                "proposals.answered",
                answer.text(),
                answer.by(),
                words.day(answer.at().atZone(clock.getZone()).toLocalDate())))
        .orElse("");
  }

  ProposalsPage.Line line(Proposal proposal, Words words) {
    return new ProposalsPage.Line(
        proposal.id().toString(),
        kind(proposal.kind(), words),
        about(proposal, words),
        words.day(proposal.madeAt().atZone(clock.getZone()).toLocalDate()),
        status(proposal.status(), words),
        answer(proposal, words),
        proposal.isLate(clock.instant()));
  }
}
