package nl.biotoop.network.web;

import java.util.List;
import java.util.Optional;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.network.Coherence;
import nl.biotoop.network.Initiative;
import nl.biotoop.network.Initiatives;
import nl.biotoop.network.Offer;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The initiatives of a region, for everybody: each sees what they may see. */
@Controller
class VisibleInitiativesController {
  private final Initiatives initiatives;
  private final Regions regions;
  private final Vocabulary vocabulary;
  private final GroupWords groups;
  private final CurrentUser current;

  VisibleInitiativesController(
      Initiatives initiatives,
      Regions regions,
      Vocabulary vocabulary,
      GroupWords groups,
      CurrentUser current) {
    this.initiatives = initiatives;
    this.regions = regions;
    this.vocabulary = vocabulary;
    this.groups = groups;
    this.current = current;
  }

  @GetMapping({"/nl/regio/{id}/initiatieven", "/en/region/{id}/initiatives"})
  Page visible(@PathVariable("id") String id, Language language) {
    OwnRegion region = regions.named(id);
    Optional<Account> visitor = current.account();
    Words words = Words.of(language);
    return new VisibleInitiativesPage(
        id,
        region.name(),
        initiatives.seenBy(visitor, id).stream().map(one -> item(one, words)).toList(),
        visitor.filter(Account::worksAnywhere).isPresent()
            ? overlaps(initiatives.coherence(visitor, id), words)
            : List.of());
  }

  private VisibleInitiativesPage.Item item(Initiative one, Words words) {
    return new VisibleInitiativesPage.Item(
        one.name(),
        one.summary(),
        one.organisation().isEmpty() ? words.text("network.unknown") : one.organisation(),
        groups.of(one.group(), words),
        one.url() == null ? "" : one.url());
  }

  /** Help of the register that overlaps with other help is no news of an initiative. */
  private static boolean hasInitiative(Coherence.Cell cell) {
    return cell.offers().stream()
        .anyMatch(offer -> offer.source() instanceof Offer.Source.OfInitiatives);
  }

  private List<VisibleInitiativesPage.Overlap> overlaps(Coherence coherence, Words words) {
    return coherence.groups().stream()
        .flatMap(group ->
            group.overlaps().stream()
                .filter(VisibleInitiativesController::hasInitiative)
                .map(cell ->
                    new VisibleInitiativesPage.Overlap(
                        groups.of(group.group(), words),
                        vocabulary.phase(cell.phase()).label().in(words.language()),
                        vocabulary.supportForm(cell.form()).label().in(words.language()),
                        cell.offers().stream().map(Offer::name).toList())))
        .toList();
  }
}
