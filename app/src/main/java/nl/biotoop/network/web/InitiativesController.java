package nl.biotoop.network.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.network.Coherence;
import nl.biotoop.network.Initiatives;
import nl.biotoop.network.Offer;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The initiatives of a region and how they hang together, for who runs its programme. */
@Controller
class InitiativesController {
  private final Initiatives initiatives;
  private final Regions regions;
  private final Vocabulary vocabulary;
  private final GroupWords groups;
  private final CurrentUser current;

  InitiativesController(
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

  @GetMapping({"/nl/beheer/initiatieven/{region}", "/en/manage/initiatives/{region}"})
  Page list(
      @PathVariable("region") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      Language language) {
    OwnRegion region = regions.named(id);
    Account account = current.with(Access.PROGRAMME, id);
    Words words = Words.of(language);
    Coherence coherence = initiatives.coherence(Optional.of(account), id);
    Set<UUID> overlapping = overlapping(coherence);
    List<InitiativesPage.Group> shown = new ArrayList<>();
    int overlaps = 0;
    for (Coherence.Group group : coherence.groups()) {
      overlaps += group.overlaps().size();
      shown.add(
          new InitiativesPage.Group(
              groups.of(group.group(), words),
              group.offers(),
              cells(id, group.overlaps(), language),
              cells(
                  id, group.cells().stream().filter(cell -> !cell.overlaps()).toList(), language)));
    }
    return new InitiativesPage(
        id,
        region.name(),
        initiatives.of(account, id).stream()
            .map(one ->
                new InitiativesPage.Line(
                    Paths.of(language, "beheer", "initiatieven", id, one.id().toString()),
                    one.name(),
                    one.organisation().isEmpty()
                        ? words.text("network.unknown")
                        : one.organisation(),
                    groups.of(one.group(), words),
                    words.text("network.visibility." + one.visibility().code()),
                    overlapping.contains(one.id())))
            .toList(),
        shown,
        overlaps,
        Done.text(done, words));
  }

  private static Set<UUID> overlapping(Coherence coherence) {
    Set<UUID> ids = new HashSet<>();
    for (Coherence.Group group : coherence.groups()) {
      for (Coherence.Cell cell : group.overlaps()) {
        for (Offer offer : cell.offers()) {
          if (offer.source() instanceof Offer.Source.OfInitiatives(UUID id)) {
            ids.add(id);
          }
        }
      }
    }
    return ids;
  }

  private List<InitiativesPage.Cell> cells(
      String region, List<Coherence.Cell> cells, Language language) {
    return cells.stream()
        .map(cell ->
            new InitiativesPage.Cell(
                vocabulary.phase(cell.phase()).label().in(language),
                vocabulary.supportForm(cell.form()).label().in(language),
                cell.offers().stream().map(offer -> link(region, offer, language)).toList()))
        .toList();
  }

  private static Page.Link link(String region, Offer offer, Language language) {
    return new Page.Link(
        switch (offer.source()) {
          case Offer.Source.OfRegister(String id) -> Paths.of(language, "hulp", id);
          case Offer.Source.OfInitiatives(UUID id) ->
              Paths.of(language, "beheer", "initiatieven", region, id.toString());
        },
        offer.name());
  }
}
