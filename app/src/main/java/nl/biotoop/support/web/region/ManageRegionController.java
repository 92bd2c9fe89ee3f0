package nl.biotoop.support.web.region;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Publication;
import nl.biotoop.support.RegionalNets;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishing the wayfinder of a region, or taking it back. */
@Controller
class ManageRegionController {
  private final Publication publication;
  private final RegionalNets nets;
  private final Territories territories;
  private final CurrentUser current;

  ManageRegionController(
      Publication publication, RegionalNets nets, Territories territories, CurrentUser current) {
    this.publication = publication;
    this.nets = nets;
    this.territories = territories;
    this.current = current;
  }

  @GetMapping({"/nl/beheer/regio", "/en/manage/region"})
  Page regions(@RequestParam(name = "saved", defaultValue = "") String saved, Language language) {
    return page(false, !saved.isEmpty(), language);
  }

  private Page page(boolean refused, boolean saved, Language language) {
    Account account = current.signedIn();
    List<OwnRegion> own =
        territories.ownRegions().stream()
            .filter(region -> Publication.manages(account, region))
            .toList();
    if (own.isEmpty()) {
      throw new AccessDeniedException("Not a programme manager");
    }
    Words words = Words.of(language);
    return new ManageRegionPage(
        own.stream().map(region -> region(region, words)).toList(), refused, saved);
  }

  private ManageRegionPage.Region region(OwnRegion region, Words words) {
    List<RegionalNets.Line> lines = nets.of(region);
    return new ManageRegionPage.Region(
        region.id().value(),
        region.name(),
        publication.isPublished(region),
        lines.stream().allMatch(RegionalNets.Line::isComplete),
        lines.stream().map(line -> line(line, region, words)).toList());
  }

  private static ManageRegionPage.Line line(RegionalNets.Line line, OwnRegion region, Words words) {
    long desks = line.nets().stream().filter(ManageRegionController::isMunicipal).count();
    String nets =
        Stream.concat(
                line.nets().stream().filter(it -> !isMunicipal(it)).map(Contact::name),
                desks == 0 ? Stream.empty() : Stream.of(words.text("region.manage.desks", desks)))
            .collect(Collectors.joining(", "));
    return new ManageRegionPage.Line(
        line.theme().label().in(words.language()),
        nets.isEmpty() ? words.text("region.manage.nobody") : nets,
        line.isComplete()
            ? ""
            : line.missing().size() == region.municipalities().size()
                ? words.text("region.manage.everywhere")
                : line.missing().stream()
                    .map(place -> place.name())
                    .collect(Collectors.joining(", ")));
  }

  private static boolean isMunicipal(Contact contact) {
    return contact.kind() == Contact.Kind.MUNICIPAL;
  }

  @PostMapping({"/nl/beheer/regio/{id}/publiceren", "/en/manage/region/{id}/publish"})
  View publish(@PathVariable("id") String id, Language language) {
    return switch (publication.publish(current.signedIn(), find(id))) {
      case Publication.Outcome.Published _ -> back(language);
      case Publication.Outcome.Refused _ -> page(true, false, language);
    };
  }

  @PostMapping({"/nl/beheer/regio/{id}/terugnemen", "/en/manage/region/{id}/take-back"})
  View takeBack(@PathVariable("id") String id, Language language) {
    publication.takeBack(current.signedIn(), find(id));
    return back(language);
  }

  private OwnRegion find(String id) {
    return RegionCode.read(id)
        .flatMap(territories::ownRegion)
        .orElseThrow(() -> new NotFound("region"));
  }

  private static SeeOther back(Language language) {
    return new SeeOther(Paths.of(language, "beheer", "regio") + "?saved=1");
  }
}
