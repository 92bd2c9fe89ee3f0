package nl.biotoop.network.web;

import java.util.List;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.network.Organisation;
import nl.biotoop.network.Organisation.Seat;
import nl.biotoop.network.Organisations;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who works together in a region, for everybody. */
@Controller
class PartnersController {
  private final Organisations organisations;
  private final Regions regions;
  private final Vocabulary vocabulary;
  private final CurrentUser current;

  PartnersController(
      Organisations organisations, Regions regions, Vocabulary vocabulary, CurrentUser current) {
    this.organisations = organisations;
    this.regions = regions;
    this.vocabulary = vocabulary;
    this.current = current;
  }

  @GetMapping({"/nl/regio/{id}/partners", "/en/region/{id}/partners"})
  Page partners(@PathVariable("id") String id, Language language) {
    OwnRegion region = regions.named(id);
    List<Organisation> all = organisations.of(id);
    Words words = Words.of(language);
    return new PartnersPage(
        id,
        region.name(),
        vocabulary.helices().stream()
            .map(helix ->
                new PartnersPage.Helix(
                    helix.label().in(language),
                    all.stream()
                        .filter(one -> one.helix().equals(helix.id()))
                        .map(one -> partner(one, words))
                        .toList()))
            .toList(),
        (int) all.stream().filter(one -> one.seat() == Seat.YES).count(),
        (int) all.stream().filter(one -> one.seat() == Seat.UNKNOWN).count(),
        current.account().filter(account -> manages(account, id)).isPresent()
            ? Paths.of(language, "beheer", "partners", id)
            : "");
  }

  private static boolean manages(Account account, String region) {
    return account.opens(Access.PROGRAMME, region);
  }

  private static PartnersPage.Partner partner(Organisation one, Words words) {
    return new PartnersPage.Partner(
        one.name(),
        words.text("network.seat." + one.seat().code()),
        words.text("network.source", one.source(), one.seen()));
  }
}
